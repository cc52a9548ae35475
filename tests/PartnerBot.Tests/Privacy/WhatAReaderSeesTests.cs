using System.Text.Json;
using System.Text.RegularExpressions;
using PartnerBot.CheckIns;
using PartnerBot.Privacy;
using PartnerBot.Testing.Chat;
using PartnerBot.Tests.CheckIns;
using Xunit;

namespace PartnerBot.Tests.Privacy;

/// <summary>
/// Two rounds of the same people, played twice. The second time the others answer differently, as far as it changes neither a frozen summary nor what
/// they share with the reader by name. Then nothing that ever reaches the reader may differ: no card, no notification, no overview, no line. So all
/// cards together tell a reader no more than the summaries, which <c>ThresholdDeductionTests</c> hold.
/// </summary>
public sealed partial class WhatAReaderSeesTests
{
    private static readonly string[] Others = ["Ben", "Cleo", "Dora", "Emil", "Fay", "Gus"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Two_worlds_that_a_reader_may_not_tell_apart_look_the_same_to_them(int seed)
    {
        var told = Rounds(new Random(seed), reader: 1);

        var (one, _) = await SeenAsync(told, reader: 1);
        var (other, _) = await SeenAsync(Otherwise(told, new Random(seed + 100), reader: 1), reader: 1);

        Assert.Equal(one, other);
    }

    /// <summary>The broker is shown more, and then sees the difference: the comparison above is not blind.</summary>
    [Fact]
    public async Task Whom_something_is_shared_with_sees_the_difference()
    {
        var told = Rounds(new Random(1), reader: 1);
        told[0][2] = new Told("Good", "Workload", "Call", Visibility.Broker);
        var otherwise = told.Select(round => round.ToArray()).ToArray();
        otherwise[0][2] = new Told("HardGoing", "Money", "", Visibility.Broker);

        var (_, one) = await SeenAsync(told, reader: 1);
        var (_, other) = await SeenAsync(otherwise, reader: 1);

        Assert.NotEqual(one, other);
    }

    private static Told[][] Rounds(Random random, int reader) =>
        [.. Enumerable.Range(0, 2).Select(_ => Enumerable.Range(0, Others.Length + 1).Select(person => Any(random, person == reader || random.Next(3) > 0 ? Visibility.Total : (Visibility)random.Next(4))).ToArray())];

    /// <summary>Who counts swaps answers with others who count; who is not to be seen by the reader answers anything of that kind, or nothing, and changes their mind.</summary>
    private static Told[][] Otherwise(Told[][] rounds, Random random, int reader) =>
    [
        .. rounds.Select(round =>
        {
            var counted = Enumerable.Range(0, round.Length).Where(person => person != reader && round[person].Visibility == Visibility.Total).ToArray();
            var swapped = counted.ToArray();
            random.Shuffle(swapped);

            return round.Select((told, person) => Array.IndexOf(counted, person) is >= 0 and var index
                ? round[swapped[index]] with { Before = Any(random, random.Next(2) == 0 ? Visibility.OnlyMe : Visibility.Total) }
                : told.Visibility is Visibility.OnlyMe or Visibility.Broker
                    ? Any(random, random.Next(2) == 0 ? Visibility.OnlyMe : Visibility.Broker) with { IsDeleted = random.Next(2) == 0 }
                    : told).ToArray();
        }),
    ];

    private static Told Any(Random random, Visibility visibility) => new(
        Enum.GetNames<Feeling>()[random.Next(5)],
        string.Join(',', Enum.GetNames<Burden>().Where(_ => random.Next(4) == 0)),
        string.Join(',', Enum.GetNames<Help>().Where(_ => random.Next(4) == 0)),
        visibility);

    private static async Task<(string Reader, string Broker)> SeenAsync(Told[][] rounds, int reader)
    {
        await using var harbour = await Harbour.WithAsync(Others);
        foreach (var round in rounds)
        {
            await harbour.OpensAsync();
            foreach (var (partner, told) in harbour.Partners.Zip(round))
            {
                await AnswersAsync(partner, told);
            }

            await harbour.Bot.DeliverAsync();
            await harbour.ClosesAsync();
            harbour.Bot.Clock.Advance(TimeSpan.FromDays(14));
            await harbour.Bot.DeliverAsync();
        }

        foreach (var typed in (string[])["partnership", "check in", "my asks", "trend", "my check-ins"])
        {
            await harbour.Partners[reader].SaysAsync(typed);
        }

        return (ReceivedBy(harbour, harbour.Partners[reader]), ReceivedBy(harbour, harbour.Ana));
    }

    private static async Task AnswersAsync(Partner partner, Told told)
    {
        // Not of the broker, who would not be asked «a broker» by name.
        var visibility = partner.Name == "Ana" && told.Visibility == Visibility.Broker ? Visibility.OnlyMe : told.Visibility;
        if (told.Before is { } before)
        {
            await partner.PressesAsync("Send", Inputs(before, before.Visibility));
            await partner.PressesAsync("Change it");
        }

        await partner.PressesAsync("Send", Inputs(told, visibility));
        if (told.IsDeleted)
            await partner.PressesAsync("Delete it");
    }

    private static object Inputs(Told told, Visibility visibility) =>
        new { feeling = told.Feeling, burdens = told.Burdens, helps = told.Helps, note = $"A note: {told.Feeling}", visibility = visibility.ToString() };

    private static string ReceivedBy(Harbour harbour, Partner partner)
    {
        var chat = partner.Activity("message").Conversation!.Id;
        var sent = harbour.Bot.Teams.Connector.Sent
            .Where(one => one.ConversationId == chat)
            .Select(one => $"{one.Kind} {one.Activity?.Text} {one.Activity?.Summary} {JsonSerializer.Serialize(one.Activity?.Attachments)}");

        // Messages that are due together are sent together, in no order.
        return string.Join('\n', sent.Select(line => Ids().Replace(line, "id")).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}")]
    private static partial Regex Ids();

    /// <summary>What somebody answers in a round.</summary>
    private sealed record Told(string Feeling, string Burdens, string Helps, Visibility Visibility)
    {
        /// <summary>What they had answered before, without a name.</summary>
        public Told? Before { get; init; }

        public bool IsDeleted { get; init; }
    }
}
