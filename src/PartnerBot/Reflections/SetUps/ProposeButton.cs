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
    : PartnershipButton(speaker, find)
{
    protected override string NotYours => "setup.problem.notYours";

    protected override Thing About(string verb) => Thing.Reflection;

    protected override async Task<CardActionResult> PressAsync(CardPress press, Person person, Partnership partnership, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(press.Inputs.Text(FindInvitation.OnButton), out var id))
            return CardActionResult.Say(Words[NotYours]);

        var known = await reflections.ByIdAsync(new ReflectionId(id), cancellationToken);
        if (known is not null && known.PartnershipId != partnership.Id)
            return CardActionResult.Say(Words[NotYours]);

        var form = SetUpForm.From(press.Inputs);
        var candidates = await showSetUp.CandidatesAsync(partnership.Id, cancellationToken);
        var (setUp, problems) = form.Check(Words, wordings, candidates, TimeZoneInfo.FindSystemTimeZoneById(partnership.Zone), time.GetUtcNow());
        if (setUp is null)
        {
            var again = await showSetUp.WrongAsync(Words, new ReflectionId(id), partnership, isChange: known is not null, form, problems, cancellationToken);

            return CardActionResult.Replace(again, again.FallbackText!);
        }

        var reflection = await propose.ProposeAsync(person, partnership, new ReflectionId(id), setUp, cancellationToken);
        var card = ReflectionCard.Of(Words, await show.OfAsync(reflection, partnership, cancellationToken));

        return CardActionResult.Replace(card, card.FallbackText!, lasting: true);
    }
}
