namespace PartnerBot.BotFramework.Authentication;

/// <summary>The Microsoft cloud whose channel the bot belongs to.</summary>
public enum BotCloud
{
    /// <summary>The public cloud, and GCC, which shares its tokens.</summary>
    Public,

    /// <summary>
    /// GCC High and DoD. Its addresses come from Bot Builder's source and Microsoft's documentation (2026) and were not tried against the cloud itself.
    /// </summary>
    USGovernment,
}
