using PartnerBot.BotFramework.Turns;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>Tells the members of a partnership when a setting changes what others can see. It is the caller's to save.</summary>
internal sealed class TellOfSettings(PartnerBotDb db, Wordings wordings, InstallationDefaults installation, TimeProvider time)
{
    public async Task AddAsync(Partnership partnership, CheckInSettings before, CheckInSettings after, int version, Person by, CancellationToken cancellationToken)
    {
        var seen = new SeenOtherwise(partnership.Name, by.DisplayName, before, after, installation.Settings);
        if (!seen.IsAny)
            return;

        foreach (var member in (await db.MembersOfAsync(partnership.Id, cancellationToken)).Where(member => member.May(Thing.Totals) && member.Person.Id != by.Id))
        {
            var words = wordings.For(member.Person.Language);
            db.Deliveries.Add(Delivery.To(
                member.Person,
                $"settings/{partnership.Id.Value:N}/{version}/{member.Person.Id.Value:N}",
                CardMessage.Of(SeenOtherwiseCard.Of(words, seen), words.Plain("checkins.seen.notification", ("partnership", partnership.Name))),
                time.GetUtcNow()));
        }
    }
}
