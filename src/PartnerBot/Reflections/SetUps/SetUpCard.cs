using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>The form in which a broker names a reflection, filled in so far that it can be sent as it is.</summary>
internal static class SetUpCard
{
    public const string ProposeVerb = "reflection.propose";

    // Longer than what is accepted: a client that cuts would lose what was typed without a word.
    private const int RoomToType = 4_000;

    /// <summary>The form.</summary>
    /// <param name="words">The broker's language.</param>
    /// <param name="on">What it is about.</param>
    /// <param name="form">What is filled in.</param>
    /// <param name="problems">What is wrong with it; empty at first.</param>
    public static AdaptiveCard Of(Words words, SetUpOn on, SetUpForm form, IReadOnlyList<string> problems) => words.Card(
        words[on.IsChange ? "setup.form.changeTitle" : "setup.form.title"],
        [
            new TextBlock(words.Say(on.IsChange ? "setup.form.changeIntro" : "setup.form.intro", ("partnership", on.PartnershipName))),
            .. CardLayout.Problem(Together(words, problems)),
            Choose<ReflectionKind>(words, "kind", "reflections.kind", form.Kind) with { Label = words["setup.form.kind"] },
            new TextInput("period") { Label = words["setup.form.period"], MaxLength = RoomToType, Value = form.Period },
            new TextInput("purpose") { Label = words["setup.form.purpose"], IsMultiline = true, MaxLength = RoomToType, Value = form.Purpose },
            Choose<ReflectionReaders>(words, "readers", "setup.readers", form.Readers) with { Label = words["setup.form.readers"], Style = ChoiceSetStyle.Expanded },
            new DateInput("due") { Label = words["setup.form.due"], Placeholder = words["common.pickDay"], Value = SetUpForm.Day(form.Due) },
            new TextInput("domains")
            {
                Label = words.Plain("setup.form.domains", ("fewest", StoryDomain.Fewest - 1), ("most", StoryDomain.Most - 1)),
                IsMultiline = true,
                MaxLength = RoomToType,
                Value = form.Domains,
            },
            new TextBlock(words.Say("setup.form.always", ("domain", StoryDomain.Label(words, StoryDomain.Else)))) { IsSubtle = true, Size = TextSize.Small },
            .. Panel(words, on.Panel, form.Panel),
            new TextBlock(words["setup.form.whoSees"]) { IsSubtle = true, Size = TextSize.Small },
        ],
        [
            // As a card of its own: what was typed is still to be copied from here.
            on.IsTooLate
                ? ReflectionNewsCards.Look(words, on.Partnership)
                : new ExecuteAction(words[on.IsChange ? "setup.form.proposeAgain" : "setup.form.propose"])
                {
                    Verb = ProposeVerb,
                    Data = PartnershipButton.On(on.Partnership).With(FindInvitation.OnButton, on.Reflection.Value.ToString()),
                    Style = ActionStyle.Positive,
                },
        ]);

    private static IEnumerable<CardElement> Panel(Words words, PanelOffer offer, IReadOnlyList<string> chosen) => offer.Room == PanelRoom.TooFew
        ? [new TextBlock(words["setup.form.panelTooFew"]), new TextBlock(words["setup.form.panelInstead"]) { IsSubtle = true, Size = TextSize.Small }]
        :
        [
            .. PanelInputs.Of(words, offer.People, chosen),
            new TextBlock(words[offer.Room == PanelRoom.WithBrokers ? "setup.form.panelWithBrokers" : "setup.form.panelHint"]) { IsSubtle = true, Size = TextSize.Small },
        ];

    private static ChoiceSetInput Choose<T>(Words words, string id, string key, string? chosen)
        where T : struct, Enum => new(id)
        {
            Choices = [.. Enum.GetValues<T>().Select(value => new Choice(words[$"{key}.{value}"], value.ToString()))],
            Value = Enum.GetNames<T>().Contains(chosen) ? chosen : Enum.GetNames<T>()[0],
        };

    private static string? Together(Words words, IReadOnlyList<string> problems) => problems.Count switch
    {
        0 => null,
        1 => problems[0],
        _ => $"{words["setup.problem.several"]}\n{string.Join('\n', problems.Select(problem => $"- {problem}"))}",
    };
}

/// <summary>What a set-up is about.</summary>
/// <param name="Reflection">The reflection's id, given with the empty form, so that the same form sent twice proposes once.</param>
/// <param name="Partnership">Of which partnership.</param>
/// <param name="PartnershipName">Its name.</param>
/// <param name="IsChange">Whether it was proposed before.</param>
/// <param name="Panel">Who could sit on a panel.</param>
internal sealed record SetUpOn(ReflectionId Reflection, PartnershipId Partnership, string PartnershipName, bool IsChange, PanelOffer Panel)
{
    /// <summary>Whether something else runs, and this can only be copied from.</summary>
    public bool IsTooLate { get; init; }
}

/// <summary>Who could sit on a panel.</summary>
/// <param name="Room">Whether there are enough people for one.</param>
/// <param name="People">Those who could, partners first.</param>
internal sealed record PanelOffer(PanelRoom Room, IReadOnlyList<SitterOffer> People);
