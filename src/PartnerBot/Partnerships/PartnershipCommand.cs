using PartnerBot.BotFramework.Cards;
using PartnerBot.Commands;
using PartnerBot.Privacy;
using PartnerBot.Wording;

namespace PartnerBot.Partnerships;

/// <summary>A command about one partnership, whose name may follow; when it is not clear which one, the person is asked.</summary>
internal abstract class PartnershipCommand(FindPartnership find) : ICommand
{
    public abstract string Key { get; }

    public abstract CommandTopic Topic { get; }

    public bool TakesArgument => true;

    public virtual bool InGroups => false;

    /// <summary>What is seen or done by it: who may is decided by <see cref="WhoMay"/>.</summary>
    public abstract Thing About { get; }

    /// <summary>Whether it is also for partnerships that have ended.</summary>
    protected virtual bool AlsoEnded => false;

    public virtual bool IsOfferedTo(Standing standing) => find.CanFindAny(standing, About, AlsoEnded);

    public virtual bool IsWorthATry(Standing standing) => false;

    public virtual string WhyNot(Words words, Standing standing) => FindPartnership.WhyNone(words, standing, About);

    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        switch (await find.ByNameAsync(call.Person, NameIn(call.Argument), About, AlsoEnded, cancellationToken))
        {
            case FoundPartnership.One(var partnership):
                await RunAsync(call, partnership, cancellationToken);
                break;
            case FoundPartnership.Several when !call.Turn.IsPersonal:
                // Others read along, and the names of somebody's other partnerships are not theirs to know.
                call.Turn.Reply(call.Words["partnerships.whichInGroup"]);
                break;
            case FoundPartnership.Several(var candidates):
                call.Turn.Reply(Which(call, candidates), call.Words["partnerships.which.title"]);
                break;
            case FoundPartnership.None:
                call.Turn.Reply(call.Words["partnerships.none"]);
                break;
        }
    }

    protected abstract Task RunAsync(CommandCall call, Partnership partnership, CancellationToken cancellationToken);

    /// <summary>The part of the argument that names the partnership; all of it by default.</summary>
    protected virtual string NameIn(string argument) => argument;

    private AdaptiveCard Which(CommandCall call, IReadOnlyList<Partnership> candidates) => PartnershipCards.Choose(
        call.Words,
        call.Words["partnerships.which.title"],
        [new TextBlock(call.Words["partnerships.which.text"])],
        Key,
        [.. candidates.Select(candidate => new Choice(
            candidate.HasEnded ? call.Words.Plain("partnerships.which.ended", ("partnership", candidate.Name)) : candidate.Name,
            WithName(call.Argument, FindPartnership.NameOnButton(candidate))))]);

    /// <summary>The argument with another name in it, for a command that takes more than a name.</summary>
    protected virtual string WithName(string argument, string name) => name;
}
