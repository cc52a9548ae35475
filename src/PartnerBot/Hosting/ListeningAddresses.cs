namespace PartnerBot.Hosting;

/// <summary>The addresses of the setting <c>Urls</c>.</summary>
internal static class ListeningAddresses
{
    /// <returns>The addresses; <see langword="null"/> when one of them is none.</returns>
    public static IReadOnlyList<BindingAddress>? Read(string? urls)
    {
        try
        {
            return [.. (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(BindingAddress.Parse)];
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
