using PartnerBot.BotFramework.Turns;
using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.Partnerships;

/// <summary>Takes the form for a new partnership.</summary>
internal sealed class CreatePartnershipButton(
    Speaker speaker, MayCreatePartnership mayCreate, CreatePartnership create) : ICardActionHandler
{
    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person || !press.Turn.IsPersonal || !Guid.TryParse(press.Inputs.Text("draft"), out var id))
            return CardActionResult.Say(words["common.unknownButton"]);
        if (!mayCreate.By(person))
            return CardActionResult.Say(mayCreate.WhyNot(words, person));

        var draftId = new PartnershipId(id);
        if (await create.FindAgainAsync(person, draftId, cancellationToken) is { } before)
            return Receipt(words, person, before);

        var form = PartnershipForm.From(press.Inputs);
        var languages = Wordings.Choices(await speaker.LanguagesAsync(cancellationToken));
        var (draft, problems) = form.Check(words, languages);
        if (draft is null)
            return CardActionResult.Replace(NewPartnershipCard.Of(words, languages, draftId, form, problems), words["partnerships.new.title"]);

        return await create.RunAsync(person, draftId, draft, cancellationToken) is { } created
            ? Receipt(words, person, created)
            : CardActionResult.Say(words["common.unknownButton"]);
    }

    private static CardActionResult Receipt(Words words, Person person, CreatedPartnership created) => CardActionResult.Replace(
        InvitationCards.Created(words, created, created.Partnership.ZoneFor(person)), words.Plain("partnerships.created.title", ("partnership", created.Partnership.Name)), lasting: true);
}
