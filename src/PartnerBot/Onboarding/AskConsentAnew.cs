using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Schedules;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Onboarding;

/// <summary>
/// At start: whoever has agreed to an older wording of the consent is asked again. Until they agree they count as not joined, so that nothing personal is
/// asked, and nothing of them is shown, in between; to the others that looks like every other «not joined».
/// </summary>
internal sealed partial class AskConsentAnew(IServiceScopeFactory scopes, Wordings wordings, TimeProvider time, ILogger<AskConsentAnew> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PartnerBotDb>();
        var agreed = (await db.Consents.AsNoTracking()
            .Where(consent => consent.Version == Consent.CurrentVersion && consent.State == ConsentState.Given)
            .Select(consent => new { consent.PersonId, consent.PartnershipId })
            .ToListAsync(cancellationToken))
            .Select(consent => (consent.PersonId, new PartnershipId(consent.PartnershipId)))
            .ToHashSet();
        var joined = (await (
            from membership in db.Memberships
            join person in db.People on membership.PersonId equals person.Id
            join partnership in db.Partnerships on membership.PartnershipId equals partnership.Id
            where membership.JoinedAt != null && membership.LeftAt == null && partnership.EndedAt == null
            select new { membership, person, partnership }).ToListAsync(cancellationToken))
            .Where(one => !agreed.Contains((one.person.Id, one.partnership.Id)))
            .ToList();
        var now = time.GetUtcNow();
        foreach (var outdated in joined)
        {
            outdated.membership.MustAgreeAnew();
            var prompt = JoinCards.AgreeAnew(wordings.For(outdated.person.Language), outdated.partnership, outdated.membership);
            db.Deliveries.Add(Delivery.To(
                outdated.person,
                string.Create(CultureInfo.InvariantCulture, $"consent/{Consent.CurrentVersion}/{outdated.membership.Id.Value:N}"),
                CardMessage.Of(prompt.Card, prompt.Summary),
                now,
                // A start may be at night. It takes no turn from what is asked in a week: somebody in several partnerships would wait for weeks, and be asked nothing there.
                dueAt: PersonalCalendar.NextMoment(outdated.person, now)));
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (e.IsConflict)
        {
            // Another host starts at the same moment and asks them.
            return;
        }

        if (joined.Count > 0)
            Log.Asked(logger, joined.Count);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(1401, LogLevel.Information, "{Count} members are asked for their consent to another wording")]
        public static partial void Asked(ILogger logger, int count);
    }
}
