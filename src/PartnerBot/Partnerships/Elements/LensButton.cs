using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Deliveries;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Partnerships;

/// <summary>Looks at an element, shares it with everybody who has joined (each element once a day, however often it is pressed), or closes it.</summary>
internal sealed class LensButton(Speaker speaker, FindPartnership find, PartnerBotDb db, Wordings wordings, TimeProvider time) : PartnershipButton(speaker, find)
{
    protected override Thing About(string verb) => Thing.Partnership;

    protected override async Task<CardActionResult> PressAsync(CardPress press, Person person, Partnership partnership, CancellationToken cancellationToken)
    {
        var words = Words;
        var open = await db.OpenElementsOfAsync(partnership.Id, person.Id, cancellationToken);
        if (press.Inputs.Choice<LensElement>(press.Verb == LensCards.LookVerb ? "chosen" : "element") is not { } element)
            return CardActionResult.Replace(LensCards.Choose(words, partnership, open, words["lens.problem"]), words["lens.problem"]);

        if (press.Verb == LensCards.ShareVerb)
            return CardActionResult.Say(await ShareAsync(words, person, partnership, element, cancellationToken));

        var isClosed = press.Verb == LensCards.CloseVerb && await CloseAsync(person, partnership, element, cancellationToken);

        return CardActionResult.Replace(
            LensCards.Look(words, partnership, element, isOpen: open.Contains(element) && !isClosed), LensCards.Title(words, element), lasting: true);
    }

    /// <summary>How the deliveries of what is shared begin.</summary>
    public static string OccasionOf(PartnershipId partnership) => $"lens/{partnership.Value:N}/";

    /// <returns>Whether it is closed: only by somebody who has joined.</returns>
    private async Task<bool> CloseAsync(Person by, Partnership partnership, LensElement element, CancellationToken cancellationToken)
    {
        if (!(await db.JoinedAsync(partnership.Id, cancellationToken)).Let(by, Thing.SharingElement))
            return false;

        await db.OpenElements.Where(open => open.PartnershipId == partnership.Id && open.Element == element).ExecuteDeleteAsync(cancellationToken);

        return true;
    }

    private async Task<string> ShareAsync(Words words, Person from, Partnership partnership, LensElement element, CancellationToken cancellationToken)
    {
        var joined = await db.JoinedAsync(partnership.Id, cancellationToken);
        if (!joined.Let(from, Thing.SharingElement) || joined.Count == 1)
            return words.Plain("lens.nobody", ("partnership", partnership.Name));

        var now = time.GetUtcNow();
        if (!await db.OpenElements.AnyAsync(open => open.PartnershipId == partnership.Id && open.Element == element, cancellationToken))
            db.OpenElements.Add(new OpenElement(partnership.Id, element, now));
        foreach (var reader in joined.Select(one => one.Person).Where(person => person.Id != from.Id))
        {
            var occasion = string.Create(CultureInfo.InvariantCulture, $"{OccasionOf(partnership.Id)}{element}/{now:yyyyMMdd}/{reader.Id.Value:N}");
            if (await db.Deliveries.AnyAsync(delivery => delivery.Occasion == occasion, cancellationToken))
                continue;

            var theirs = wordings.For(reader.Language);
            db.Deliveries.Add(Delivery.To(
                reader,
                occasion,
                CardMessage.Of(LensCards.Shared(theirs, partnership, element, from.DisplayName), theirs.Plain("lens.title", ("partnership", partnership.Name))),
                now,
                expiresAt: now.AddDays(14)));
        }

        await db.SaveChangesAsync(cancellationToken);

        return words.Plain("lens.shared", ("partnership", partnership.Name));
    }
}
