using PartnerBot.People;

namespace PartnerBot.Settings;

/// <summary>Who made a version. Apart from it, so that the person can be erased and what holds stays.</summary>
internal sealed class SettingEditor
{
    private SettingEditor()
    {
    }

    public SettingEditor(SettingVersionId versionId, PersonId personId)
    {
        VersionId = versionId;
        PersonId = personId;
    }

    public SettingVersionId VersionId { get; private set; }

    public PersonId PersonId { get; private set; }
}
