using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerBot.Partnerships;
using PartnerBot.Storage;

namespace PartnerBot.Onboarding;

internal sealed class OnboardingAnswersTable : IEntityTypeConfiguration<OnboardingAnswers>
{
    public void Configure(EntityTypeBuilder<OnboardingAnswers> builder)
    {
        builder.ToTable("onboarding_answers");
        builder.HasKey(answers => answers.MembershipId);
        builder.Property(answers => answers.Run).IsPlain(40);
        builder.Property(answers => answers.ChosenValues).HasMaxLength(200);
        builder.Ignore(answers => answers.Values);
        builder.Ignore(answers => answers.Heres);
        builder.HasOne<Membership>().WithOne().HasForeignKey<OnboardingAnswers>(answers => answers.MembershipId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal static class OnboardingAnswersSet
{
    extension(PartnerBotDb db)
    {
        public DbSet<OnboardingAnswers> OnboardingAnswers => db.Set<OnboardingAnswers>();
    }
}
