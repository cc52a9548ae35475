using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Partnerships;

internal sealed class AppreciationTable : IEntityTypeConfiguration<Appreciation>
{
    public void Configure(EntityTypeBuilder<Appreciation> builder)
    {
        builder.ToTable("appreciations");
        builder.HasKey(appreciation => appreciation.Id);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(appreciation => appreciation.PartnershipId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(appreciation => appreciation.FromId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(appreciation => appreciation.ToId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(appreciation => appreciation.PartnershipId);
        builder.HasIndex(appreciation => appreciation.FromId);
        builder.HasIndex(appreciation => appreciation.ToId);
    }
}

internal static class AppreciationSet
{
    extension(PartnerBotDb db)
    {
        public DbSet<Appreciation> Appreciations => db.Set<Appreciation>();
    }
}
