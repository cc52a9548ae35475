namespace PartnerBot.Safety;

/// <summary>What the card of support shows.</summary>
/// <param name="Countries">All countries, to choose from.</param>
/// <param name="Country">The one chosen or guessed; <see langword="null"/> for another one.</param>
/// <param name="International">Who leads on from everywhere.</param>
/// <param name="IsVerified">Whether an admin has made sure of an entry, and lately.</param>
/// <param name="WasRecognised">Whether nobody asked for it: words of distress were recognised, perhaps wrongly.</param>
/// <param name="CanAskSomebody">Whether there is somebody who could be asked to get in touch.</param>
internal sealed record SupportView(
    IReadOnlyList<HelplineCountry> Countries,
    HelplineCountry? Country,
    IReadOnlyList<Helpline> International,
    Func<DateOnly?, bool> IsVerified,
    bool WasRecognised,
    bool CanAskSomebody);
