using PartnerBot.Partnerships;
using PartnerBot.People;

namespace PartnerBot.Reflections;

/// <summary>Which organisations have accepted a set-up, and which are still waited for.</summary>
internal static class WhoAccepts
{
    /// <summary>The voices of all organisations, in the partnership's order.</summary>
    /// <param name="organisations">The partnership's organisations.</param>
    /// <param name="joined">Who has joined, with the organisation they speak for.</param>
    /// <param name="acceptances">Who has accepted so far.</param>
    public static IReadOnlyList<OrganisationVoice> Of(
        IEnumerable<Organisation> organisations,
        IReadOnlyCollection<(PersonId Person, OrganisationId? Organisation)> joined,
        IReadOnlyCollection<SetUpAcceptance> acceptances) =>
    [
        .. from organisation in organisations
           orderby organisation.Position
           let acceptance = acceptances.FirstOrDefault(accepted => accepted.OrganisationId == organisation.Id)
           let state = acceptance is not null ? VoiceState.Accepted
               : joined.Any(member => member.Organisation == organisation.Id) ? VoiceState.Waits
               : VoiceState.NobodyThere
           select new OrganisationVoice(organisation.Id, organisation.Name, state, acceptance?.PersonId),
    ];

    /// <summary>Whether nothing is waited for. An organisation of which nobody has joined has nobody who could accept, or be asked for a story.</summary>
    public static bool IsAccepted(this IEnumerable<OrganisationVoice> voices) => voices.All(voice => voice.State != VoiceState.Waits);
}

/// <summary>An organisation's answer to a set-up.</summary>
/// <param name="Id">The organisation.</param>
/// <param name="Name">Its name.</param>
/// <param name="State">Its answer.</param>
/// <param name="By">Who gave it; <see langword="null"/> when nobody has, or when the person is not known any more.</param>
internal sealed record OrganisationVoice(OrganisationId Id, string Name, VoiceState State, PersonId? By);

internal enum VoiceState
{
    Waits,
    Accepted,
    NobodyThere,
}
