using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Reflections;

namespace PartnerBot.Closings;

/// <summary>Who says what comes next, and who has: the same voices that accept the set-up of a reflection.</summary>
internal static class WhoDecides
{
    /// <summary>The voices of all organisations in the partnership's order, then that of those who speak for none, if there are any.</summary>
    public static IReadOnlyList<DecidingVoice> Of(
        Partnership partnership, IReadOnlyList<(Person Person, Membership Membership)> joined, IReadOnlyCollection<OrganisationDecision> decisions) =>
    [
        .. from voice in WhoAccepts.Of(
               partnership.Organisations,
               [.. joined.Select(member => PossibleVoice.Of(member.Person.Id, member.Membership))],
               [.. decisions.Select(decision => new GivenVoice(decision.OrganisationId, decision.PersonId))])
           select new DecidingVoice(
               voice.Id, voice.Name, voice.State, voice.State == VoiceState.Accepted ? decisions.First(decision => decision.OrganisationId == voice.Id) : null),
    ];

    /// <summary>Whether somebody can answer for those they speak for. A broker does not speak for partners who belong to no organisation.</summary>
    public static bool MaySpeak(Membership membership, IEnumerable<(Person Person, Membership Membership)> joined) =>
        membership.HasJoined
        && (membership.OrganisationId is not null
            || membership.Role != MemberRole.Broker
            || joined.All(member => member.Membership.OrganisationId is not null || member.Membership.Role == MemberRole.Broker));

    /// <summary>Whether nothing is waited for, and there is something to show.</summary>
    public static bool HaveAllAnswered(this IReadOnlyCollection<DecidingVoice> voices) =>
        voices.Any(voice => voice.Decision is not null) && voices.All(voice => voice.State != VoiceState.Waits);
}

/// <summary>A voice and its decision.</summary>
/// <param name="Id">The organisation; <see langword="null"/> for those who speak for none.</param>
/// <param name="Name">Its name; <see langword="null"/> for those who speak for none.</param>
/// <param name="State">Whether it has answered.</param>
/// <param name="Decision">What it wants; <see langword="null"/> when it has not answered.</param>
internal sealed record DecidingVoice(OrganisationId? Id, string? Name, VoiceState State, OrganisationDecision? Decision);
