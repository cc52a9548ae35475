using System.Globalization;
using System.Text.Json;
using PartnerBot.BotFramework.Activities;

namespace PartnerBot.BotFramework.Cards;

/// <summary>Reads what came back from a card: the data of its button, with the values of its inputs beside it.</summary>
/// <remarks>
/// Clients send every input as a text: <c>"7"</c>, <c>"mon,tue"</c>, <c>"2027-01-31"</c>, <c>"09:15"</c>. (Microsoft's reference of cards for Teams says
/// so of toggles; of the others it is unverified on phones, and a JSON number or boolean is read as well.) They leave out inputs that nobody touched.
/// Whoever can post to the conversation can send anything else, so nothing here throws: what cannot be understood is absent. All of it is a claim of the
/// sender: it says what is wanted, never who wants it or that they may. Permissions follow from the sender of the activity alone.
/// </remarks>
/// <param name="values"><c>value.action.data</c> of an <c>adaptiveCard/action</c> invoke, or <c>value</c> of a message that an <see cref="SubmitAction"/> sent.</param>
public sealed class CardInputs(JsonElement values)
{
    private static readonly string[] TimeFormats = ["HH:mm", "H:mm", "HH:mm:ss"];

    /// <summary>No values at all.</summary>
    public static CardInputs Empty { get; } = new(default);

    /// <summary>
    /// What the button asks for, where it travels in the data: in messages that the <see cref="ExecuteAction.Fallback"/> of a button sends.
    /// <see langword="null"/> when there is none.
    /// </summary>
    public string? Verb => Text(ExecuteAction.VerbInData);

    /// <summary>Whether a value was sent, be it empty. A client leaves out an input that nobody touched.</summary>
    /// <param name="id">The id of the input or the name in the data.</param>
    /// <returns><see langword="true"/> when there is a value other than a JSON null.</returns>
    public bool Has(string id) => Find(id).ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>Reads a text, or the value of a single choice.</summary>
    /// <param name="id">The id of the input or the name in the data.</param>
    /// <returns>
    /// The text without white space at its ends; <see langword="null"/> when it is missing or blank. Its length is not limited here.
    /// </returns>
    public string? Text(string id) => AsText(Find(id));

    /// <summary>Reads the ticked values of a choice set that allows several.</summary>
    /// <param name="id">The id of the input.</param>
    /// <returns>
    /// Each value once, in the order of arrival; none when nothing is ticked. They are the sender's words, perhaps none of the card's choices.
    /// </returns>
    public IReadOnlyList<string> Choices(string id)
    {
        var found = Find(id);
        var parts = found.ValueKind is JsonValueKind.Array
            ? found.EnumerateArray().Select(AsText).OfType<string>()
            : (AsText(found) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        return [.. parts.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Reads a single choice whose values are the names of an enum's members.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="id">The id of the input or the name in the data.</param>
    /// <returns>The member; <see langword="null"/> when nothing was sent, or something that is no member's name.</returns>
    public T? Choice<T>(string id)
        where T : struct, Enum => Named<T>(Text(id));

    /// <summary>Finds the member of an enum that has exactly this name. A number or a list of names, which <c>Enum.TryParse</c> takes as well, is none.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="name">What was sent; <see langword="null"/> for nothing.</param>
    /// <returns>The member, or <see langword="null"/> when none has this name.</returns>
    public static T? Named<T>(string? name)
        where T : struct, Enum => Enum.TryParse<T>(name, out var member) && Enum.GetName(member) == name ? member : null;

    /// <summary>Reads whether a box is ticked.</summary>
    /// <param name="id">The id of the input.</param>
    /// <param name="valueOn">The value that means ticked, as the card said in <see cref="ToggleInput.ValueOn"/>.</param>
    /// <returns><see langword="true"/> when that value, or a JSON true, was sent.</returns>
    public bool Flag(string id, string valueOn = "true")
    {
        var found = Find(id);

        return found.ValueKind is JsonValueKind.True || string.Equals(AsText(found), valueOn, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reads a day.</summary>
    /// <param name="id">The id of the input.</param>
    /// <returns>The day; <see langword="null"/> when it is missing or not written as <c>2027-01-31</c>.</returns>
    public DateOnly? Date(string id) =>
        DateOnly.TryParseExact(Text(id), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>Reads a time of day.</summary>
    /// <param name="id">The id of the input.</param>
    /// <returns>The time; <see langword="null"/> when it is missing or not written as <c>09:15</c>.</returns>
    public TimeOnly? Time(string id) =>
        TimeOnly.TryParseExact(Text(id), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>Reads a number.</summary>
    /// <param name="id">The id of the input.</param>
    /// <returns>The number; <see langword="null"/> when it is missing, no number, or too large for one.</returns>
    public decimal? Number(string id) =>
        decimal.TryParse(Text(id), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? AsText(JsonElement found)
    {
        try
        {
            var text = found.ValueKind switch
            {
                JsonValueKind.String => found.GetString(),
                JsonValueKind.Number => found.GetRawText(),
                JsonValueKind.True => "true",
                JsonValueKind.False => "false",
                _ => null,
            };

            return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, such as "\ud800", is well-formed JSON and no text.
            return null;
        }
    }

    private JsonElement Find(string id) => values.Member(id) ?? default;
}
