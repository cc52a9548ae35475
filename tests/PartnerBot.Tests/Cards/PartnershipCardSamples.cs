using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.Tests.Cards;

/// <summary>Every card about partnerships in all its states.</summary>
internal static class PartnershipCardSamples
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static Partnership Partnership { get; } = new(
        new PartnershipId(Guid.Parse("01980000-0000-7000-8000-000000000001")),
        new PartnershipDraft("Harvest [Festival](x) *", "Grow & eat <b>together</b>", ["River Farm", "City of Wyndham"], PartnershipDuration.Open, null, AgreementForm.EMail, "en", "Europe/Berlin"),
        Now);

    public static Membership Broker { get; } = Partnership.BrokeredBy(new PersonId(Guid.Parse("01980000-0000-7000-8000-000000000002")), Now);

    public static IEnumerable<(string Name, AdaptiveCard Card)> In(Words words)
    {
        var languages = Wordings.Choices(new Wordings().All);
        var code = new JoinCode("K7M4QP9X", Partnership.Id, Now, TimeSpan.FromDays(30));
        var filled = new PartnershipForm { Name = new string('n', 4_000), Purpose = new string('p', 4_000), Organisations = "A", Zone = "Atlantis/Capital", Language = "tlh" };

        yield return ("new partnership", NewPartnershipCard.Of(words, languages, Partnership.Id, new PartnershipForm { Zone = "Europe/Berlin" }, []));
        yield return ("new partnership with problems", NewPartnershipCard.Of(words, languages, Partnership.Id, filled, ["One thing.", "Another thing."]));
        yield return ("new partnership with one problem", NewPartnershipCard.Of(words, languages, Partnership.Id, filled, ["One thing."]));
        yield return ("created", InvitationCards.Created(words, new CreatedPartnership(Partnership, Broker, code), TimeZoneInfo.Utc));
        yield return ("code for the broker", InvitationCards.ForBroker(words, Partnership, code, TimeZoneInfo.Utc));
        yield return ("code stopped", InvitationCards.Revoked(words, Partnership));
        yield return ("invitation for a group", InvitationCards.ForGroup(words, Partnership, code));
        yield return ("overview with names", PartnershipCards.Overview(words, new PartnershipOverview(
            Partnership, [("Ana", Partnership.Organisations[0].Id), ("Ben", null)], JoinedCount: 2, NotJoinedCount: 1, Open: [LensElement.Structure, LensElement.Reviewing])));
        yield return ("overview without names", PartnershipCards.Overview(words, new PartnershipOverview(Partnership, null, JoinedCount: 0, NotJoinedCount: 0, Open: null)));
        var ana = new Person(new PersonId(Guid.Parse("0198a000-0000-7000-8000-00000000000a")), "tenant", "ana", Now);
        yield return ("appreciate", AppreciateCards.Ask(words, Partnership, [ana], new AppreciationId(ana.Id.Value)));
        yield return ("appreciate with a problem", AppreciateCards.Ask(words, Partnership, [ana], new AppreciationId(ana.Id.Value), "?", "For *tea*", "A problem."));
        yield return ("lens", LensCards.Choose(words, Partnership, [LensElement.Structure, LensElement.Reviewing]));
        yield return ("lens with a problem", LensCards.Choose(words, Partnership, [], words["lens.problem"]));
        foreach (var element in Enum.GetValues<LensElement>())
        {
            yield return ($"lens {element}", LensCards.Look(words, Partnership, element, isOpen: false));
            yield return ($"lens {element}, open", LensCards.Look(words, Partnership, element, isOpen: true));
        }

        yield return ("lens shared", LensCards.Shared(words, Partnership, LensElement.Communication, "A_na"));
        yield return ("hand over", HandOverCards.Ask(words, Partnership, [ana], wantsToLeave: false));
        yield return ("hand over before leaving", HandOverCards.Ask(words, Partnership, [ana], wantsToLeave: true));
        yield return ("handed over", HandOverCards.Done(words, Partnership, "A_na"));
        yield return ("you are broker", HandOverCards.YouAreBroker(words, Partnership, "A_na"));
        yield return ("rename", RenameCommand.Ask(words, Partnership));
        yield return ("rename with a problem", RenameCommand.Ask(words, Partnership, new string('n', 101), "A problem."));
        yield return ("renamed", RenameButton.Done(words, "River *Days*"));
        yield return ("appreciation sent", AppreciateCards.Sent(words, "Ana", "For *tea*"));
        yield return ("appreciated", AppreciateCards.Thanked(words, Partnership, "Ben", "For *tea*"));
        yield return ("all partnerships", PartnershipCards.All(words, [Partnership]));
        yield return ("many partnerships", PartnershipCards.Choose(
            words, words["partnerships.which.title"], [], "invite", [.. Enumerable.Range(1, 7).Select(number => new Choice($"*Festival* {number}", $"{number}"))]));
        yield return ("end", EndCards.Ask(words, Partnership, wantsToLeave: false, TimeSpan.FromDays(90)));
        yield return ("end before leaving", EndCards.Ask(words, Partnership, wantsToLeave: true, TimeSpan.FromDays(90)));
        yield return ("ended", EndCards.Ended(words, Partnership, "3 May 2027, 14:05"));
        yield return ("good-bye", EndCards.GoodBye(words, Partnership, "A_na", forBroker: false, "3 May 2027, 14:05", TimeSpan.FromDays(90)));
        yield return ("good-bye of a broker", EndCards.GoodBye(words, Partnership, "A_na", forBroker: true, "3 May 2027, 14:05", TimeSpan.FromDays(90)));
        yield return ("goes on", EndCards.GoesOn(words, Partnership, "A_na"));
        yield return ("opened again", EndCards.Reopened(words, Partnership));
    }
}
