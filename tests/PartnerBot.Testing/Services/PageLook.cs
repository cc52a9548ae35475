namespace PartnerBot.Testing.Services;

/// <summary>The window and the computer in which somebody opens a page.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Locale">The browser's language.</param>
/// <param name="Zone">The computer's time zone, by its IANA name.</param>
/// <param name="HasForcedColors">Whether the computer forces its few colours of high contrast upon every page.</param>
/// <param name="Theme">What the Playground's page wears at first, and may then change; null for its own for good.</param>
/// <param name="Scale">How many points of the screen are a pixel's breadth: 2 makes pictures to be shown around, which take four times the work.</param>
public sealed record PageLook(
    int Width, int Height, string Locale = "en-US", string Zone = "Europe/Lisbon", bool HasForcedColors = false, TeamsTheme? Theme = null, float Scale = 1);
