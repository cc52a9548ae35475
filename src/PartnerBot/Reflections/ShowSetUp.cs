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
    public async Task<AdaptiveCard> NewAsync(Words words, Partnership partnership, ReflectionKind? kind, DueDate due, CancellationToken cancellationToken)
    {
        var (now, zone) = (time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(partnership.Zone));
        var last = await db.Reflections.AsNoTracking()
            .Where(reflection => reflection.PartnershipId == partnership.Id && reflection.Stage == ReflectionStage.Concluded)
            .OrderByDescending(reflection => reflection.OpenedAt)
            .FirstOrDefaultAsync(cancellationToken);
        var since = last?.DueOn ?? partnership.CreatedAt.DayIn(zone);
        var on = new SetUpOn(new ReflectionId(Guid.CreateVersion7(now)), partnership.Id, partnership.Name, IsChange: false);
        var today = now.DayIn(zone);

        // Mid-way where nothing is said: a final one that was not meant would tell people that it is over.
        return SetUpCard.Of(words, on, SetUpForm.Usual(words, kind ?? ReflectionKind.MidWay, due.Day, since < today ? since : today, today), []);
    }

    /// <summary>The set-up as it is now, for a partner who has answered an earlier one.</summary>
    public async Task<AdaptiveCard> AskAgainAsync(Words words, FoundReflection found, CancellationToken cancellationToken)
    {
        var brokers = (await db.JoinedAsync(found.Partnership.Id, cancellationToken)).Where(member => member.Membership.Role == MemberRole.Broker);
        var organisation = found.Partnership.Organisations.FirstOrDefault(organisation => organisation.Id == found.Membership.OrganisationId)?.Name ?? "–";

        return AcceptanceCard.Ask(
            words,
            new AskedFor(found.Reflection, found.Partnership.Name, words.Join([.. brokers.Select(broker => broker.Person.DisplayName)]), organisation));
    }
}
