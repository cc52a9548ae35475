using Quartz;

namespace PartnerBot.Schedules;

/// <summary>What a planned job is about: a key, unique among the jobs of its class, and words it needs when it runs. Ids, never what people wrote.</summary>
internal sealed record JobSubject
{
    private const string KeyWord = "subject";

    // The scheduler's column holds 150 signs.
    private const int LongestKey = 150;

    public JobSubject(string key, params (string Name, string Value)[] words)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(key.Length, LongestKey, nameof(key));

        Key = key;
        Words = words.ToDictionary(word => word.Name, word => word.Value, StringComparer.Ordinal);
    }

    public string Key { get; }

    public IReadOnlyDictionary<string, string> Words { get; }

    public static JobSubject Of(IJobExecutionContext running)
    {
        var words = running.MergedJobDataMap
            .Where(word => word.Key != KeyWord)
            .Select(word => (word.Key, Value: word.Value as string))
            .Where(word => word.Value is not null)
            .Select(word => (word.Key, word.Value!));

        return new JobSubject(running.MergedJobDataMap.GetString(KeyWord) ?? running.Trigger.Key.Name, [.. words]);
    }

    internal JobDataMap ToData()
    {
        var data = new JobDataMap { [KeyWord] = Key };
        foreach (var (name, value) in Words)
        {
            data[name] = value;
        }

        return data;
    }
}
