using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Onboarding;

/// <summary>What the partners told one another, for a member who has told, too.</summary>
internal sealed class TellPartnersWords(PartnerBotDb db) : ITellOfPartnership
{
    public async Task<IReadOnlyList<AdaptiveCard>> TellAsync(Words words, Person reader, Partnership partnership, CancellationToken cancellationToken)
    {
        var confirmed = await db.ConfirmedAsync(partnership.Id, cancellationToken);

        return confirmed.FirstOrDefault(one => one.Person.Id == reader.Id)?.Membership.AsRoles() is { } roles && WhoMay.Do(Thing.Profile, roles)
            ? PartnersWordsCard.Of(words, partnership, confirmed, roles)
            : [];
    }
}

internal static class PartnersWordsCard
{
    /// <param name="words">The reader's language.</param>
    /// <param name="partnership">The partnership with its organisations.</param>
    /// <param name="confirmed">Who told something.</param>
    /// <param name="reader">What the reader is to the partnership.</param>
    public static IReadOnlyList<AdaptiveCard> Of(Words words, Partnership partnership, IReadOnlyList<ConfirmedPartner> confirmed, Roles reader) =>
        CardPages.Of(confirmed, onPage => words.Card(
            words.Say("onboarding.told.title", ("partnership", partnership.Name)), [.. onPage.SelectMany(one => Partner(words, partnership, one, reader))]));

    private static IEnumerable<CardElement> Partner(Words words, Partnership partnership, ConfirmedPartner one, Roles reader)
    {
        var organisation = partnership.Organisations.FirstOrDefault(candidate => candidate.Id == one.Membership.OrganisationId)?.Name;
        var who = organisation is null ? one.Person.DisplayName : $"{one.Person.DisplayName} · {organisation}";

        return [
            new TextBlock(words.Whole(Markdown.Escape(who))) { Weight = TextWeight.Bolder, Size = TextSize.Medium, Separator = true },
            .. Said(words, one.Answers, reader).Where(item => item.Text is not null).SelectMany(item => (CardElement[])
            [
                new TextBlock(item.Label) { IsSubtle = true, Spacing = Spacing.Small },
                words.Quote(item.Text!) with { Spacing = Spacing.None },
            ]),
        ];
    }

    private static IEnumerable<(string Label, string? Text)> Said(Words words, OnboardingAnswers answers, Roles reader)
    {
        yield return (words["onboarding.told.nameSaid"], answers.NameSaid);
        yield return (words["onboarding.told.reach"], answers.Reach);
        yield return (words["onboarding.about.avoidShort"], answers.WordsToAvoid);
        yield return (words["onboarding.hopes.hopes"], answers.Hopes);
        yield return (words["onboarding.hopes.brings"], answers.Brings);
        yield return (words["onboarding.hopes.needs"], answers.Needs);
        foreach (var (index, value) in answers.Values.Index())
        {
            yield return (words["onboarding.told.values"], answers.Heres[index] is { } here ? words.Plain("onboarding.told.valueHere", ("value", ValuesCard.Title(words, value)), ("here", here)) : ValuesCard.Title(words, value));
        }

        if (WhoMay.Do(Thing.AccessNeeds, reader))
            yield return (words["onboarding.told.access"], answers.AccessNeeds);
        if (WhoMay.Do(WhoMay.WorryOf(answers.ConcernsFor), reader))
        {
            yield return (words["onboarding.concerns.worry"], answers.Worry);
            yield return (words["onboarding.concerns.time"], answers.TimeCovered is { } time ? ConcernsCard.Title(words, time) : null);
            yield return (words["onboarding.concerns.stepBack"], answers.StepBack);
        }
    }
}
