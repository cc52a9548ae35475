using Microsoft.EntityFrameworkCore;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Privacy;

/// <summary>Keeps what people decided about their consent.</summary>
internal sealed class ConsentRecords(PartnerBotDb db, TimeProvider time)
{
    /// <summary>Whether the person has consented to the present wording, and has not withdrawn.</summary>
    public Task<bool> IsGivenAsync(Person person, Guid partnership, CancellationToken cancellationToken) =>
        Of(person, partnership).AnyAsync(consent => consent.State == ConsentState.Given, cancellationToken);

    /// <summary>Notes a decision; the caller saves it together with what follows from it.</summary>
    public async Task DecideAsync(Person person, Guid partnership, ConsentState state, string language, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var consent = await Of(person, partnership).SingleOrDefaultAsync(cancellationToken);
        if (consent is null)
        {
            consent = new Consent(new ConsentId(Guid.CreateVersion7(now)), person.Id, partnership);
            db.Consents.Add(consent);
        }

        consent.Decide(state, language, now);
    }

    /// <summary>Takes back every wording that the person has consented to; the caller saves it together with what follows from it.</summary>
    public async Task WithdrawAsync(Person person, Guid partnership, string language, CancellationToken cancellationToken)
    {
        var given = await db.Consents
            .Where(consent => consent.PersonId == person.Id && consent.PartnershipId == partnership && consent.State == ConsentState.Given)
            .ToListAsync(cancellationToken);
        foreach (var consent in given)
        {
            consent.Decide(ConsentState.Withdrawn, language, time.GetUtcNow());
        }
    }

    private IQueryable<Consent> Of(Person person, Guid partnership) => db.Consents.Where(consent =>
        consent.PersonId == person.Id && consent.PartnershipId == partnership && consent.Version == Consent.CurrentVersion);
}
