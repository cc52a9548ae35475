using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>Shows a person their own story, and nobody else's.</summary>
internal sealed class ShowStory(PartnerBotDb db)
{
    /// <summary>The receipt of the person's story; null when there is none.</summary>
    public async Task<AdaptiveCard?> ReceiptAsync(Words words, PersonId person, ReflectionId reflection, CancellationToken cancellationToken) =>
        await Own(person).SingleOrDefaultAsync(own => own.Story.ReflectionId == reflection, cancellationToken) is { } own
            ? StoryReceiptCards.Told(words, own.Partnership, reflection.Value, own.Story.Text, own.Story.Consent, own.Role == MemberRole.Broker, own.HasPanel)
            : null;

    /// <summary>The question whether the person's story is to be withdrawn; null when there is none.</summary>
    public async Task<AdaptiveCard?> AskWithdrawAsync(Words words, PersonId person, ReflectionId reflection, CancellationToken cancellationToken) =>
        await Own(person).SingleOrDefaultAsync(own => own.Story.ReflectionId == reflection, cancellationToken) is { } own
            ? StoryReceiptCards.AskWithdraw(words, own.Partnership, reflection.Value, own.Story.Title ?? own.Story.Text.ChosenChange)
            : null;

    /// <summary>The reflections to which the person has told a story, the latest first.</summary>
    public Task<List<ReflectionId>> ToldAsync(PersonId person, CancellationToken cancellationToken) =>
        Own(person).OrderByDescending(own => own.Story.ConfirmedAt).Select(own => own.Story.ReflectionId).ToListAsync(cancellationToken);

    /// <summary>The same, for the database to look whether there is one.</summary>
    public IQueryable<ReflectionId> Told(PersonId person) => Own(person).Select(own => own.Story.ReflectionId);

    private IQueryable<OwnStory> Own(PersonId person) =>
        from story in db.Stories.AsNoTracking()
        join reflection in db.Reflections on story.ReflectionId equals reflection.Id
        join partnership in db.Partnerships on reflection.PartnershipId equals partnership.Id
        join membership in db.Memberships on new { reflection.PartnershipId, story.PersonId } equals new { membership.PartnershipId, membership.PersonId }
        where story.PersonId == person
        select new OwnStory { Story = story, Partnership = partnership.Name, Role = membership.Role, HasPanel = reflection.Seats.Any() };

    private sealed class OwnStory
    {
        public required Story Story { get; init; }

        public required string Partnership { get; init; }

        public required MemberRole Role { get; init; }

        public required bool HasPanel { get; init; }
    }
}
