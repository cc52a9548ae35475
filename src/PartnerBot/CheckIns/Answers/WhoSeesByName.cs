using PartnerBot.People;
using PartnerBot.Privacy;

namespace PartnerBot.CheckIns;

/// <summary>Decides to whom an answer is brought with its author's name.</summary>
internal static class WhoSeesByName
{
    public static IReadOnlyList<Person> Decide(IEnumerable<Member> members, PersonId author, Visibility visibility) =>
        [.. members.Where(member => member.Person.Id != author && member.May(WhoMay.AnswerOf(visibility))).Select(member => member.Person)];
}
