using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;

namespace PartnerBot.Reflections;

/// <summary>Takes the form of a set-up.</summary>
internal sealed class ProposeButton(
    Speaker speaker, FindPartnership find, FindReflection reflections, CheckSetUp check, ProposeReflection propose, ShowSetUp form, ShowReflection show)
    : PartnershipButton(speaker, find)
{
    protected override string NotYours => "setup.problem.notYours";

    protected override Thing About(string verb) => Thing.Reflection;

    protected override async Task<CardActionResult> PressAsync(CardPress press, Person person, Partnership partnership, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(press.Inputs.Text(FindInvitation.OnButton), out var text))
            return CardActionResult.Say(Words[NotYours]);

        var id = new ReflectionId(text);
        var known = await reflections.ByIdAsync(id, cancellationToken);
        if (known is not null && known.PartnershipId != partnership.Id)
            return CardActionResult.Say(Words[NotYours]);

        var typed = SetUpForm.From(press.Inputs);
        var (setUp, problems) = await check.CheckAsync(Words, typed, partnership, cancellationToken);
        if (setUp is null)
            return Replace(await form.WrongAsync(Words, id, partnership, isChange: known is not null, typed, problems, cancellationToken), lasting: false);

        var proposal = await propose.ProposeAsync(person, partnership, id, setUp, cancellationToken);

        return proposal.TooLate is null
            ? Replace(ReflectionCard.Of(Words, await show.OfAsync(proposal.Reflection, partnership, cancellationToken)), lasting: true)
            : Replace(await form.TooLateAsync(Words, id, partnership, typed, proposal, cancellationToken), lasting: false);
    }

    private static CardActionResult Replace(AdaptiveCard card, bool lasting) => CardActionResult.Replace(card, card.FallbackText!, lasting);
}
