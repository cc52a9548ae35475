using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Partnerships;

internal sealed class JoinCodeTable : IEntityTypeConfiguration<JoinCode>
{
    public void Configure(EntityTypeBuilder<JoinCode> builder)
    {
        builder.ToTable("join_codes");
        builder.HasKey(code => code.Code);
        builder.Property(code => code.Code).HasMaxLength(JoinCodeText.Length);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(code => code.PartnershipId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(code => code.PartnershipId);
    }
}

internal sealed class WrongJoinTryTable : IEntityTypeConfiguration<WrongJoinTry>
{
    public void Configure(EntityTypeBuilder<WrongJoinTry> builder)
    {
        builder.ToTable("wrong_join_tries");
        builder.HasKey(wrong => wrong.Id);
        builder.HasOne<Person>().WithMany().HasForeignKey(wrong => wrong.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(wrong => new { wrong.PersonId, wrong.At });
    }
}

internal static class JoinSets
{
    extension(PartnerBotDb db)
    {
        public DbSet<JoinCode> JoinCodes => db.Set<JoinCode>();

        public DbSet<WrongJoinTry> WrongJoinTries => db.Set<WrongJoinTry>();
    }
}
