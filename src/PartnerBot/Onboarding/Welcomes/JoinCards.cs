using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.Onboarding;

/// <summary>The field for a join code, and what is said of the code that was given.</summary>
internal static class JoinCards
{
    public const string JoinVerb = "join";

    public static DialogPrompt Ask(Words words, string? typed, string? problem) => Prompt(
        words,
        words["onboarding.join.title"],
        [.. CardLayout.Problem(problem), Field(words, typed)],
        [Button(words)]);

    public static DialogPrompt AlreadyIn(Words words, Partnership partnership, Membership membership) => Prompt(
        words,
        words.Say("onboarding.alreadyIn.title", ("partnership", partnership.Name)),
        [new TextBlock(words[membership.HasJoined ? "onboarding.alreadyIn.joined" : "onboarding.alreadyIn.notJoined"])],
        [ClosingCards.Begin(words[membership.HasJoined ? "onboarding.alreadyIn.look" : "onboarding.alreadyIn.goOn"], membership.Id)]);

    /// <summary>What stands in the personal chat of somebody who accepted an invitation among others.</summary>
    public static DialogPrompt Invited(Words words, Partnership partnership, Membership membership) => Prompt(
        words,
        words.Say("onboarding.invited.title", ("partnership", partnership.Name)),
        [new TextBlock(words["onboarding.invited.text"])],
        [ClosingCards.Begin(words["onboarding.invited.begin"], membership.Id)]);

    /// <summary>What somebody reads who agreed to an older wording.</summary>
    public static DialogPrompt AgreeAnew(Words words, Partnership partnership, Membership membership) => Prompt(
        words,
        words.Say("onboarding.agreeAnew.title", ("partnership", partnership.Name)),
        [new TextBlock(words["onboarding.agreeAnew.text"])],
        [ClosingCards.Begin(words["onboarding.agreeAnew.look"], membership.Id)]);

    public static TextInput Field(Words words, string? typed) => new("code")
    {
        Label = words["onboarding.join.label"],
        Placeholder = "K7M4-QP9X",
        MaxLength = 100,
        Value = string.IsNullOrEmpty(typed) ? null : typed,
    };

    public static ExecuteAction Button(Words words) => new(words["onboarding.join.button"]) { Verb = JoinVerb, Style = ActionStyle.Positive };

    /// <summary>Until when the person must wait, on their own clock.</summary>
    public static string Wait(Words words, string? zone, DateTimeOffset until, DateTimeOffset now)
    {
        var minutes = Math.Max(1, (int)Math.Ceiling((until - now).TotalMinutes));
        var clock = Zones.Find(zone) is { } own
            ? words.When("common.dates.hour", TimeZoneInfo.ConvertTime(until, own))
            : $"{words.When("common.dates.hour", until.ToUniversalTime())} UTC";

        return words.Count("onboarding.join.wait", minutes, ("until", clock));
    }

    private static DialogPrompt Prompt(Words words, string title, IReadOnlyList<CardElement> body, IReadOnlyList<CardAction> actions) =>
        new(words.Card(title, body, actions), title);
}
