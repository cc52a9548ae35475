using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Deliveries;

/// <summary>What was or will be sent to the person.</summary>
internal sealed class PersonalDeliveries(PartnerBotDb db) : PersonalRows<Delivery>(db)
{
    protected override IQueryable<Delivery> Of(PersonId person) => Db.Deliveries.Where(delivery => delivery.PersonId == person);

    /// <summary>Which deliveries belong to a partnership only those know who queued them: they take theirs back.</summary>
    protected override IQueryable<Delivery>? ToldIn(PersonId person, Guid partnership) => null;
}
