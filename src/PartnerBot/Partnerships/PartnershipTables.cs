using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Partnerships;

internal sealed class PartnershipTable : IEntityTypeConfiguration<Partnership>
{
    public void Configure(EntityTypeBuilder<Partnership> builder)
    {
        builder.ToTable("partnerships");
        builder.HasKey(partnership => partnership.Id);
        builder.Property(partnership => partnership.Name).HasMaxLength(100);
        builder.Property(partnership => partnership.Language).IsPlain(20);
        builder.Property(partnership => partnership.Zone).IsPlain(100);
        builder.Ignore(partnership => partnership.HasMet);
        builder.Ignore(partnership => partnership.HasEnded);
        builder.Ignore(partnership => partnership.MayReopenUntil);
        builder.Ignore(partnership => partnership.MayCheckIn);
        builder.HasMany(partnership => partnership.Organisations).WithOne().HasForeignKey(organisation => organisation.PartnershipId);
        builder.HasMany(partnership => partnership.Memberships).WithOne().HasForeignKey(membership => membership.PartnershipId);
    }
}

internal sealed class OrganisationTable : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("organisations");
        builder.HasKey(organisation => organisation.Id);
        builder.Property(organisation => organisation.Name).HasMaxLength(100);
        builder.HasIndex(organisation => organisation.PartnershipId);
    }
}

internal sealed class MembershipTable : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("memberships");
        builder.HasKey(membership => membership.Id);
        builder.Ignore(membership => membership.HasJoined);
        builder.HasOne<Person>().WithMany().HasForeignKey(membership => membership.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(membership => membership.OrganisationId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(membership => new { membership.PartnershipId, membership.PersonId }).IsUnique();
        builder.HasIndex(membership => membership.PersonId);
        builder.HasIndex(membership => membership.OrganisationId);
    }
}

internal static class PartnershipSets
{
    extension(PartnerBotDb db)
    {
        public DbSet<Partnership> Partnerships => db.Set<Partnership>();

        public DbSet<Membership> Memberships => db.Set<Membership>();
    }
}
