using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.Privacy;
using PartnerBot.Wording;

namespace PartnerBot.Asks;

/// <summary><c>my asks</c>: what waits for the person's word, and what they asked for themselves.</summary>
internal sealed class MyAsksCommand(FindPartnership find, ReadAsks read) : ICommand
{
    public const string CommandKey = "myAsks";

    // Each has a card of its own; who has more open wishes finds the rest when these are settled.
    private const int MostOwn = 5;

    public string Key => CommandKey;

    public CommandTopic Topic => CommandTopic.CheckIns;

    public bool IsOfferedTo(Standing standing) => find.CanFindAny(standing, Thing.AnswerForPartners);

    public string WhyNot(Words words, Standing standing) => FindPartnership.WhyNone(words, standing, Thing.AnswerForPartners);

    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var waiting = await read.WaitingForAsync(call.Person, cancellationToken);
        var own = await read.OwnAsync(call.Person, cancellationToken);
        if (waiting.Count == 0 && own.Count == 0)
            call.Turn.Reply(call.Words["asks.list.none"]);

        foreach (var view in own.TakeLast(MostOwn))
        {
            call.Turn.Reply(OwnAskCard.Of(call.Words, view, call.Person), call.Words["asks.own.title"]);
        }

        if (waiting.Count > 0)
            call.Turn.Reply(AskListCard.Waiting(call.Words, waiting, call.Person), call.Words.Count("asks.list.waiting", waiting.Count));
    }
}
