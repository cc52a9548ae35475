using PartnerBot.Storage;

namespace PartnerBot.Settings;

internal readonly record struct SettingVersionId(Guid Value) : IEntityId<SettingVersionId>
{
    public static SettingVersionId From(Guid value) => new(value);
}
