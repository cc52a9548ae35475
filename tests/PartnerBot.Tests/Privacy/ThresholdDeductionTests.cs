using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using PartnerBot.CheckIns;
using PartnerBot.Privacy;
using Xunit;

namespace PartnerBot.Tests.Privacy;

/// <summary>
/// What readers can find out from a card who know how it is made, how many answered, and their own answers: they think through every
/// other set of answers that would have given the same card.
/// </summary>
public sealed class ThresholdDeductionTests
{
    private static readonly string[] Nameable = ["burdens.money", "helps.call"];

    /// <summary>Rounds in which nearly everybody says the same are likely among them: they are the dangerous ones.</summary>
    private static readonly Gen<CountedAnswer[]> Answers =
        from heaviest in Gen.Choose(0, 4)
        from likeliest in Gen.Choose(0, 4)
        from named in Gen.Choose(0, 3)
        from count in Gen.Choose(Threshold.FewestAnswers, 14)
        from answers in Answer(heaviest, likeliest, named).ArrayOf(count)
        select answers;

    /// <summary>The same with the widest visibility that each answer ever had.</summary>
    private static readonly Gen<(CountedAnswer Answer, Visibility Widest)[]> Rounds =
        from answers in Answers
        from more in Gen.Choose(0, 8)
        from others in Answer(4, 2, 3).ArrayOf(more)
        from widest in Gen.Frequency(
            (6, Gen.Constant(Visibility.Total)), (1, Gen.Constant(Visibility.OnlyMe)), (2, Gen.Constant(Visibility.Broker)), (2, Gen.Constant(Visibility.Partners)))
            .ArrayOf(answers.Length + more)
        select answers.Concat(others).Zip(widest).ToArray();

