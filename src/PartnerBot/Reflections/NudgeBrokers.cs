using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>Reminds of a set-up that waits for an answer, and tells the brokers in time how things stand. What was said before is not said again.</summary>
internal sealed class NudgeBrokers(PartnerBotDb db, ReadPanel read, QueueCards queue, TimeProvider time)
{
    /// <summary>Who was asked less than this ago is not reminded yet, as somebody whose question had to wait for the end of a pause.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(2);

    /// <summary>Reminds, once, those who got the question and whose organisation has not answered.</summary>
    public async Task RemindAsync(Reflection reflection, Partnership partnership, CancellationToken cancellationToken)
    {
        var (joined, waited) = await WaitedForAsync(reflection, partnership, cancellationToken);
        var broker = string.Join(", ", joined.Where(member => member.Membership.Role == MemberRole.Broker).Select(member => member.Person.DisplayName));
        var latest = time.GetUtcNow() - Patience;
        foreach (var (person, membership) in joined)
        {
            var (asked, again) = (ReflectionOccasions.SetUp(reflection, person.Id), ReflectionOccasions.SetUpReminder(reflection, person.Id));
            if (waited.FirstOrDefault(voice => voice.Id == membership.OrganisationId) is { } organisation
                && await db.Deliveries.AnyAsync(
                    delivery => delivery.Occasion == asked && delivery.State == DeliveryState.Sent && delivery.SettledAt <= latest, cancellationToken)
                && !await db.Deliveries.AnyAsync(delivery => delivery.Occasion == again, cancellationToken))
            {
                queue.To(person, again, DeliveryKind.Ask, words => AcceptanceCard.Ask(words, new AskedFor(reflection, partnership.Name, broker, organisation.Name, reflection.NamesOfPanel(joined, partnership))));
            }
        }
    }

    public async Task TellOfSilenceAsync(Reflection reflection, Partnership partnership, CancellationToken cancellationToken)
    {
        var (_, waited) = await WaitedForAsync(reflection, partnership, cancellationToken);
        await queue.ToBrokersAsync(
            partnership.Id,
            ReflectionOccasions.ToBrokers(reflection, $"silence/{reflection.Revision}"),
            words => ReflectionNewsCards.StillWaiting(words, partnership, [.. waited.Select(voice => voice.Name ?? words["setup.voice.unaffiliated"])]),
            cancellationToken);
    }

    public async Task TellOfDueDayAsync(Reflection reflection, Partnership partnership, CancellationToken cancellationToken)
    {
        var told = await db.Stories.CountAsync(story => story.ReflectionId == reflection.Id, cancellationToken);
        await queue.ToBrokersAsync(
            partnership.Id,
            ReflectionOccasions.ToBrokers(reflection, $"due/{SetUpForm.Iso(reflection.DueOn)}"),
            words => ReflectionNewsCards.SoonDue(words, partnership, reflection, told),
            cancellationToken);
    }

    public async Task TellOfSilentPanelAsync(Reflection reflection, Partnership partnership, CancellationToken cancellationToken)
    {
        var state = await read.OfAsync(reflection, cancellationToken);
        if (!state.IsComplete)
        {
            await queue.ToBrokersAsync(
                partnership.Id,
                ReflectionOccasions.ToBrokers(reflection, $"panel-silent/{reflection.Round}/{(reflection.RoundDueOn is { } due ? SetUpForm.Iso(due) : "")}"),
                words => PanelNewsCards.SoonOver(words, partnership, state),
                cancellationToken);
        }
    }

    /// <summary>A seat on the panel is free, and somebody else of its organisation could take it.</summary>
    /// <param name="reflection">The reflection.</param>
    /// <param name="partnership">The partnership.</param>
    /// <param name="seat">The seat.</param>
    /// <param name="since">Tells one time that it became free from another.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="except">A broker who is not to hear it.</param>
    public Task SeatIsFreeAsync(
        Reflection reflection, Partnership partnership, PanelSeat seat, string since, CancellationToken cancellationToken, PersonId? except = null)
    {
        var organisation = partnership.Organisations.First(one => one.Id == seat.OrganisationId).Name;

        return queue.ToBrokersAsync(
            partnership.Id,
            ReflectionOccasions.ToBrokers(reflection, $"free/{seat.Number}/{since}"),
            words => PanelNewsCards.SeatFree(words, partnership, reflection, organisation),
            cancellationToken,
            except);
    }

    private async Task<(IReadOnlyList<(Person Person, Membership Membership)> Joined, IReadOnlyList<OrganisationVoice> Waited)> WaitedForAsync(
        Reflection reflection, Partnership partnership, CancellationToken cancellationToken)
    {
        var joined = await db.JoinedAsync(partnership.Id, cancellationToken);
        var voices = reflection.Voices(partnership, joined);

        return (joined, [.. voices.Where(voice => voice.State == VoiceState.Waits)]);
    }
}
