using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Settings;

/// <summary>That it was the person who changed a setting. What they settled holds on.</summary>
internal sealed class PersonalEdits(PartnerBotDb db) : PersonalRows<SettingEditor>(db)
{
    protected override IQueryable<SettingEditor> Of(PersonId person) => Db.SettingEditors.Where(editor => editor.PersonId == person);

    protected override IQueryable<SettingEditor>? ToldIn(PersonId person, Guid partnership) =>
        Of(person).Where(editor => Db.Set<SettingVersion>().Any(version => version.Id == editor.VersionId && version.PartnershipId == partnership));
}
