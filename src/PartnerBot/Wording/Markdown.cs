using System.Text;

namespace PartnerBot.Wording;

/// <summary>Shows people's words as they are, where the client would read marks in them.</summary>
internal static class Markdown
{
    /// <summary>Puts a backslash before what markdown would read: emphasis, links, code, and marks at the beginning of a line.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var atStart = i == 0 || text[i - 1] == '\n';
            if (text[i] is '\\' or '*' or '_' or '[' or ']' or '`' or '<' or '~' || (atStart && text[i] is '#' or '>' or '-' or '+'))
                escaped.Append('\\');
            escaped.Append(text[i]);
        }

        return escaped.ToString();
    }
}
