using PartnerBot.CheckIns;
using PartnerBot.People;

namespace PartnerBot.Asks;

/// <summary>Decides for whom an ask is: who may see and answer it, and who is to look after it.</summary>
internal static class AskAudience
{
    /// <summary>Those who see it by name, as they are now: who leaves sees it no more, who joins later sees what is open.</summary>
    public static IReadOnlyList<Person> Of(Ask ask, IEnumerable<Member> members) => WhoSeesByName.Decide(members, ask.PersonId, ask.Audience);

    public static bool Includes(Ask ask, IEnumerable<Member> members, PersonId reader) => Of(ask, members).Any(person => person.Id == reader);

    /// <summary>Those who look after the partnership. When nobody else does, all who were asked.</summary>
    public static IReadOnlyList<Person> Owners(Ask ask, IReadOnlyList<Member> members)
    {
        var audience = Of(ask, members);
        var brokers = members.Where(member => member.IsBroker).Select(member => member.Person.Id).ToHashSet();
        var owners = audience.Where(person => brokers.Contains(person.Id)).ToList();

        return owners.Count > 0 ? owners : audience;
    }

    /// <summary>Whether it waits for this person's word: nobody has taken it up, and they have not said anything yet.</summary>
    public static bool WaitsFor(Ask ask, IEnumerable<AskReply> replies, PersonId person) =>
        ask.IsOpen && !replies.Any(reply => reply.IsOffer || reply.PersonId == person);
}
