using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBot.Storage;

/// <summary>The id of a key with which something in this database is locked. It is no secret: it stands at the beginning of whatever the key has locked.</summary>
internal sealed class WordKey
{
    public required Guid Id { get; init; }
}

internal sealed class WordKeyTable : IEntityTypeConfiguration<WordKey>
{
    public void Configure(EntityTypeBuilder<WordKey> builder)
    {
        builder.ToTable("word_keys");
        builder.HasKey(key => key.Id);
        builder.Property(key => key.Id).ValueGeneratedNever();
    }
}

internal static class WordKeySet
{
    extension(PartnerBotDb db)
    {
        public DbSet<WordKey> WordKeys => db.Set<WordKey>();
    }
}
