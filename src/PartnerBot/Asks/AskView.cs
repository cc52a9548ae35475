using PartnerBot.CheckIns;
using PartnerBot.Partnerships;
using PartnerBot.People;

namespace PartnerBot.Asks;

/// <summary>An ask with what its cards need.</summary>
/// <param name="Ask">The ask.</param>
/// <param name="Partnership">Where it was asked.</param>
/// <param name="Members">Who is in, and who was.</param>
/// <param name="Replies">What was said to it so far; the asker alone sees all of it.</param>
/// <param name="Answer">The answer it grew out of; <see langword="null"/> when that is not shared any more.</param>
internal sealed record AskView(Ask Ask, Partnership Partnership, IReadOnlyList<Member> Members, IReadOnlyList<AskReply> Replies, CheckInAnswer? Answer)
{
    public Person Asker => PersonOf(Ask.PersonId);

    public bool IsAskers(Person reader) => Ask.PersonId == reader.Id;

    /// <summary>Whether the person was asked, and still may know.</summary>
    public bool IsFor(Person reader) => AskAudience.Includes(Ask, Members, reader.Id);

    public bool WaitsFor(Person reader) => IsFor(reader) && AskAudience.WaitsFor(Ask, Replies, reader.Id);

    public AskReply? ReplyOf(Person person) => Replies.FirstOrDefault(reply => reply.PersonId == person.Id);

    /// <summary>The replies of those who are still there, with their names, the offers first.</summary>
    public IReadOnlyList<(string Name, AskReply Reply)> NamedReplies() =>
    [
        .. Replies
            .Where(reply => Members.Any(member => member.Person.Id == reply.PersonId && member.Membership.LeftAt is null))
            .OrderBy(reply => reply.Kind)
            .ThenBy(reply => reply.RepliedAt)
            .Select(reply => (PersonOf(reply.PersonId).DisplayName, reply)),
    ];

    private Person PersonOf(PersonId id) => Members.First(member => member.Person.Id == id).Person;
}
