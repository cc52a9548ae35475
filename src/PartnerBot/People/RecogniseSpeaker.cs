using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Storage;

namespace PartnerBot.People;

/// <summary>Finds the person behind an activity, or gets to know them, and keeps where their personal chat is.</summary>
internal sealed class RecogniseSpeaker(PartnerBotDb db, Speaker speaker, TimeProvider time) : ITurnStart
{
    public async Task StartAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        var person = await FindAsync(turn, cancellationToken);
        speaker.Is(person, turn.Activity.Language());
        turn.Language = speaker.Words.Language;
    }

    private async Task<Person?> FindAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.From?.AadObjectId is not { Length: > 0 and <= 100 } objectId || turn.Activity.TenantId() is not { Length: > 0 and <= 100 } tenantId)
            return null;

        var person = await LoadAsync(tenantId, objectId, cancellationToken);
        if (person is null)
        {
            var now = time.GetUtcNow();
            person = new Person(new PersonId(Guid.CreateVersion7(now)), tenantId, objectId, now);
            db.People.Add(person);
        }

        person.WasSeen(turn.Activity, turn.Conversation, turn.IsPersonal);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // A first activity on another host was a moment faster: two installation events come at once.
            db.ChangeTracker.Clear();
            person = await LoadAsync(tenantId, objectId, cancellationToken);
            if (person is null)
                throw;
        }

        return person;
    }

    private Task<Person?> LoadAsync(string tenantId, string objectId, CancellationToken cancellationToken) =>
        db.People.SingleOrDefaultAsync(person => person.TenantId == tenantId && person.ObjectId == objectId, cancellationToken);
}
