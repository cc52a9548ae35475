using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Reflections;
using PartnerBot.Storage;

namespace PartnerBot.Closings;

internal sealed class ClosingTable : IEntityTypeConfiguration<Closing>
{
    public void Configure(EntityTypeBuilder<Closing> builder)
    {
        builder.ToTable("closings");
        builder.HasKey(closing => closing.ReflectionId);
        builder.Property(closing => closing.ReflectionId).ValueGeneratedNever();
        builder.HasOne<Reflection>().WithOne().HasForeignKey<Closing>(closing => closing.ReflectionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(closing => closing.PartnershipId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(closing => closing.Version).IsConcurrencyToken();
        builder.Ignore(closing => closing.AreShown);
        builder.Ignore(closing => closing.WaitsUntil);
        builder.Ignore(closing => closing.TakesMarks);
        builder.Ignore(closing => closing.HasEnded);
        builder.Ignore(closing => closing.Pictures);
        builder.Property(closing => closing.ValuesInWords).IsPlain(TextLength.Json);
        builder.HasMany(closing => closing.Decisions).WithOne().HasForeignKey(decision => decision.ReflectionId);
        builder.HasIndex(closing => closing.PartnershipId);
    }
}

internal sealed class OrganisationDecisionTable : IEntityTypeConfiguration<OrganisationDecision>
{
    public void Configure(EntityTypeBuilder<OrganisationDecision> builder)
    {
        builder.ToTable("organisation_decisions");
        builder.HasKey(decision => new { decision.ReflectionId, decision.Voice });
        builder.Property(decision => decision.Voice).ValueGeneratedNever();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(decision => decision.OrganisationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(decision => decision.PersonId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(decision => decision.OrganisationId);
        builder.HasIndex(decision => decision.PersonId);
    }
}

internal sealed class ValueMarksTable : IEntityTypeConfiguration<ValueMarks>
{
    public void Configure(EntityTypeBuilder<ValueMarks> builder)
    {
        builder.ToTable("value_marks");
        builder.HasKey(marks => new { marks.ReflectionId, marks.PersonId });
        builder.Property(marks => marks.Marked).IsJson();
        builder.Ignore(marks => marks.Marks);
        builder.HasOne<Closing>().WithMany().HasForeignKey(marks => marks.ReflectionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(marks => marks.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(marks => marks.PersonId);
    }
}

internal sealed class LegacyEntryTable : IEntityTypeConfiguration<LegacyEntry>
{
    public void Configure(EntityTypeBuilder<LegacyEntry> builder)
    {
        builder.ToTable("legacy_entries");
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.HasOne<Closing>().WithMany().HasForeignKey(entry => entry.ReflectionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(entry => entry.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(entry => entry.ReflectionId);
        builder.HasIndex(entry => entry.PersonId);
    }
}

internal static class ClosingSets
{
    extension(PartnerBotDb db)
    {
        public DbSet<Closing> Closings => db.Set<Closing>();

        public DbSet<OrganisationDecision> OrganisationDecisions => db.Set<OrganisationDecision>();

        public DbSet<ValueMarks> ValueMarks => db.Set<ValueMarks>();

        public DbSet<LegacyEntry> LegacyEntries => db.Set<LegacyEntry>();
    }
}
