using PartnerBot.Partnerships;
using PartnerBot.People;

namespace PartnerBot.Reflections;

/// <summary>Who has answered for each organisation, and whose answer is still waited for: of each organisation one, and one of those who speak for none.</summary>
internal static class WhoAccepts
{
    /// <summary>The voices of all organisations in the partnership's order, then that of those who speak for none, if there are any.</summary>
    /// <param name="organisations">The partnership's organisations.</param>
    /// <param name="joined">Who has joined.</param>
    /// <param name="given">Who has answered so far.</param>
    public static IReadOnlyList<OrganisationVoice> Of(
        IEnumerable<Organisation> organisations, IReadOnlyCollection<PossibleVoice> joined, IReadOnlyCollection<GivenVoice> given)
    {
        List<OrganisationVoice> voices =
        [
            .. from organisation in organisations
               orderby organisation.Position
               let voice = given.FirstOrDefault(one => one.Organisation == organisation.Id)
               let state = voice is not null ? VoiceState.Accepted
                   : joined.Any(member => member.Organisation == organisation.Id) ? VoiceState.Waits
                   : VoiceState.NobodyThere
               select new OrganisationVoice(organisation.Id, organisation.Name, state, voice?.By),
        ];
        var unaffiliated = joined.Where(member => member.Organisation is null).ToList();
        if (unaffiliated.Count > 0)
            voices.Add(OfUnaffiliated(unaffiliated, [.. given.Where(one => one.Organisation is null)]));

        return voices;
    }

    /// <summary>Whether nothing is waited for. An organisation of which nobody has joined has nobody who could accept, or be asked for a story.</summary>
    public static bool IsAccepted(this IEnumerable<OrganisationVoice> voices) => voices.All(voice => voice.State != VoiceState.Waits);

    /// <summary>They are no colleagues of one another: the broker's yes, which is in the proposal, counts for the others only where there are none.</summary>
    private static OrganisationVoice OfUnaffiliated(List<PossibleVoice> people, IReadOnlyCollection<GivenVoice> given)
    {
        var partners = people.Where(person => !person.IsBroker).Select(person => person.Person).ToHashSet();
        var voice = given.FirstOrDefault(one => partners.Count == 0 || (one.By is { } by && partners.Contains(by)));

        return new OrganisationVoice(null, null, voice is null ? VoiceState.Waits : VoiceState.Accepted, voice?.By);
    }
}

/// <summary>Somebody who has joined, and for whom they speak.</summary>
/// <param name="Person">Who.</param>
/// <param name="Organisation">For whom; <see langword="null"/> for none, or when it is not said.</param>
/// <param name="IsBroker">Whether they look after the partnership.</param>
internal sealed record PossibleVoice(PersonId Person, OrganisationId? Organisation, bool IsBroker)
{
    public static PossibleVoice Of(PersonId person, Membership membership) => new(person, membership.OrganisationId, membership.Role == MemberRole.Broker);
}

/// <summary>An answer that was given.</summary>
/// <param name="Organisation">For whom; <see langword="null"/> for those who speak for none.</param>
/// <param name="By">By whom; <see langword="null"/> when they have left since.</param>
internal sealed record GivenVoice(OrganisationId? Organisation, PersonId? By);

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
        [.. joined.Select(member => PossibleVoice.Of(member.Person.Id, member.Membership))],
        [.. reflection.Acceptances.Select(accepted => new GivenVoice(accepted.OrganisationId, accepted.PersonId))]);
}
