namespace PartnerBot.Reports;

/// <summary>A text written from the top down. What becomes of it, Markdown or a document to print, is not the writer's concern: so both say the same.</summary>
internal interface IPages
{
    /// <summary>A heading; level 1 is the title of the whole.</summary>
    void Heading(int level, string text);

    /// <summary>A paragraph of the bot's own or of mixed words; all of it is shown as it is.</summary>
    void Paragraph(string text);

    /// <summary>A paragraph in bold.</summary>
    void Label(string text);

    /// <summary>What a person wrote, line by line.</summary>
    void Quote(string text);

    /// <summary>A table under a row of headings.</summary>
    void Table(IReadOnlyList<string> head, IReadOnlyList<IReadOnlyList<string>> rows);
}
