using PartnerBot.Partnerships;

namespace PartnerBot.Onboarding;

/// <summary>That the organisations' words were put side by side for everybody. The words themselves are not kept here.</summary>
internal sealed class SharedSideBySide
{
    /// <summary>A further organisation may bring a new version, but not more than one a day.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    private SharedSideBySide()
    {
    }

    public SharedSideBySide(PartnershipId partnership, int number, IEnumerable<OrganisationId> organisations, DateTimeOffset now)
    {
        PartnershipId = partnership;
        Number = number;
        OrganisationIds = string.Join(',', organisations.Select(organisation => organisation.Value.ToString("N")));
        SharedAt = now;
    }

    public PartnershipId PartnershipId { get; private set; }

    /// <summary>Which version it was, from 1; two hosts that share at once want the same, and one gets it.</summary>
    public int Number { get; private set; }

    /// <summary>The organisations that were heard.</summary>
    public string OrganisationIds { get; private set; } = "";

    public DateTimeOffset SharedAt { get; private set; }

    /// <summary>Decides when the words are shared next.</summary>
    /// <param name="last">The last time; <see langword="null"/> when never.</param>
    /// <param name="heard">The organisations that have somebody who confirmed.</param>
    /// <param name="now">The present.</param>
    /// <returns>The moment, in the past or present for at once; <see langword="null"/> for not at all.</returns>
    public static DateTimeOffset? Next(SharedSideBySide? last, IReadOnlyCollection<OrganisationId> heard, DateTimeOffset now)
    {
        if (heard.Count < 2)
            return null;
        if (last is null)
            return now;

        var before = last.OrganisationIds.Split(',');

        return heard.All(organisation => before.Contains(organisation.Value.ToString("N"))) ? null : last.SharedAt + Pause;
    }
}
