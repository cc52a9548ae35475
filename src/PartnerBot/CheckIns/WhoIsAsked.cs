using PartnerBot.People;

namespace PartnerBot.CheckIns;

/// <summary>Decides who is asked in a round, and who is not and why.</summary>
internal static class WhoIsAsked
{
    public static IReadOnlyList<Asked> Decide(IEnumerable<Member> members) =>
        [.. members.Select(member => new Asked(member.Person, ReasonAgainst(member)))];

    /// <remarks>Joining includes the consent: before it nothing is asked on schedule.</remarks>
    private static NotAsked? ReasonAgainst(Member member) => member switch
    {
        { Membership.LeftAt: not null } => NotAsked.HasLeft,
        { Membership.JoinedAt: null } => NotAsked.HasNotJoined,
        { Person.IsReachable: false } => NotAsked.OutOfReach,
        _ => null,
    };
}

/// <param name="Person">Whom it is about.</param>
/// <param name="Reason">Why this person is not asked; <see langword="null"/> for who is.</param>
internal sealed record Asked(Person Person, NotAsked? Reason);

internal enum NotAsked
{
    HasLeft,
    HasNotJoined,

    /// <summary>The app is not there to be written to.</summary>
    OutOfReach,
}
