using Microsoft.EntityFrameworkCore;
using PartnerBot.Storage;

namespace PartnerBot.People;

/// <summary>Who the person is. Erased last: everything else points here.</summary>
internal sealed class PersonalProfile(PartnerBotDb db) : PersonalRows<Person>(db)
{
    public override async Task<int> EraseAsync(PersonId person, Guid? partnership, CancellationToken cancellationToken)
    {
        // Whom they made an admin stays one.
        if (partnership is null)
            await Db.People.Where(row => row.AdminBy == person).ExecuteUpdateAsync(rows => rows.SetProperty(row => row.AdminBy, (PersonId?)null), cancellationToken);

        return await base.EraseAsync(person, partnership, cancellationToken);
    }

    protected override IQueryable<Person> Of(PersonId person) => Db.People.Where(row => row.Id == person);

    /// <summary>Name, language and hours are the person's own, not a partnership's.</summary>
    protected override IQueryable<Person>? ToldIn(PersonId person, Guid partnership) => null;
}
