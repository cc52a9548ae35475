using PartnerBot.Commands;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Safety;
using PartnerBot.Wording;

namespace PartnerBot.Administration;

/// <summary><c>helplines</c>, <c>helplines GB</c>, <c>helplines France</c>: an admin looks through the helplines and corrects them.</summary>
internal sealed class HelplinesCommand(Admins admins, Helplines helplines, ReadHelplines read, SettleHelplines settle) : ICommand
{
    public const string CommandKey = "helplines";

    public string Key => CommandKey;

    public CommandTopic Topic => CommandTopic.Admins;

    public bool TakesArgument => true;

    public bool IsOfferedTo(Standing standing) => WhoMay.Do(Thing.Helplines, admins.RolesOf(standing.Person));

    public string WhyNot(Words words, Standing standing) => words["administration.admins.onlyThey"];

    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (words, title) = (call.Words, call.Words["administration.lines.title"]);
        var book = await read.BookAsync(cancellationToken);
        var place = Named(call.Argument, book) is { } named ? await settle.LookAsync(named, cancellationToken) : null;

        call.Turn.Reply(
            place is null ? HelplineListCards.Places(words, book, helplines.IsVerified, book.Guess(call.Person)?.Code) : HelplineListCards.Place(words, place, helplines.IsVerified), title);
    }

    /// <summary>The place that is meant by a code or by a name in any language.</summary>
    private static string? Named(string typed, HelplineBook book)
    {
        var wanted = Phrases.Normal(typed);

        return wanted == KeptHelplines.International
            ? KeptHelplines.International
            : book.Countries.FirstOrDefault(country => Phrases.Normal(country.Code) == wanted || country.Names.Values.Any(name => Phrases.Normal(name) == wanted))?.Code;
    }
}
