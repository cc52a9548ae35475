using System.Collections.Frozen;
using PartnerBot.BotFramework.Activities;

namespace PartnerBot.BotFramework.Authentication;

/// <summary>Whose people may use the bot. The channel's token does not say from which tenant somebody writes; the activity does.</summary>
internal sealed class AllowedTenants(IEnumerable<string> tenants)
{
    private readonly FrozenSet<Guid> _tenants = tenants.Select(Guid.Parse).ToFrozenSet();

    /// <summary>Every tenant that the activity names must be allowed; with a list, one that names none is not.</summary>
    public bool Allow(Activity activity)
    {
        if (_tenants.Count == 0)
            return true;

        var conversation = activity.Conversation?.TenantId;
        var channelData = (activity with { Conversation = null }).TenantId();

        return (conversation ?? channelData) is not null && IsAllowed(conversation) && IsAllowed(channelData);
    }

    private bool IsAllowed(string? tenant) => tenant is null || (Guid.TryParse(tenant, out var id) && _tenants.Contains(id));
}
