using System.Globalization;

namespace PartnerBot.Benchmarks;

/// <summary>What to measure and how much of it. Every run is bounded, in turns and in time.</summary>
internal sealed record BenchmarkSettings
{
    public const string Usage = """
        dotnet run -c Release --project tests/PartnerBot.Benchmarks -- [turns] [start] [deliveries] [planning] [hosts] [--rounds N] [--turns N] [--seconds N] [--connections N]

          turns          CPU, speed, allocation and memory of one turn after the other (default)
          start          from the start of a process to its first reply (default)
          deliveries     what the bot sends by itself, on SQLite and PostgreSQL (default)
          planning       a round for many people in 24 zones, on both (default)
          hosts          one, two and three hosts on one PostgreSQL and one Azurite (default)
          --rounds       how often each peer is measured, in turn with the others; 9
          --turns        turns in one round; 8000
          --seconds      a round ends after that many seconds, whatever it has done; 4
          --people       how many are planned for; 100000
          --connections  how many turns are under way at once; 16
        """;

    public IReadOnlySet<string> Sections { get; private init; } = new HashSet<string>();

    public int Rounds { get; private init; } = 9;

    public int Turns { get; private init; } = 8000;

    public TimeSpan LongestRound { get; private init; } = TimeSpan.FromSeconds(4);

    public int Connections { get; private init; } = 16;

    public int People { get; private init; } = 100_000;

    public bool Wants(string section) => Sections.Count == 0 || Sections.Contains(section);

    public static BenchmarkSettings? Read(string[] args)
    {
        var settings = new BenchmarkSettings();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] is "turns" or "start" or "deliveries" or "planning" or "hosts")
            {
                settings = settings with { Sections = new HashSet<string>([.. settings.Sections, args[i]]) };
                continue;
            }

            if (i + 1 == args.Length || !int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var value))
                return null;

            BenchmarkSettings? read = args[i++] switch
            {
                "--rounds" => settings with { Rounds = Math.Clamp(value, 1, 99) },
                "--turns" => settings with { Turns = Math.Clamp(value, 10, 50_000) },
                "--seconds" => settings with { LongestRound = TimeSpan.FromSeconds(Math.Clamp(value, 1, 120)) },
                "--people" => settings with { People = Math.Clamp(value, 240, 1_000_000) },
                "--connections" => settings with { Connections = Math.Clamp(value, 1, 256) },
                _ => null,
            };
            if (read is null)
                return null;

            settings = read;
        }

        return settings;
    }
}
