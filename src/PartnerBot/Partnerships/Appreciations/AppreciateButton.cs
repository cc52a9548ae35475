using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Deliveries;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Partnerships;

/// <summary>Keeps the thanks and tells them at once, in one save. The same card sent again thanks once.</summary>
internal sealed class AppreciateButton(Speaker speaker, FindPartnership find, PartnerBotDb db, Wordings wordings, TimeProvider time) : PartnershipButton(speaker, find)
{
    protected override Thing About(string verb) => Thing.Thanking;

    protected override async Task<CardActionResult> PressAsync(CardPress press, Person person, Partnership partnership, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(press.Inputs.Text("draft"), out var draft))
            return CardActionResult.Say(Words[NotYours]);

        var words = Words;
        var joined = await db.JoinedAsync(partnership.Id, cancellationToken);
        if (!joined.Let(person, Thing.Thanking))
            return CardActionResult.Say(words.Plain("partnerships.appreciate.joinFirst", ("partnership", partnership.Name)));

        var others = joined.Select(one => one.Person).Where(other => other.Id != person.Id).ToList();
        if (await FindAsync(new AppreciationId(draft), cancellationToken) is { } said)
            return said.FromId == person.Id ? Sent(words, await NameAsync(said.ToId, cancellationToken), said.Text) : CardActionResult.Say(words[NotYours]);

        var (to, text) = (others.Find(other => other.Id.Value.ToString("N") == press.Inputs.Text("to")), press.Inputs.Text("text"));
        if (Problem(words, to, text) is { } problem)
        {
            return CardActionResult.Replace(
                AppreciateCards.Ask(words, partnership, others, new AppreciationId(draft), press.Inputs.Text("to"), text, problem), words["partnerships.appreciate.send"]);
        }

        Add(partnership, new AppreciationId(draft), person, to!, text!);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The same press arrived twice at once; the other one has said it.
            db.ChangeTracker.Clear();
            if (await FindAsync(new AppreciationId(draft), cancellationToken) is null)
                throw;
        }

        return Sent(words, to!.DisplayName, text!);
    }

    private static string? Problem(Words words, Person? to, string? text) =>
        to is null ? words["partnerships.appreciate.problem.to"]
        : text is null ? words["partnerships.appreciate.problem.text"]
        : text.Length > TextLength.Default ? words.Say("partnerships.appreciate.problem.long", ("most", TextLength.Default), ("typed", text.Length))
        : null;

    private static CardActionResult Sent(Words words, string to, string text) =>
        CardActionResult.Replace(AppreciateCards.Sent(words, to, text), words.Plain("partnerships.appreciate.sent", ("to", to)), lasting: true);

    private void Add(Partnership partnership, AppreciationId id, Person from, Person to, string text)
    {
        var now = time.GetUtcNow();
        var theirs = wordings.For(to.Language);
        db.Appreciations.Add(new Appreciation(id, partnership.Id, from.Id, to.Id, text, now));
        db.Deliveries.Add(Delivery.To(
            to,
            PersonalAppreciations.Occasion(id),
            CardMessage.Of(AppreciateCards.Thanked(theirs, partnership, from.DisplayName, text), theirs.Plain("partnerships.appreciate.thanked", ("from", from.DisplayName))),
            now));
    }

    private Task<Appreciation?> FindAsync(AppreciationId id, CancellationToken cancellationToken) =>
        db.Appreciations.AsNoTracking().SingleOrDefaultAsync(said => said.Id == id, cancellationToken);

    private async Task<string> NameAsync(PersonId id, CancellationToken cancellationToken) =>
        (await db.People.AsNoTracking().SingleAsync(person => person.Id == id, cancellationToken)).DisplayName;
}
