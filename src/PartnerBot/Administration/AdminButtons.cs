using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Turns;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Wording;

namespace PartnerBot.Administration;

/// <summary>Adds and removes admins, each after asking once.</summary>
internal sealed class AdminButtons(Speaker speaker, Admins admins, ChangeAdmins change) : ICardActionHandler
{
    public const string ListVerb = "admins.list";
    public const string AddVerb = "admins.add";
    public const string AddedVerb = "admins.added";
    public const string RemoveVerb = "admins.remove";
    public const string RemovedVerb = "admins.removed";
    public const string Who = "who";
    public const string Admin = "admin";

    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person || !press.Turn.IsPersonal || !WhoMay.Do(Thing.Admins, admins.RolesOf(person)))
            return CardActionResult.Say(words["common.unknownButton"]);

        return press.Verb switch
        {
            AddVerb or AddedVerb => await AddAsync(press, person, words, cancellationToken),
            RemoveVerb or RemovedVerb => await RemoveAsync(press, person, words, cancellationToken),
            _ => await ShowAsync(words, null, null, null, cancellationToken),
        };
    }

    private async Task<CardActionResult> AddAsync(CardPress press, Person by, Words words, CancellationToken cancellationToken)
    {
        var typed = press.Inputs.Text(Who)?.Trim();
        if (!Guid.TryParse(typed, out var id))
            return await ShowAsync(words, typed, typed is null ? words["administration.admins.noId"] : words.Say("administration.admins.notAnId", ("typed", typed)), null, cancellationToken);
        if (await change.FindAsync(id, by, cancellationToken) is not { } person)
            return await ShowAsync(words, typed, words.Say("administration.admins.unknown", ("typed", typed)), null, cancellationToken);
        if (admins.Include(person))
            return await ShowAsync(words, null, null, words.Say("administration.admins.is", ("name", person.DisplayName)), cancellationToken);
        if (press.Verb == AddVerb)
            return Shown(words, AdminCards.ConfirmAdding(words, person, person.TenantId != by.TenantId));

        await change.AddAsync(person, by, cancellationToken);

        return await ShowAsync(words, null, null, words.Say("administration.admins.is", ("name", person.DisplayName)), cancellationToken);
    }

    private async Task<CardActionResult> RemoveAsync(CardPress press, Person by, Words words, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(press.Inputs.Text(Admin), out var id) || await change.FindAppointedAsync(new PersonId(id), cancellationToken) is not { } person)
            return await ShowAsync(words, null, null, null, cancellationToken);
        if (press.Verb == RemoveVerb)
            return Shown(words, AdminCards.ConfirmRemoving(words, person, person.Id == by.Id));

        var name = person.DisplayName;

        return await change.RemoveAsync(person, by, cancellationToken)
            ? await ShowAsync(words, null, null, words.Say("administration.admins.isNot", ("name", name)), cancellationToken)
            : await ShowAsync(words, null, words["administration.admins.last"], null, cancellationToken);
    }

    private async Task<CardActionResult> ShowAsync(Words words, string? typed, string? problem, string? done, CancellationToken cancellationToken) =>
        Shown(words, AdminCards.List(words, await change.ListAsync(cancellationToken), typed, problem, done));

    private static CardActionResult Shown(Words words, AdaptiveCard card) => CardActionResult.Replace(card, words["administration.admins.title"]);
}
