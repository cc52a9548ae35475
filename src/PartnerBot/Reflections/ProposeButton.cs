using PartnerBot.BotFramework.Turns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>Takes the form of a set-up.</summary>
internal sealed class ProposeButton(
    Speaker speaker,
    FindPartnership find,
    FindReflection reflections,
    ProposeReflection propose,
    ShowSetUp showSetUp,
    ShowReflection show,
    Wordings wordings,
    TimeProvider time)
    : ICardActionHandler
{
    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person
            || !press.Turn.IsPersonal
            || !Guid.TryParse(press.Inputs.Text(FindReflection.PartnershipOnButton), out var partnershipId)
            || !Guid.TryParse(press.Inputs.Text(FindInvitation.OnButton), out var id)
            || await find.ByIdAsync(person, new PartnershipId(partnershipId), Thing.Reflection, cancellationToken) is not { } partnership)
        {
            return CardActionResult.Say(words["setup.problem.notYours"]);
        }

        var known = await reflections.ByIdAsync(new ReflectionId(id), cancellationToken);
        if (known is not null && known.PartnershipId != partnership.Id)
            return CardActionResult.Say(words["setup.problem.notYours"]);

        var form = SetUpForm.From(press.Inputs);
        var candidates = await showSetUp.CandidatesAsync(partnership.Id, cancellationToken);
        var (setUp, problems) = form.Check(words, wordings, candidates, TimeZoneInfo.FindSystemTimeZoneById(partnership.Zone), time.GetUtcNow());
        if (setUp is null)
        {
            var again = await showSetUp.WrongAsync(words, new ReflectionId(id), partnership, isChange: known is not null, form, problems, cancellationToken);

            return CardActionResult.Replace(again, again.FallbackText!);
        }

        var reflection = await propose.ProposeAsync(person, partnership, new ReflectionId(id), setUp, cancellationToken);
        var card = ReflectionCard.Of(words, await show.OfAsync(reflection, partnership, cancellationToken));

        return CardActionResult.Replace(card, card.FallbackText!, lasting: true);
    }
}
