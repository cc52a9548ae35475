using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Settings;

internal sealed class SettingVersionTable : IEntityTypeConfiguration<SettingVersion>
{
    public void Configure(EntityTypeBuilder<SettingVersion> builder)
    {
        builder.ToTable("setting_versions");
        builder.HasKey(version => version.Id);
        builder.Property(version => version.Subject).IsPlain(100);
        builder.Property(version => version.Value).IsPlain(TextLength.Json);
        builder.HasIndex(version => new { version.Subject, version.Number }).IsUnique();
        builder.HasIndex(version => version.PartnershipId);
    }
}

internal sealed class SettingEditorTable : IEntityTypeConfiguration<SettingEditor>
{
    public void Configure(EntityTypeBuilder<SettingEditor> builder)
    {
        builder.ToTable("setting_editors");
        builder.HasKey(editor => new { editor.VersionId, editor.PersonId });
        builder.HasOne<SettingVersion>().WithMany().HasForeignKey(editor => editor.VersionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(editor => editor.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(editor => editor.PersonId);
    }
}

internal static class SettingSets
{
    extension(PartnerBotDb db)
    {
        public DbSet<SettingVersion> SettingVersions => db.Set<SettingVersion>();

        public DbSet<SettingEditor> SettingEditors => db.Set<SettingEditor>();
    }
}
