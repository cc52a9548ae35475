using System.Text.Json;
using PartnerBot.SelfChecks;
using PartnerBot.Testing.Chat;

namespace PartnerBot.Tests.SelfChecks;

/// <summary>A self-check in English, as one fills it in.</summary>
internal static class SelfChecking
{
    extension(Partner partner)
    {
        /// <summary>Leads through all statements and keeps them.</summary>
        /// <param name="answers">An anonymous object of answers by the keys of their statements.</param>
        /// <param name="line">What the person wants to let go of.</param>
        public async Task KeepsASelfCheckAsync(object? answers, string? line)
        {
            var given = answers is null ? [] : JsonSerializer.SerializeToElement(answers).Deserialize<Dictionary<string, string>>()!;
            await partner.SaysAsync("self-check");
            foreach (var theme in Statements.Themes)
            {
                var inputs = given.Where(answer => theme.Statements.Contains(answer.Key)).ToDictionary();
                if (theme.InOwnWords && line is not null)
                    inputs[SelfCheckDialog.LetGo] = line;
                await partner.PressesAsync(theme == Statements.Themes[^1] ? "Keep it for me" : "Next", inputs);
            }
        }

        public async Task GoesToTheLastStatementsAsync()
        {
            await partner.SaysAsync("self-check");
            for (var passed = 1; passed < Statements.Themes.Count; passed++)
            {
                await partner.PressesAsync("Next");
            }
        }
    }
}
