using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBot.Storage;

internal sealed class SeenActivityTable : IEntityTypeConfiguration<SeenActivity>
{
    public void Configure(EntityTypeBuilder<SeenActivity> builder)
    {
        builder.ToTable("seen_activities");
        builder.HasKey(seen => new { seen.ConversationId, seen.ActivityId });
        builder.Property(seen => seen.ConversationId).HasMaxLength(SeenActivity.ConversationIdLength);
        builder.Property(seen => seen.ActivityId).HasMaxLength(SeenActivity.ActivityIdLength);
        builder.HasIndex(seen => seen.ClaimedAt);
    }
}

internal static class SeenActivitySet
{
    extension(PartnerBotDb db)
    {
        public DbSet<SeenActivity> SeenActivities => db.Set<SeenActivity>();
    }
}
