using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Deliveries;
using PartnerBot.People;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Administration;

/// <summary>Makes somebody an admin, or takes it back. There is always one left: those of the settings are changed there.</summary>
internal sealed class ChangeAdmins(PartnerBotDb db, Admins admins, Wordings wordings, TimeProvider time)
{
    /// <summary>Finds the person of an Entra object id, first in the organisation of whoever asks.</summary>
    public async Task<Person?> FindAsync(Guid objectId, Person by, CancellationToken cancellationToken)
    {
        var id = objectId.ToString();
        var found = await db.People.Where(person => person.ObjectId == id).ToListAsync(cancellationToken);

        return found.Find(person => person.TenantId == by.TenantId) ?? (found is [var only] ? only : null);
    }

    /// <summary>Finds somebody whom an admin made one.</summary>
    public Task<Person?> FindAppointedAsync(PersonId id, CancellationToken cancellationToken) =>
        db.People.SingleOrDefaultAsync(person => person.Id == id && person.AdminSince != null, cancellationToken);

    /// <summary>Makes a person an admin, and tells them. Again changes nothing.</summary>
    public async Task AddAsync(Person person, Person by, CancellationToken cancellationToken)
    {
        if (admins.Include(person))
            return;

        var now = time.GetUtcNow();
        person.BecomesAdmin(by.Id, now);
        var words = wordings.For(person.Language);
        db.Deliveries.Add(Delivery.To(
            person,
            Occasion("made", person, now),
            CardMessage.Of(AdminCards.Made(words, by.DisplayName), words["administration.admins.madeTitle"]),
            now));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Takes it back, and tells them.</summary>
    /// <returns>Whether it was: not when nobody would be left.</returns>
    public async Task<bool> RemoveAsync(Person person, Person by, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        // Two who remove each other at the same moment do not leave nobody.
        await using var transaction = await db.BeginAsIfAloneAsync(cancellationToken);
        var removed = await db.People
            .Where(one => one.Id == person.Id && one.AdminSince != null)
            .ExecuteUpdateAsync(one => one.SetProperty(row => row.AdminSince, (DateTimeOffset?)null).SetProperty(row => row.AdminBy, (PersonId?)null), cancellationToken);
        if (!admins.AreNamedInSettings && !await db.People.AnyAsync(one => one.AdminSince != null, cancellationToken))
            return false;

        if (removed > 0 && person.Id != by.Id)
        {
            var words = wordings.For(person.Language);
            db.Deliveries.Add(Delivery.To(
                person,
                Occasion("over", person, now),
                CardMessage.Of(AdminCards.Over(words, by.DisplayName), words["administration.admins.overTitle"]),
                now));
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);

        return true;
    }

    /// <summary>Who is an admin, and by whom.</summary>
    public async Task<AdminList> ListAsync(CancellationToken cancellationToken)
    {
        var named = admins.Named.People.Select(id => Guid.Parse(id).ToString()).Distinct().ToList();
        var known = await db.People.AsNoTracking().Where(person => named.Contains(person.ObjectId)).ToListAsync(cancellationToken);
        var appointed = await db.People.AsNoTracking().Where(person => person.AdminSince != null).ToListAsync(cancellationToken);
        var appointers = appointed.Select(person => person.AdminBy).OfType<PersonId>().Distinct().ToList();
        var names = (await db.People.AsNoTracking().Where(person => appointers.Contains(person.Id)).ToListAsync(cancellationToken)).ToDictionary(person => person.Id, person => person.DisplayName);

        return new AdminList(
            [.. known.Select(person => person.DisplayName).Order(StringComparer.CurrentCultureIgnoreCase)],
            named.Count - known.Select(person => person.ObjectId).Distinct().Count(),
            [.. admins.Named.Tenants],
            [
                .. appointed
                    .OrderBy(person => person.DisplayName, StringComparer.CurrentCultureIgnoreCase)
                    .Select(person => new AppointedAdmin(person.Id, person.DisplayName, person.AdminSince!.Value, person.AdminBy is { } by ? names.GetValueOrDefault(by) : null)),
            ]);
    }

    private static string Occasion(string what, Person person, DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"admin/{what}/{person.Id.Value:N}/{now.UtcTicks}");
}

/// <summary>Who is an admin.</summary>
/// <param name="Named">The names of those whom the settings name.</param>
/// <param name="NotSeen">How many more the settings name who have never written.</param>
/// <param name="Tenants">The tenants everybody of which is one, by the settings.</param>
/// <param name="Appointed">Those whom another admin made one.</param>
internal sealed record AdminList(IReadOnlyList<string> Named, int NotSeen, IReadOnlyList<string> Tenants, IReadOnlyList<AppointedAdmin> Appointed);

/// <param name="Id">Who.</param>
/// <param name="Name">What to call them.</param>
/// <param name="Since">Since when.</param>
/// <param name="By">By whom; <see langword="null"/> for somebody who is erased.</param>
internal sealed record AppointedAdmin(PersonId Id, string Name, DateTimeOffset Since, string? By);
