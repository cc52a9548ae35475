using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.Storage;

namespace PartnerBot.Benchmarks.Load;

/// <summary>Everybody opens their onboarding, and opens it again: a dialog, whose state is read with each turn.</summary>
internal sealed class BeginsOnboarding(StorageOptions storage) : Script
{
    private readonly DbContextOptions<PartnerBotDb> _database = storage.Open(StorageRegistration.OpenDataSource(storage));
    private bool _isFounded;

    public override string Act => $$$"""
        "type":"invoke","name":"adaptiveCard/action","replyToId":"1700000000000","value":{"action":{"type":"Action.Execute","title":"Begin with myself",
        "verb":"onboarding.begin","data":{"membership":"0190c0de-0000-7000-8000-000000{{{Request.Conversation}}}"}},"trigger":"manual"}
        """;

    public override async Task PrepareAsync()
    {
        if (_isFounded)
            return;

        await using var db = new PartnerBotDb(_database);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await Harbours.FoundAsync(db, number => new MembershipId(Guid.Parse($"0190c0de-0000-7000-8000-000000{number:D6}")), TimeProvider.System.GetUtcNow());
        await db.SaveChangesAsync();
        _isFounded = true;
    }
}
