using PartnerBot.Partnerships;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>Checks the form of a set-up by the people of the partnership, and the day, as they are now.</summary>
internal sealed class CheckSetUp(PartnerBotDb db, Wordings wordings, TimeProvider time)
{
    /// <summary>The set-up that the form says, or what is wrong with it.</summary>
    public async Task<(SetUp? SetUp, IReadOnlyList<string> Problems)> CheckAsync(
        Words words, SetUpForm form, Partnership partnership, CancellationToken cancellationToken) => form.Check(
        words,
        wordings,
        PanelCandidate.Of(await db.JoinedAsync(partnership.Id, cancellationToken)),
        TimeZoneInfo.FindSystemTimeZoneById(partnership.Zone),
        time.GetUtcNow());
}
