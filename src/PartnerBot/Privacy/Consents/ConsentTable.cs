using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Privacy;

internal sealed class ConsentTable : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.ToTable("consents");
        builder.HasKey(consent => consent.Id);
        builder.Property(consent => consent.Language).IsPlain(20);
        builder.HasOne<Person>().WithMany().HasForeignKey(consent => consent.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(consent => new { consent.PersonId, consent.PartnershipId, consent.Version }).IsUnique();
    }
}

internal static class ConsentSet
{
    extension(PartnerBotDb db)
    {
        public DbSet<Consent> Consents => db.Set<Consent>();
    }
}