    [Fact]
    public void Nobody_who_knows_their_own_answer_finds_out_with_certainty_what_another_one_answered() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Answers.ToArbitrary(), answers => Certainty(answers, readers: 1, Published) is null));

    [Fact]
    public void From_ten_answers_on_two_who_compare_find_out_nothing_with_certainty_either() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2000),
            Prop.ForAll(
                Answers.Where(answers => answers.Length >= Threshold.FewestForBands).ToArbitrary(),
                answers => Certainty(answers, readers: 2, Published) is null));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_was_shared_by_name_helps_nobody_to_find_out_the_rest(int readers) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1000),
            Prop.ForAll(
                Rounds.Where(round => readers == 1 || round.Count(one => Threshold.Counts(one.Widest)) >= Threshold.FewestForBands).ToArbitrary(),
                round => Certainty(round, readers, counts: one => Threshold.Counts(one.Widest)) is null));

    /// <summary>With the cards of the rounds before, and the line through all of them, in hand.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_cards_of_several_rounds_and_their_trend_tell_no_more_together_than_each_alone(int readers) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1000),
            Prop.ForAll(
                Answers.Where(answers => readers == 1 || answers.Length >= Threshold.FewestForBands).ArrayOf(Trend.FewestRounds).ToArbitrary(),
                rounds =>
                {
                    var cards = rounds.Select(Publish).ToList();

                    return rounds.Index().All(round => Certainty(round.Item, readers, answers => Together([.. cards.Select((card, index) => index == round.Index ? Publish(answers) : card)])) is null);
                }));

    [Fact]
    public void A_total_with_the_named_ones_in_it_would_be_found_out()
    {
        (CountedAnswer, Visibility)[] round =
        [
            (new CountedAnswer(4, []), Visibility.Total),
            (new CountedAnswer(0, []), Visibility.Partners),
            (new CountedAnswer(1, []), Visibility.Broker),
            (new CountedAnswer(4, []), Visibility.Total),
            (new CountedAnswer(4, []), Visibility.Total),
        ];

        Assert.Equal("step", Certainty(round, readers: 1, counts: one => one.Widest >= Visibility.Total));
        Assert.Null(Certainty(round, readers: 1, counts: one => Threshold.Counts(one.Widest)));
    }

    [Fact]
    public void A_card_that_names_what_three_of_ten_named_would_let_two_who_compare_know_that_nobody_else_did()
    {
        static string Naive(IReadOnlyList<CountedAnswer> answers) =>
            string.Join(',', Nameable.Where(name => answers.Count(answer => answer.Named.Contains(name)) >= 3));
        CountedAnswer[] answers =
        [
            .. Enumerable.Repeat(new CountedAnswer(2, [Nameable[0]]), 2),
            .. Enumerable.Range(0, 8).Select(index => new CountedAnswer(index % 5, index == 0 ? [Nameable[1]] : [])),
        ];

        Assert.Equal(Nameable[0], Certainty(answers, readers: 2, Naive));
        Assert.Null(Certainty(answers, readers: 2, Published));
    }

    [Fact]
    public void A_card_with_every_figure_would_be_found_out()
    {
        static string Naive(IReadOnlyList<CountedAnswer> answers) => string.Join(',', answers.Select(answer => answer.Step).Order());

        Assert.Equal("step", Certainty([.. Enumerable.Repeat(new CountedAnswer(3, []), 5)], readers: 1, Naive));
    }

    /// <summary>What is certain of each other person; <see langword="null"/> when nothing is.</summary>
    /// <remarks>The card does not say who is who, so something is certain of a person only when it holds for all others in every set that gives the card.</remarks>
    private static string? Certainty(CountedAnswer[] answers, int readers, Func<IReadOnlyList<CountedAnswer>, string> publish)
    {
        var card = publish(answers);
        CountedAnswer[] own = answers[..readers], others = answers[readers..];
        var bands = new HashSet<int>();
        var naming = Nameable.ToDictionary(name => name, _ => new HashSet<bool>());
        foreach (var world in Otherwise(others).Where(world => publish([.. own, .. world]) == card).Prepend(others))
        {
            foreach (var answer in world)
            {
                bands.Add(BandOf(answer));
                foreach (var (name, said) in naming)
                    said.Add(answer.Named.Contains(name));
            }

            // Nothing is certain any more, whatever else could have given the card.
            if (bands.Count > 1 && naming.Values.All(said => said.Count > 1))
                return null;
        }

        return bands.Count == 1 ? "step" : Nameable.FirstOrDefault(name => naming[name].Count == 1);
    }

    /// <summary>As below, for the first of a round as readers, who know besides what anybody shared by name.</summary>
    private static string? Certainty((CountedAnswer Answer, Visibility Widest)[] round, int readers, Func<(CountedAnswer Answer, Visibility Widest), bool> counts)
    {
        var known = round[..readers].Concat(round[readers..].Where(one => one.Widest >= Visibility.Broker)).ToList();
        var others = round[readers..].Where(one => one.Widest < Visibility.Broker).ToList();
        // Of who keeps an answer to themselves nothing is on the card, and they would only blur what is certain of the rest.
        var all = known.Concat(others.Where(one => one.Widest != Visibility.OnlyMe)).ToArray();

        return all.Length == known.Count
            ? null
            : Certainty(
                [.. all.Select(one => one.Answer)],
                known.Count,
                answers => Published([.. answers.Where((answer, index) => counts((answer, all[index].Widest)))]));
    }

    /// <summary>Coarser than the step: to find out «one of the two heaviest» is to find out something.</summary>
    private static int BandOf(CountedAnswer answer) => answer.Step switch { < 2 => 0, 2 => 1, _ => 2 };

    /// <summary>Some other sets of answers: one or two people differ, or all.</summary>
    private static IEnumerable<CountedAnswer[]> Otherwise(CountedAnswer[] others) =>
        from changed in new[] { 1, 2, others.Length }
        from change in Changes()
        from first in Enumerable.Range(0, others.Length - changed + 1)
        select others.Select((answer, index) => index >= first && index < first + changed ? change(answer) : answer).ToArray();

    private static IEnumerable<Func<CountedAnswer, CountedAnswer>> Changes() =>
    [
        .. Enumerable.Range(0, 5).Select(step => (Func<CountedAnswer, CountedAnswer>)(answer => answer with { Step = step })),
        .. Nameable.Select(name => (Func<CountedAnswer, CountedAnswer>)(answer =>
            answer with { Named = answer.Named.Contains(name) ? [.. answer.Named.Where(other => other != name)] : [.. answer.Named, name] })),
    ];

    private static string Together(IReadOnlyList<PublishedAnswers> rounds)
    {
        var trend = Trend.Of(rounds.Select((one, index) => new ClosedRound(index, DateOnly.MinValue, one)));

        return string.Join('|', rounds.Select(Written).Concat(trend.Select(point => point.Height.ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }

    private static string Published(IReadOnlyList<CountedAnswer> answers) => Written(Publish(answers));

    private static string Written(PublishedAnswers published) => JsonSerializer.Serialize(published, ThresholdJson.Default.PublishedAnswers);

    private static Gen<CountedAnswer> Answer(int heaviest, int likeliest, int named) =>
        from step in Gen.Frequency((4, Gen.Constant(likeliest)), (1, Gen.Choose(0, heaviest)))
        from first in Gen.Choose(0, 2)
        from second in Gen.Choose(0, 2)
        select new CountedAnswer(step, [.. new[] { first < named ? Nameable[0] : null, second >= named ? Nameable[1] : null }.OfType<string>()]);

    private static PublishedAnswers Publish(IReadOnlyList<CountedAnswer> answers) => Threshold.Publish(answers, Threshold.FewestAnswers);
}
