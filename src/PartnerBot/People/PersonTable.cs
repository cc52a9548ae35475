using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerBot.Storage;

namespace PartnerBot.People;

internal sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people");
        builder.HasKey(person => person.Id);
        builder.Property(person => person.TenantId).IsPlain(100);
        builder.Property(person => person.ObjectId).IsPlain(100);
        builder.Property(person => person.TeamsName).HasMaxLength(Person.LongestTeamsName);
        builder.Property(person => person.CallMe).HasMaxLength(100);
        builder.Property(person => person.Language).IsPlain(20);
        builder.Property(person => person.Zone).IsPlain(100);
        builder.Property(person => person.Chat).HasMaxLength(TextLength.Story);
        builder.Property(person => person.WorkingDays).HasMaxLength(100);
        builder.Ignore(person => person.DisplayName);
        builder.Ignore(person => person.Week);
        builder.Ignore(person => person.Absences);
        builder.HasIndex(person => new { person.TenantId, person.ObjectId }).IsUnique();
    }
}

internal static class PersonSet
{
    extension(PartnerBotDb db)
    {
        public DbSet<Person> People => db.Set<Person>();
    }
}
