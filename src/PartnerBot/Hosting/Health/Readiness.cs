using System.Text.Encodings.Web;
using System.Text.Json;

namespace PartnerBot.Hosting.Health;

/// <summary>What <c>/health/ready</c> says, as JSON.</summary>
/// <param name="Ready">Whether the bot can work. Only this decides about traffic.</param>
/// <param name="Parts">Each part: <c>works</c>, or what to do.</param>
/// <param name="Missing">What is still to be done before people use the bot.</param>
/// <param name="Notes">What may well be meant so.</param>
internal sealed record Readiness(bool Ready, IReadOnlyDictionary<string, string?> Parts, IReadOnlyList<Finding> Missing, IReadOnlyList<Finding> Notes)
{
    /// <summary>Programs read any JSON; people read this one in a browser.</summary>
    public static readonly JsonSerializerOptions ForPeople = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
