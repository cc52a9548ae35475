using System.Text.RegularExpressions;

namespace PartnerBot.Testing.Chat;

/// <summary>The usual way into a partnership, in English, for tests of what comes after it.</summary>
internal static partial class OnboardingSteps
{
    /// <summary>The setting by which a person of that name may create partnerships.</summary>
    public static (string Key, string? Value) Creator(string name) => ("Partnerships:Creators:People:0", Partner.ObjectIdOf(name));

    /// <summary>Creates a partnership by the form.</summary>
    /// <returns>The join code from the receipt.</returns>
    public static async Task<string> CreatesPartnershipAsync(
        this Partner broker, string name = "Harvest Festival", string organisations = "River Farm\nCity of Wyndham")
    {
        await broker.SaysAsync("new partnership");
        await broker.PressesAsync("Create the partnership", new { name, purpose = "Grow and eat together", organisations, zone = "Europe/Berlin" });

        return CodeIn(broker.Shown);
    }

    /// <summary>Creates a partnership and goes through its onboarding first, as a broker does.</summary>
    /// <returns>The join code.</returns>
    public static async Task<string> LeadsAPartnershipAsync(this Partner broker)
    {
        var code = await broker.CreatesPartnershipAsync();
        await broker.PressesAsync("Begin with myself");
        await broker.FinishesOnboardingAsync();

        return code;
    }

    /// <summary>Goes from the greeting to the closing card.</summary>
    public static async Task FinishesOnboardingAsync(this Partner partner)
    {
        await partner.PressesAsync("English");
        await partner.PressesAsync("I agree");
        await partner.PressesAsync("Next", new { callMe = partner.Name });
        await partner.PressesAsync("Next");
        await partner.PressesAsync("Skip");
        await partner.PressesAsync("Next", new { hopes = "A full table" });
        await partner.PressesAsync("Skip");
        await partner.PressesAsync("Next", new { values = "Reciprocity" });
        await partner.PressesAsync("Skip");
        await partner.PressesAsync("Yes, that is right");
    }

    /// <summary>Enters by a code and goes through the whole onboarding.</summary>
    public static async Task JoinsAsync(this Partner partner, string code)
    {
        await partner.SaysAsync($"join {code}");
        await partner.FinishesOnboardingAsync();
    }

    /// <summary>Skips questions.</summary>
    public static async Task SkipsAsync(this Partner partner, int questions)
    {
        for (var skipped = 0; skipped < questions; skipped++)
        {
            await partner.SaysAsync("skip");
        }
    }

    public static string CodeIn(string words) =>
        JoinCode().Match(words) is { Success: true } found ? found.Value : throw new InvalidOperationException($"There is no join code in: {words}");

    [GeneratedRegex("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}")]
    private static partial Regex JoinCode();
}
