using PartnerBot.Reflections;

namespace PartnerBot.Reports;

internal static class OutcomeForOutside
{
    /// <summary>
    /// Leaves of an outcome which of the shown stories were chosen; <see langword="null"/> when none was. Reasons, and who looked into a story, were
    /// written for the partnership, and that a story was chosen which is not shown concerns nobody outside.
    /// </summary>
    public static Outcome? ForOutside(this Outcome outcome, IReadOnlyCollection<StoryId> shown)
    {
        List<OutcomeDomain> domains =
        [
            .. from domain in outcome.Domains
               let chosen = domain.Chosen.Where(story => shown.Contains(story.Id)).Select(story => story with { Reasons = [], Check = null }).ToList()
               where chosen.Count > 0
               select domain with { Chosen = chosen, Others = [] },
        ];

        return domains.Count == 0 ? null : outcome with { Domains = domains };
    }
}
