using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Turns;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Wording;

namespace PartnerBot.Partnerships;

/// <summary>
/// A button about one partnership, pressed in the personal chat. Which partnership stands on it is only a claim: somebody who has no part in it that lets
/// them do this gets the same sentence as for a partnership that does not exist.
/// </summary>
internal abstract class PartnershipButton(Speaker speaker, FindPartnership find) : ICardActionHandler
{
    private const string OnButton = "partnership";

    protected Words Words => speaker.Words;

    /// <summary>Whether it is also for partnerships that have ended.</summary>
    protected virtual bool AlsoEnded => false;

    /// <summary>The key of what is said to somebody whose partnership it is not.</summary>
    protected virtual string NotYours => "common.unknownButton";

    /// <summary>What a button carries to say which partnership it is about.</summary>
    public static CardData On(PartnershipId partnership) => new() { [OnButton] = partnership.Value.ToString("N") };

    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken) =>
        speaker.Person is { } person
        && press.Turn.IsPersonal
        && Guid.TryParse(press.Inputs.Text(OnButton), out var id)
        && await FindAsync(person, new PartnershipId(id), About(press.Verb), cancellationToken) is { } partnership
            ? await PressAsync(press, person, partnership, cancellationToken)
            : CardActionResult.Say(Words[NotYours]);

    /// <summary>What is seen or done by a verb: who may is decided by <see cref="WhoMay"/>.</summary>
    protected abstract Thing About(string verb);

    protected abstract Task<CardActionResult> PressAsync(CardPress press, Person person, Partnership partnership, CancellationToken cancellationToken);

    /// <summary>Finds the partnership, where the person may do the thing.</summary>
    protected Task<Partnership?> FindAsync(Person person, PartnershipId id, Thing about, CancellationToken cancellationToken) => AlsoEnded
        ? find.EvenEndedAsync(person, id, about, cancellationToken)
        : find.ByIdAsync(person, id, about, cancellationToken);
}
