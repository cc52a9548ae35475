using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Closings;

/// <summary>How far the person sees the partnership's values lived. What was said of all together by then stays said.</summary>
internal sealed class PersonalMarks(PartnerBotDb db) : PersonalRows<ValueMarks>(db)
{
    protected override IQueryable<ValueMarks> Of(PersonId person) => Db.Set<ValueMarks>().Where(marks => marks.PersonId == person);

    protected override IQueryable<ValueMarks> ToldIn(PersonId person, Guid partnership) => Of(person).Where(marks =>
        Db.Set<Closing>().Any(closing => closing.ReflectionId == marks.ReflectionId && closing.PartnershipId == new PartnershipId(partnership)));
}
