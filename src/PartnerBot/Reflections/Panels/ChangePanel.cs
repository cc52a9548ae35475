using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>Lets somebody leave the panel, and somebody else of the same organisation take the seat. What the one before had chosen goes with them.</summary>
internal sealed class ChangePanel(PartnerBotDb db, ReadPanel read, AskPanel ask, NudgeBrokers tell, QueueCards queue)
{
    /// <summary>Frees the person's seat and tells the brokers, who can find somebody else. No reason is asked for.</summary>
    public async Task DeclineAsync(Person person, Reflection reflection, Partnership partnership, CancellationToken cancellationToken)
    {
        if (reflection.Seats.FirstOrDefault(seat => seat.PersonId == person.Id) is not { } seat)
            return;

        await ForgetAsync(reflection, person.Id, cancellationToken);
        reflection.LeaveSeat(person.Id);
        await tell.SeatIsFreeAsync(reflection, partnership, seat, $"{reflection.Version}", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The seats that could be given to somebody else: those that are free, and those of people who have not chosen everywhere.</summary>
    public async Task<PanelChange> OfferAsync(Reflection reflection, Partnership partnership, CancellationToken cancellationToken)
    {
        var state = await read.OfAsync(reflection, cancellationToken);
        var joined = await db.JoinedAsync(partnership.Id, cancellationToken);
        var names = joined.ToDictionary(member => member.Person.Id, member => member.Person.DisplayName);
        string Organisation(OrganisationId id) => partnership.Organisations.First(one => one.Id == id).Name;

        return new PanelChange(
            [
                .. from seat in reflection.Seats
                   where !state.HasFinished(seat)
                   orderby seat.Number
                   select new SeatOffer(seat.Number, seat.OrganisationId, seat.PersonId is { } person ? names.GetValueOrDefault(person) : null, Organisation(seat.OrganisationId)),
            ],
            [
                .. from member in joined
                   where member.Membership.OrganisationId is not null && reflection.Seats.All(seat => seat.PersonId != member.Person.Id)
                   let organisation = member.Membership.OrganisationId!.Value
                   where reflection.Seats.Any(seat => seat.OrganisationId == organisation)
                   select new SitterOffer(member.Person.Id, organisation, member.Person.DisplayName, Organisation(organisation), member.Membership.Role == MemberRole.Broker),
            ]);
    }

    /// <returns>Whether the seat is theirs now; not when it is another organisation's, or its holder has chosen meanwhile.</returns>
    public async Task<bool> ReplaceAsync(int number, Guid person, Reflection reflection, Partnership partnership, CancellationToken cancellationToken)
    {
        var offer = await OfferAsync(reflection, partnership, cancellationToken);
        if (offer.Seats.FirstOrDefault(seat => seat.Number == number) is not { } seat
            || offer.Sitters.FirstOrDefault(sitter => sitter.Person.Value == person) is not { } sitter
            || sitter.OrganisationId != seat.OrganisationId)
        {
            return false;
        }

        if (reflection.Seats.Single(one => one.Number == number).PersonId is { } before)
        {
            await ForgetAsync(reflection, before, cancellationToken);
            await queue.TakeBackAsync(ReflectionOccasions.Panel(reflection, before), cancellationToken);
        }

        reflection.TakeSeat(number, sitter.Person);
        if (reflection.Round > 0)
            await ask.AskAsync(reflection, partnership, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        return true;
    }

    private Task<int> ForgetAsync(Reflection reflection, PersonId person, CancellationToken cancellationToken) =>
        db.PanelVotes.Where(vote => vote.ReflectionId == reflection.Id && vote.PersonId == person).ExecuteDeleteAsync(cancellationToken);
}

/// <summary>Seats that could be given to somebody else, and who could take them.</summary>
internal sealed record PanelChange(IReadOnlyList<SeatOffer> Seats, IReadOnlyList<SitterOffer> Sitters);

/// <param name="Number">The seat's number.</param>
/// <param name="OrganisationId">Whose seat it is.</param>
/// <param name="Holder">Who sits there; <see langword="null"/> when it is free.</param>
/// <param name="Organisation">The organisation's name.</param>
internal sealed record SeatOffer(int Number, OrganisationId OrganisationId, string? Holder, string Organisation);

internal sealed record SitterOffer(PersonId Person, OrganisationId OrganisationId, string Name, string Organisation, bool IsBroker);
