using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>Shows the form of a set-up to a broker, and the set-up as it is now to a partner who is asked about it.</summary>
internal sealed class ShowSetUp(PartnerBotDb db, TimeProvider time)
{
    /// <summary>The form for a new reflection, filled in with what is usual and with what the command said.</summary>
    /// <returns>The form; null when nobody has joined who could be asked.</returns>
    public async Task<AdaptiveCard?> NewAsync(Words words, Partnership partnership, ReflectionKind? kind, DueDate due, CancellationToken cancellationToken)
    {
        var joined = await db.JoinedAsync(partnership.Id, cancellationToken);
        if (joined.Count == 0)
            return null;

        var (now, zone) = (time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(partnership.Zone));
        var last = await db.Reflections.AsNoTracking()
            .Where(reflection => reflection.PartnershipId == partnership.Id && reflection.Stage == ReflectionStage.Concluded)
            .OrderByDescending(reflection => reflection.OpenedAt)
            .FirstOrDefaultAsync(cancellationToken);
        var since = last?.DueOn ?? partnership.CreatedAt.DayIn(zone);
        var on = new SetUpOn(new ReflectionId(Guid.CreateVersion7(now)), partnership.Id, partnership.Name, IsChange: false, Offer(partnership, joined));
        var today = now.DayIn(zone);

        // Mid-way where nothing is said: a final one that was not meant would tell people that it is over.
        return SetUpCard.Of(words, on, SetUpForm.Usual(words, kind ?? ReflectionKind.MidWay, due.Day, since < today ? since : today, today), []);
    }

    /// <summary>The form with what was proposed.</summary>
    public async Task<AdaptiveCard> AgainAsync(Words words, Reflection reflection, Partnership partnership, CancellationToken cancellationToken) => SetUpCard.Of(
        words,
        new SetUpOn(reflection.Id, partnership.Id, partnership.Name, IsChange: true, Offer(partnership, await db.JoinedAsync(partnership.Id, cancellationToken))),
        SetUpForm.Of(words, reflection.SetUp),
        []);

    /// <summary>The form as it was sent, with what is wrong.</summary>
    public async Task<AdaptiveCard> WrongAsync(
        Words words, ReflectionId id, Partnership partnership, bool isChange, SetUpForm form, IReadOnlyList<string> problems, CancellationToken cancellationToken) => SetUpCard.Of(
        words,
        new SetUpOn(id, partnership.Id, partnership.Name, isChange, Offer(partnership, await db.JoinedAsync(partnership.Id, cancellationToken))),
        form,
        problems);

    /// <summary>The form as it was sent, where something else had come before it: nothing typed is lost, and a button shows what runs beside it.</summary>
    public async Task<AdaptiveCard> TooLateAsync(
        Words words, ReflectionId id, Partnership partnership, SetUpForm form, Proposal came, CancellationToken cancellationToken) => SetUpCard.Of(
        words,
        new SetUpOn(id, partnership.Id, partnership.Name, IsChange: came.Reflection.Id == id, Offer(partnership, await db.JoinedAsync(partnership.Id, cancellationToken)))
        {
            IsTooLate = true,
        },
        form,
        [words[$"setup.problem.late.{came.TooLate}"]]);

    private static PanelOffer Offer(Partnership partnership, IReadOnlyList<(Person Person, Membership Membership)> joined)
    {
        var candidates = PanelCandidate.Of(joined);

        return new PanelOffer(
            WhoMaySit.Room(candidates),
            [
                .. candidates.Select(candidate => new SitterOffer(
                    candidate.Person,
                    candidate.Organisation,
                    joined.First(member => member.Person.Id == candidate.Person).Person.DisplayName,
                    partnership.Organisations.FirstOrDefault(one => one.Id == candidate.Organisation)?.Name ?? "–",
                    candidate.IsBroker)),
            ]);
    }

    /// <summary>The set-up as it is now, for a partner who has answered an earlier one.</summary>
    public async Task<AdaptiveCard> AskAgainAsync(Words words, FoundReflection found, CancellationToken cancellationToken)
    {
        var joined = await db.JoinedAsync(found.Partnership.Id, cancellationToken);
        var brokers = joined.Where(member => member.Membership.Role == MemberRole.Broker);
        var organisation = found.Partnership.Organisations.FirstOrDefault(organisation => organisation.Id == found.Membership.OrganisationId)?.Name;

        return AcceptanceCard.Ask(
            words,
            new AskedFor(found.Reflection, found.Partnership.Name, words.Join([.. brokers.Select(broker => broker.Person.DisplayName)]), organisation, found.Reflection.NamesOfPanel(joined, found.Partnership)));
    }
}
