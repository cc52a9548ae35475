using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerBot.Partnerships;
using PartnerBot.Storage;

namespace PartnerBot.Onboarding;

internal sealed class SharedSideBySideTable : IEntityTypeConfiguration<SharedSideBySide>
{
    public void Configure(EntityTypeBuilder<SharedSideBySide> builder)
    {
        builder.ToTable("shared_side_by_sides");
        builder.HasKey(shared => new { shared.PartnershipId, shared.Number });
        builder.Property(shared => shared.OrganisationIds).IsPlain(TextLength.Story);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(shared => shared.PartnershipId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal static class SharedSideBySideSet
{
    extension(PartnerBotDb db)
    {
        public DbSet<SharedSideBySide> SharedSideBySides => db.Set<SharedSideBySide>();
    }
}
