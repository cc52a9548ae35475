using PartnerBot.Partnerships;
using PartnerBot.People;

namespace PartnerBot.Reflections;

/// <summary>Whose yes a set-up has, and whose is still waited for: of each organisation one, and one of those who speak for none.</summary>
internal static class WhoAccepts
{
    /// <summary>The voices of all organisations in the partnership's order, then that of those who speak for none, if there are any.</summary>
    /// <param name="organisations">The partnership's organisations.</param>
    /// <param name="joined">Who has joined.</param>
    /// <param name="acceptances">Who has accepted so far.</param>
    public static IReadOnlyList<OrganisationVoice> Of(
        IEnumerable<Organisation> organisations, IReadOnlyCollection<PossibleVoice> joined, IReadOnlyCollection<SetUpAcceptance> acceptances)
    {
        List<OrganisationVoice> voices =
        [
            .. from organisation in organisations
               orderby organisation.Position
               let acceptance = acceptances.FirstOrDefault(accepted => accepted.OrganisationId == organisation.Id)
               let state = acceptance is not null ? VoiceState.Accepted
                   : joined.Any(member => member.Organisation == organisation.Id) ? VoiceState.Waits
                   : VoiceState.NobodyThere
               select new OrganisationVoice(organisation.Id, organisation.Name, state, acceptance?.PersonId),
        ];
        var unaffiliated = joined.Where(member => member.Organisation is null).ToList();
        if (unaffiliated.Count > 0)
            voices.Add(OfUnaffiliated(unaffiliated, [.. acceptances.Where(accepted => accepted.OrganisationId is null)]));

        return voices;
    }

    /// <summary>Whether nothing is waited for. An organisation of which nobody has joined has nobody who could accept, or be asked for a story.</summary>
    public static bool IsAccepted(this IEnumerable<OrganisationVoice> voices) => voices.All(voice => voice.State != VoiceState.Waits);

    /// <summary>They are no colleagues of one another: the broker's yes, which is in the proposal, counts for the others only where there are none.</summary>
    private static OrganisationVoice OfUnaffiliated(List<PossibleVoice> people, IReadOnlyCollection<SetUpAcceptance> acceptances)
    {
        var partners = people.Where(person => !person.IsBroker).Select(person => person.Person).ToHashSet();
        var acceptance = acceptances.FirstOrDefault(accepted => partners.Count == 0 || partners.Contains(accepted.PersonId));

        return new OrganisationVoice(null, null, acceptance is null ? VoiceState.Waits : VoiceState.Accepted, acceptance?.PersonId);
    }
}

/// <summary>Somebody who has joined, and for whom they speak.</summary>
/// <param name="Person">Who.</param>
/// <param name="Organisation">For whom; <see langword="null"/> for none, or when it is not said.</param>
/// <param name="IsBroker">Whether they look after the partnership.</param>
internal sealed record PossibleVoice(PersonId Person, OrganisationId? Organisation, bool IsBroker);

/// <summary>An organisation's answer to a set-up.</summary>
/// <param name="Id">The organisation; <see langword="null"/> for those who speak for none.</param>
/// <param name="Name">Its name; <see langword="null"/> for those who speak for none.</param>
/// <param name="State">Its answer.</param>
/// <param name="By">Who gave it; <see langword="null"/> when nobody has, or when they have left since.</param>
internal sealed record OrganisationVoice(OrganisationId? Id, string? Name, VoiceState State, PersonId? By);

internal enum VoiceState
{
    Waits,
    Accepted,
    NobodyThere,
}

internal static class ReflectionVoices
{
    /// <summary>Whose yes the set-up has as it is now, of those who have joined.</summary>
    public static IReadOnlyList<OrganisationVoice> Voices(
        this Reflection reflection, Partnership partnership, IReadOnlyList<(Person Person, Membership Membership)> joined) => WhoAccepts.Of(
        partnership.Organisations,
        [.. joined.Select(member => new PossibleVoice(member.Person.Id, member.Membership.OrganisationId, member.Membership.Role == MemberRole.Broker))],
        reflection.Acceptances);
}
