using PartnerBot.Testing.Chat;
using PartnerBot.Tests.CheckIns;
using Xunit;

namespace PartnerBot.Tests.Commands;

/// <summary>What a turn asks of the database. The scheduler's own statements and the outbox's are not part of one.</summary>
public sealed class TurnCostTests
{
    /// <summary>EF Core's event for a statement that was executed.</summary>
    private const string Executed = "Microsoft.EntityFrameworkCore.Database.Command 20101 ";

    [Fact]
    public async Task A_typed_message_asks_once_for_everything_that_decides_what_is_offered()
    {
        await using var harbour = await Harbour.WithAsync("Ben");

        // Noted as begun, the person, what they are and have, noted as done.
        Assert.Equal(4, await StatementsAsync(harbour.Bot, () => harbour.Ana.SaysAsync("help")));
    }

    [Fact]
    public async Task An_answered_check_in_takes_at_most_nine_statements()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.OpensAsync();
        var ben = harbour.Partners[1];

        var statements = await StatementsAsync(harbour.Bot, () => ben.PressesAsync("Send", new { feeling = "Good" }));

        Assert.Contains("Thank you for telling me", ben.Shown, StringComparison.Ordinal);
        Assert.InRange(statements, 1, 9);
    }

    private static async Task<int> StatementsAsync(BotUnderTest bot, Func<Task> turn)
    {
        var before = Count();
        await turn();

        return Count() - before;

        int Count() => bot.Logs.Lines.Count(line => line.Contains(Executed, StringComparison.Ordinal));
    }
}
