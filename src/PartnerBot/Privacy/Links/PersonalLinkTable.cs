using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Privacy;

internal sealed class PersonalLinkTable : IEntityTypeConfiguration<PersonalLink>
{
    public void Configure(EntityTypeBuilder<PersonalLink> builder)
    {
        builder.ToTable("personal_links");
        builder.HasKey(link => link.Id);
        builder.Property(link => link.Purpose).IsPlain(TextLength.Choice);
        builder.HasOne<Person>().WithMany().HasForeignKey(link => link.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(link => link.Digest).IsUnique();
        builder.HasIndex(link => link.PersonId);
        builder.HasIndex(link => link.ExpiresAt);
    }
}

internal static class PersonalLinkSet
{
    extension(PartnerBotDb db)
    {
        public DbSet<PersonalLink> PersonalLinks => db.Set<PersonalLink>();
    }
}
