using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Schedules;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Onboarding;

/// <summary>Human first: proposes to everybody who has joined a few times to meet, each in their own clock.</summary>
internal sealed class ProposeMeeting(PartnerBotDb db, FindMeetingGuests guests, Wordings wordings, TimeProvider time)
{
    /// <summary>The first word of the deliveries of a proposal.</summary>
    public const string Kind = "meeting";

    private static readonly TimeSpan Length = TimeSpan.FromMinutes(30);

    // Nobody should have to come at once.
    private static readonly TimeSpan Notice = TimeSpan.FromDays(1);

    // The words side by side come first.
    private static readonly TimeSpan AfterTheWords = TimeSpan.FromMinutes(1);

    // Times proposed for this week help nobody in the next.
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    /// <summary>
    /// Queues the proposal for everybody; it is the caller's to save. What waits in the outbox has nobody's address in it:
    /// <see cref="WriteProposal"/> writes it anew when it leaves.
    /// </summary>
    public void Add(Partnership partnership, IReadOnlyList<ConfirmedPartner> confirmed, DateTimeOffset now)
    {
        foreach (var reader in confirmed)
        {
            var words = wordings.For(reader.Person.Language);
            var message = CardMessage.Of(
                Card(words, partnership, confirmed, MeetingGuests.Nobody, reader, now), words.Plain("onboarding.meet.title", ("partnership", partnership.Name)));
            db.Deliveries.Add(Delivery.To(
                reader.Person, $"{OccasionOf(partnership.Id)}{reader.Person.Id.Value:N}", message, now, dueAt: now + AfterTheWords, expiresAt: now + Lasts));
        }
    }

    /// <summary>How the deliveries of a proposal begin; the reader follows.</summary>
    public static string OccasionOf(PartnershipId partnership) => $"{Kind}/{partnership.Value:N}/";

    /// <summary>The proposal from now on, for one who has joined.</summary>
    /// <returns><see langword="null"/> when the reader has not joined.</returns>
    public async Task<AdaptiveCard?> ForAsync(Person person, Words words, Partnership partnership, CancellationToken cancellationToken)
    {
        var confirmed = await db.ConfirmedAsync(partnership.Id, cancellationToken);

        return confirmed.FirstOrDefault(one => one.Person.Id == person.Id) is { } reader && WhoMay.Do(Thing.MeetingTimes, reader.Membership.AsRoles())
            ? Card(words, partnership, confirmed, await guests.OfAsync(reader, confirmed, cancellationToken), reader, time.GetUtcNow())
            : null;
    }

    private static AdaptiveCard Card(
        Words words, Partnership partnership, IReadOnlyList<ConfirmedPartner> confirmed, MeetingGuests guests, ConfirmedPartner reader, DateTimeOffset now)
    {
        var slots = CommonSlots.Find([.. confirmed.Select(one => PersonalCalendar.Of(one.Person, partnership.ScheduleZone()))], now + Notice, Length);

        return MeetingCard.Of(words, partnership, slots, guests, PersonalCalendar.Of(reader.Person, partnership.ScheduleZone()), reader.Membership.Role);
    }
}
