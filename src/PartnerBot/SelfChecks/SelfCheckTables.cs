using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.SelfChecks;

internal sealed class SelfCheckTable : IEntityTypeConfiguration<SelfCheck>
{
    public void Configure(EntityTypeBuilder<SelfCheck> builder)
    {
        builder.ToTable("self_checks");
        builder.HasKey(check => new { check.PersonId, check.Run });
        builder.Ignore(check => check.Form);
        builder.Property(check => check.Answers).HasMaxLength(TextLength.Default);
        builder.Property(check => check.LetGo).HasMaxLength(TextLength.Default);
        builder.HasOne<Person>().WithMany().HasForeignKey(check => check.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SelfCheckWishTable : IEntityTypeConfiguration<SelfCheckWish>
{
    public void Configure(EntityTypeBuilder<SelfCheckWish> builder)
    {
        builder.ToTable("self_check_wishes");
        builder.HasKey(wish => wish.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(wish => wish.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal static class SelfCheckSets
{
    extension(PartnerBotDb db)
    {
        public DbSet<SelfCheck> SelfChecks => db.Set<SelfCheck>();

        public DbSet<SelfCheckWish> SelfCheckWishes => db.Set<SelfCheckWish>();
    }
}
