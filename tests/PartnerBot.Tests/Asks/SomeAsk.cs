using PartnerBot.Asks;
using PartnerBot.CheckIns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Tests.Cards;

namespace PartnerBot.Tests.Asks;

/// <summary>Asks for the tests of what is decided and shown without a database.</summary>
internal static class SomeAsk
{
    public static DateTimeOffset Now { get; } = new(2027, 1, 5, 9, 0, 0, TimeSpan.Zero);

    public static Member Member(string name, MemberRole role = MemberRole.Partner, bool joined = true, bool left = false)
    {
        var person = new Person(new PersonId(Guid.CreateVersion7(Now)), "tenant", name, Now);
        person.IsCalled(name);
        var membership = new Membership(new MembershipId(Guid.CreateVersion7(Now)), PartnershipCardSamples.Partnership.Id, person.Id, role, Now);
        if (joined)
            membership.Join(Now);
        if (left)
            membership.Leave(Now);

        return new Member(person, membership);
    }

    public static AskView Of(Member asker, IReadOnlyList<Member> members, Visibility audience, params (Member Member, ReplyKind Kind, string? Line)[] replies)
    {
        var ask = new Ask(new AskId(Guid.CreateVersion7(Now)), new CheckInId(Guid.CreateVersion7(Now)), PartnershipCardSamples.Partnership.Id, asker.Person.Id, Now);
        var answer = new CheckInAnswer(Feeling.Difficult, [Burden.Workload], [Help.MoreTime, Help.Call], "Only *this* week", audience);
        ask.IsFor(Ask.In(answer), audience);

        return new AskView(ask, PartnershipCardSamples.Partnership, members, [.. replies.Select(reply => Reply(ask, reply.Member, reply.Kind, reply.Line))], answer);
    }

    public static AskReply Reply(Ask ask, Member member, ReplyKind kind, string? line)
    {
        var reply = new AskReply(ask.Id, member.Person.Id);
        reply.Says(kind, line, Now);

        return reply;
    }
}
