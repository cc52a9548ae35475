using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.SelfChecks;

/// <summary>What the person found when they looked at themselves.</summary>
internal sealed class PersonalSelfChecks(PartnerBotDb db) : PersonalRows<SelfCheck>(db)
{
    protected override IQueryable<SelfCheck> Of(PersonId person) => Db.SelfChecks.Where(check => check.PersonId == person);

    /// <summary>It was told in no partnership, and goes with the last one.</summary>
    protected override IQueryable<SelfCheck>? ToldIn(PersonId person, Guid partnership)
    {
        var (members, left) = (Db.Memberships, new PartnershipId(partnership));

        return Of(person).Where(check => !members.Any(member => member.PersonId == person && member.LeftAt == null && member.PartnershipId != left));
    }
}

/// <summary>Whether the person wants it to be offered. The offer itself is taken back with all that waits for them.</summary>
internal sealed class PersonalSelfCheckWishes(PartnerBotDb db) : PersonalRows<SelfCheckWish>(db)
{
    protected override IQueryable<SelfCheckWish> Of(PersonId person) => Db.SelfCheckWishes.Where(wish => wish.PersonId == person);

    /// <summary>Nothing: whoever does not want it offered and comes back does not want it then either.</summary>
    protected override IQueryable<SelfCheckWish>? ToldIn(PersonId person, Guid partnership) => null;
}
