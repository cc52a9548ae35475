using System.Text.Json;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Privacy;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>The choices of a check-in in the words of a language.</summary>
internal static class CheckInWords
{
    /// <summary>The key under which a choice is counted and named, for example <c>burdens.workload</c>.</summary>
    public static string Key(Burden burden) => $"burdens.{Camel(burden)}";

    /// <inheritdoc cref="Key(Burden)"/>
    public static string Key(Help help) => $"helps.{Camel(help)}";

    /// <summary>The name of an enum's member as keys in the wording are written.</summary>
    public static string Camel<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    extension(Words words)
    {
        public string Of(Feeling feeling) => words[$"checkins.feelings.{Camel(feeling)}"];

        public string Of(Burden burden) => words[$"checkins.{Key(burden)}"];

        public string Of(Help help) => words[$"checkins.{Key(help)}"];

        public string Of(Visibility visibility) => words[$"checkins.visibility.{Camel(visibility)}"];

        /// <summary>Day and time on the wall of a zone.</summary>
        public string Moment(DateTimeOffset instant, TimeZoneInfo zone) =>
            words.When("checkins.moment", TimeZoneInfo.ConvertTime(instant, zone));
    }

    /// <summary>An enum's members as choices of a card, by name.</summary>
    public static IReadOnlyList<Choice> Choices<T>(Func<T, string> title, IEnumerable<T>? among = null)
        where T : struct, Enum => [.. (among ?? Enum.GetValues<T>()).Select(value => new Choice(title(value), value.ToString()))];
}
