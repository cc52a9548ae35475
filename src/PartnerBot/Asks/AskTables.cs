using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerBot.CheckIns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Asks;

internal sealed class AskTable : IEntityTypeConfiguration<Ask>
{
    public void Configure(EntityTypeBuilder<Ask> builder)
    {
        builder.ToTable("asks");
        builder.HasKey(ask => ask.Id);
        builder.Ignore(ask => ask.IsOpen);
        builder.Property(ask => ask.Helps).HasConversion(new ChoicesAsText<Help>(), ChoicesAsText<Help>.Comparer).HasMaxLength(TextLength.Default);
        builder.HasOne<CheckIn>().WithMany().HasForeignKey(ask => ask.CheckInId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(ask => ask.PartnershipId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(ask => ask.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(ask => ask.CheckInId).IsUnique();
        builder.HasIndex(ask => new { ask.PartnershipId, ask.State });
        builder.HasIndex(ask => ask.PersonId);
    }
}

internal sealed class AskReplyTable : IEntityTypeConfiguration<AskReply>
{
    public void Configure(EntityTypeBuilder<AskReply> builder)
    {
        builder.ToTable("ask_replies");
        builder.HasKey(reply => new { reply.AskId, reply.PersonId });
        builder.Ignore(reply => reply.IsOffer);
        builder.Property(reply => reply.Line).HasMaxLength(TextLength.Default);
        builder.HasOne<Ask>().WithMany().HasForeignKey(reply => reply.AskId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(reply => reply.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(reply => reply.PersonId);
    }
}

internal static class AskSets
{
    extension(PartnerBotDb db)
    {
        public DbSet<Ask> Asks => db.Set<Ask>();

        public DbSet<AskReply> AskReplies => db.Set<AskReply>();
    }
}
