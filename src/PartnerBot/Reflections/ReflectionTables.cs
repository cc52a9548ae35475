using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

internal sealed class ReflectionTable : IEntityTypeConfiguration<Reflection>
{
    public void Configure(EntityTypeBuilder<Reflection> builder)
    {
        builder.ToTable("reflections");
        builder.HasKey(reflection => reflection.Id);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(reflection => reflection.PartnershipId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(reflection => reflection.Period).HasMaxLength(SetUpForm.LongestPeriod);
        builder.Property(reflection => reflection.Domains).IsJson().HasMaxLength(TextLength.Story);
        builder.Property(reflection => reflection.Version).IsConcurrencyToken();
        builder.Ignore(reflection => reflection.SetUp);
        builder.Ignore(reflection => reflection.IsRunning);
        builder.Ignore(reflection => reflection.TakesStories);
        builder.Ignore(reflection => reflection.Acceptances);
        builder.HasMany(reflection => reflection.Invitations).WithOne().HasForeignKey(invitation => invitation.ReflectionId);
        builder.HasMany<SetUpAcceptance>("_acceptances").WithOne().HasForeignKey(acceptance => acceptance.ReflectionId);
        builder.Ignore(reflection => reflection.HasPanel);
        builder.Ignore(reflection => reflection.Round);
        builder.Ignore(reflection => reflection.Reading);
        builder.HasMany(reflection => reflection.Seats).WithOne().HasForeignKey(seat => seat.ReflectionId);
        builder.HasMany(reflection => reflection.Suggestions).WithOne().HasForeignKey(suggestion => suggestion.ReflectionId);
        builder.HasIndex(reflection => reflection.PartnershipId).IsUnique().HasFilter("closed_at IS NULL");
    }
}

internal sealed class SetUpAcceptanceTable : IEntityTypeConfiguration<SetUpAcceptance>
{
    public void Configure(EntityTypeBuilder<SetUpAcceptance> builder)
    {
        builder.ToTable("set_up_acceptances");
        builder.HasKey(acceptance => new { acceptance.ReflectionId, acceptance.PersonId, acceptance.Revision });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(acceptance => acceptance.OrganisationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(acceptance => acceptance.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(acceptance => acceptance.OrganisationId);
        builder.HasIndex(acceptance => acceptance.PersonId);
    }
}

internal sealed class SetUpSuggestionTable : IEntityTypeConfiguration<SetUpSuggestion>
{
    public void Configure(EntityTypeBuilder<SetUpSuggestion> builder)
    {
        builder.ToTable("set_up_suggestions");
        builder.HasKey(suggestion => new { suggestion.ReflectionId, suggestion.PersonId });
        builder.HasOne<Person>().WithMany().HasForeignKey(suggestion => suggestion.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(suggestion => suggestion.PersonId);
    }
}

internal sealed class ReflectionInvitationTable : IEntityTypeConfiguration<ReflectionInvitation>
{
    public void Configure(EntityTypeBuilder<ReflectionInvitation> builder)
    {
        builder.ToTable("reflection_invitations");
        builder.HasKey(invitation => new { invitation.ReflectionId, invitation.PersonId });
        builder.HasOne<Person>().WithMany().HasForeignKey(invitation => invitation.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(invitation => invitation.PersonId);
    }
}

internal sealed class StoryTable : IEntityTypeConfiguration<Story>
{
    public void Configure(EntityTypeBuilder<Story> builder)
    {
        builder.ToTable("stories");
        builder.HasKey(story => story.Id);
        builder.Property(story => story.Changes).IsJson().HasMaxLength(TextLength.Story);
        builder.Property(story => story.Before).HasMaxLength(StoryBounds.Before);
        builder.Property(story => story.Happened).HasMaxLength(StoryBounds.Happened);
        builder.Property(story => story.Now).HasMaxLength(StoryBounds.Now);
        builder.Property(story => story.WhyItMatters).HasMaxLength(StoryBounds.WhyItMatters);
        builder.Property(story => story.Lesson).HasMaxLength(StoryBounds.Lesson);
        builder.Property(story => story.Title).HasMaxLength(StoryBounds.Title);
        builder.Property(story => story.Domain).HasMaxLength(StoryDomain.LongestName);
        builder.Property(story => story.Language).IsPlain(20);
        builder.Ignore(story => story.Text);
        builder.Ignore(story => story.Consent);
        builder.HasOne<Reflection>().WithMany().HasForeignKey(story => story.ReflectionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(story => story.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(story => new { story.ReflectionId, story.PersonId }).IsUnique();
        builder.HasIndex(story => story.PersonId);
    }
}

internal sealed class TakenDownStoryTable : IEntityTypeConfiguration<TakenDownStory>
{
    public void Configure(EntityTypeBuilder<TakenDownStory> builder)
    {
        builder.ToTable("taken_down_stories");
        builder.HasKey(story => new { story.ReflectionId, story.TellerId });
        builder.Property(story => story.Content).HasMaxLength(TextLength.Json);
        builder.Property(story => story.Domain).HasMaxLength(StoryDomain.LongestName);
        builder.Ignore(story => story.Text);
        builder.HasOne<Reflection>().WithMany().HasForeignKey(story => story.ReflectionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(story => story.TellerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(story => story.TellerId);
    }
}

internal sealed class PanelSeatTable : IEntityTypeConfiguration<PanelSeat>
{
    public void Configure(EntityTypeBuilder<PanelSeat> builder)
    {
        builder.ToTable("panel_seats");
        builder.HasKey(seat => new { seat.ReflectionId, seat.Number });
        builder.Property(seat => seat.Number).ValueGeneratedNever();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(seat => seat.OrganisationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(seat => seat.PersonId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(seat => seat.OrganisationId);
        builder.HasIndex(seat => seat.PersonId);
    }
}

internal sealed class PanelVoteTable : IEntityTypeConfiguration<PanelVote>
{
    public void Configure(EntityTypeBuilder<PanelVote> builder)
    {
        builder.ToTable("panel_votes");
        builder.HasKey(vote => new { vote.ReflectionId, vote.PersonId, vote.Domain, vote.Round });
        builder.Property(vote => vote.Domain).HasMaxLength(StoryDomain.LongestName);
        builder.HasOne<Reflection>().WithMany().HasForeignKey(vote => vote.ReflectionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(vote => vote.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Story>().WithMany().HasForeignKey(vote => vote.StoryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(vote => vote.PersonId);
        builder.HasIndex(vote => vote.StoryId);
    }
}

internal sealed class ChosenStoryTable : IEntityTypeConfiguration<ChosenStory>
{
    public void Configure(EntityTypeBuilder<ChosenStory> builder)
    {
        builder.ToTable("chosen_stories");
        builder.HasKey(chosen => new { chosen.ReflectionId, chosen.StoryId });
        builder.Property(chosen => chosen.Domain).HasMaxLength(StoryDomain.LongestName);
        builder.HasMany(chosen => chosen.Checkers).WithOne().HasForeignKey(checker => new { checker.ReflectionId, checker.StoryId });
        builder.HasOne<Reflection>().WithMany().HasForeignKey(chosen => chosen.ReflectionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Story>().WithMany().HasForeignKey(chosen => chosen.StoryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(chosen => chosen.StoryId);
    }
}

internal sealed class StoryCheckerTable : IEntityTypeConfiguration<StoryChecker>
{
    public void Configure(EntityTypeBuilder<StoryChecker> builder)
    {
        builder.ToTable("story_checkers");
        builder.HasKey(checker => new { checker.ReflectionId, checker.StoryId, checker.PersonId });
        builder.HasOne<Person>().WithMany().HasForeignKey(checker => checker.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(checker => checker.PersonId);
    }
}

internal static class ReflectionSets
{
    extension(PartnerBotDb db)
    {
        public DbSet<Reflection> Reflections => db.Set<Reflection>();

        public DbSet<ReflectionInvitation> ReflectionInvitations => db.Set<ReflectionInvitation>();

        public DbSet<Story> Stories => db.Set<Story>();

        public DbSet<PanelVote> PanelVotes => db.Set<PanelVote>();

        public DbSet<ChosenStory> ChosenStories => db.Set<ChosenStory>();

        public DbSet<TakenDownStory> TakenDownStories => db.Set<TakenDownStory>();
    }
}
