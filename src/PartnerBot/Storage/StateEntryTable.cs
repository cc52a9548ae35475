using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBot.Storage;

internal sealed class StateEntryTable : IEntityTypeConfiguration<StateEntry>
{
    public void Configure(EntityTypeBuilder<StateEntry> builder)
    {
        builder.ToTable("state_documents");
        builder.HasKey(entry => entry.KeyHash);
        builder.Property(entry => entry.KeyHash).HasMaxLength(StateKey.HashLength);
        builder.Property(entry => entry.Key).IsPlain(StateKey.MaxLength);
        builder.Property(entry => entry.ETag).HasColumnName("etag").IsPlain(40);
        builder.HasIndex(entry => entry.UpdatedAt);
    }
}

internal static class StateEntrySet
{
    extension(PartnerBotDb db)
    {
        public DbSet<StateEntry> StateEntries => db.Set<StateEntry>();
    }
}
