using PartnerBot.BotFramework.Cards;
using PartnerBot.Closings;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Reflections;
using PartnerBot.Wording;

namespace PartnerBot.Tests.Cards;

/// <summary>The cards of a closing round.</summary>
internal static class ClosingCardSamples
{
    private static readonly DateTimeOffset Now = new(2027, 1, 11, 12, 0, 0, TimeSpan.Zero);

    private static readonly PersonId Ana = new(new("0199c000-0000-7000-8000-000000000001"));

    public static IEnumerable<(string Name, AdaptiveCard Card)> In(Words words)
    {
        var (partnership, closing) = Some();
        var (city, choir) = (partnership.Organisations[0], partnership.Organisations[1]);
        DecidingVoice[] waiting = [new(city.Id, city.Name, VoiceState.Waits, null), new(choir.Id, choir.Name, VoiceState.NobodyThere, null), new(null, null, VoiceState.Waits, null)];
        var view = new ClosingView(closing, partnership, waiting, city.Id, MaySpeak: true, IsBroker: true);

        yield return ("ask", ClosingCard.Ask(words, view, isReminder: false));
        yield return ("ask again", ClosingCard.Ask(words, view, isReminder: true));
        yield return ("ask who speaks for none", ClosingCard.Ask(words, view with { Organisation = null, IsBroker = false }, isReminder: false));
        yield return ("page", ClosingCard.Of(words, view));
        yield return ("page of who cannot answer", ClosingCard.Of(words, view with { MaySpeak = false, IsBroker = false }));
        yield return ("decide", DecisionCards.Ask(words, view));
        yield return ("decide, too long", DecisionCards.Ask(words, view, new DecisionTyped(null, new string('x', 501)), words["closing.problem.next"]));
        yield return ("desk", ClosingDeskCard.Of(words, closing, partnership, waiting));
        yield return ("desk, a day that has passed", ClosingDeskCard.Of(words, closing, partnership, waiting, words["closing.problem.due.Past"], new DateOnly(2026, 1, 1)));
        yield return ("silence", ClosingDeskCard.Silence(words, closing, partnership, waiting));
        yield return ("show now?", ClosingDeskCard.AskShow(words, closing));

        closing.Decide(city.Id, Ana, NextStep.Revise, "We *meet* too rarely.\n[x](http://x)", Now);
        DecidingVoice[] answered = [new(city.Id, city.Name, VoiceState.Accepted, closing.DecisionOf(city.Id)), .. waiting[1..]];
        yield return ("page, own answer", ClosingCard.Of(words, view with { Voices = answered }));
        yield return ("decide again", DecisionCards.Ask(words, view with { Voices = answered }));
        yield return ("kept", DecisionCards.Kept(words, view, closing.DecisionOf(city.Id)!));
        yield return ("side by side", DecisionCards.SideBySide(words, partnership, [.. answered.Select(DecisionLine.Of)]));

        closing.Show(Now);
        yield return ("page, shown", ClosingCard.Of(words, view with { Voices = answered }));
        yield return ("decide late", DecisionCards.Ask(words, view with { Organisation = null, Voices = answered }));
    }

    private static (Partnership Partnership, Closing Closing) Some()
    {
        var draft = new PartnershipDraft("Festival [of] *songs*", "To sing", ["City", "The Choir"], PartnershipDuration.Short, null, AgreementForm.Letter, "en", "Australia/Melbourne");
        var partnership = new Partnership(new PartnershipId(new("0199c000-0000-7000-8000-000000000002")), draft, Now);

        return (partnership, new Closing(
            new ReflectionId(new("0199c000-0000-7000-8000-000000000003")), partnership.Id, new DueDate(new DateOnly(2027, 1, 25), Now.AddDays(14)), Now));
    }
}
