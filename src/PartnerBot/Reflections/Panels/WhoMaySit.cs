using PartnerBot.Partnerships;
using PartnerBot.People;

namespace PartnerBot.Reflections;

/// <summary>Who can read the stories together and choose: at least three people of at least two organisations, as many of each.</summary>
internal static class WhoMaySit
{
    public const int FewestPeople = 3;

    public const int FewestOrganisations = 2;

    /// <summary>What keeps these people from being a panel; <see langword="null"/> when nothing does. None at all are no panel, and that is fine.</summary>
    public static PanelProblem? Check(IReadOnlyCollection<PanelCandidate> chosen)
    {
        var seats = chosen.GroupBy(candidate => candidate.Organisation).Select(organisation => organisation.Count()).ToList();

        return chosen.Count == 0 ? null
            : chosen.Count < FewestPeople ? PanelProblem.TooFew
            : seats.Count < FewestOrganisations ? PanelProblem.OneOrganisation
            : seats.Distinct().Count() > 1 ? PanelProblem.Unequal
            : null;
    }

    /// <summary>Whether a panel can be had at all. Brokers facilitate: they are needed only where there would be none without them.</summary>
    public static PanelRoom Room(IReadOnlyCollection<PanelCandidate> candidates) =>
        HasRoom([.. candidates.Where(candidate => !candidate.IsBroker)]) ? PanelRoom.Enough
        : HasRoom(candidates) ? PanelRoom.WithBrokers
        : PanelRoom.TooFew;

    private static bool HasRoom(IReadOnlyCollection<PanelCandidate> candidates)
    {
        var sizes = candidates.GroupBy(candidate => candidate.Organisation).Select(organisation => organisation.Count()).ToList();

        return sizes.Any(seats => sizes.Count(size => size >= seats) is >= FewestOrganisations and var able && able * seats >= FewestPeople);
    }
}

/// <summary>Somebody who could sit on a panel.</summary>
internal sealed record PanelCandidate(PersonId Person, OrganisationId Organisation, bool IsBroker)
{
    /// <summary>Those who have joined and speak for an organisation: partners first, and whoever looks for as many of each finds them side by side.</summary>
    public static IReadOnlyList<PanelCandidate> Of(IEnumerable<(Person Person, Membership Membership)> joined) =>
    [
        .. from member in joined
           where member.Membership.OrganisationId is not null
           orderby member.Membership.Role == MemberRole.Broker, member.Membership.OrganisationId!.Value.Value
           select new PanelCandidate(member.Person.Id, member.Membership.OrganisationId!.Value, member.Membership.Role == MemberRole.Broker),
    ];
}

internal enum PanelProblem
{
    TooFew,
    OneOrganisation,
    Unequal,
}

internal enum PanelRoom
{
    Enough,

    /// <summary>Only if somebody who looks after the partnership sits, too.</summary>
    WithBrokers,

    TooFew,
}
