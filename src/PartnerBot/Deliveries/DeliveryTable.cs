using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Deliveries;

internal sealed class DeliveryTable : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> builder)
    {
        builder.ToTable("deliveries");
        builder.HasKey(delivery => delivery.Id);
        builder.Property(delivery => delivery.TenantId).IsPlain(100);
        builder.Property(delivery => delivery.Occasion).IsPlain(200);
        builder.Property(delivery => delivery.Message).HasMaxLength(TextLength.Json);
        builder.Property(delivery => delivery.Reason).IsPlain(200);
        builder.Property(delivery => delivery.ActivityId).IsPlain(Delivery.ActivityIdLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(delivery => delivery.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(delivery => delivery.Occasion).IsUnique();
        builder.HasIndex(delivery => new { delivery.State, delivery.DueAt });
        builder.HasIndex(delivery => new { delivery.TenantId, delivery.DueAt }).HasDatabaseName(TakeStatement.ByTenant).HasFilter(TakeStatement.IsQueued);
        builder.HasIndex(delivery => delivery.ClaimedBy);
        builder.HasIndex(delivery => delivery.PersonId);
        builder.HasIndex(delivery => delivery.SettledAt);
    }
}

internal static class DeliverySet
{
    extension(PartnerBotDb db)
    {
        public DbSet<Delivery> Deliveries => db.Set<Delivery>();
    }
}
