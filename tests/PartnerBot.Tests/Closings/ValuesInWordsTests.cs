using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using PartnerBot.Closings;
using PartnerBot.Partnerships;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.Closings;

/// <summary>
/// Readers who know how the words are made, who belongs where, how many marked, and their own marks think through every other set of marks that gives the
/// same words: of nobody else is anything certain. From ten marks on the same for two who compare, whichever organisations they are of.
/// </summary>
public sealed class ValuesInWordsTests
{
    private static readonly OrganisationId[] Organisations = [new(new Guid(1, 0, 0, new byte[8])), new(new Guid(2, 0, 0, new byte[8]))];

    /// <summary>Groups in which nearly everybody says the same are likely among them: they are the dangerous ones.</summary>
    private static readonly Gen<(int Organisation, ValueDegree Degree)[]> Groups =
        from sizes in Gen.Choose(1, 12).Two()
        from city in Marks(0, sizes.Item1)
        from choir in Marks(1, sizes.Item2)
        select city.Concat(choir).ToArray();

    [Fact]
    public void Nobody_finds_out_with_certainty_what_another_one_marked() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Groups.ToArbitrary(), group => Certain(group, readers: 1, Published) is null));

    [Fact]
    public void From_ten_marks_on_two_who_compare_do_not_either() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(Groups.Where(group => group.Length >= 10).ToArbitrary(), group => Certain(group, readers: 2, Published) is null));

    [Fact]
    public void An_organisation_of_six_told_for_itself_would_be_found_out_by_two_who_compare()
    {
        (int, ValueDegree)[] group =
        [
            .. Enumerable.Repeat((0, ValueDegree.HardlyYet), 2), .. Enumerable.Repeat((0, ValueDegree.VeryPresent), 4), .. Enumerable.Repeat((1, ValueDegree.Mostly), 7),
        ];

        Assert.Equal("organisation 0", Certain(group, readers: 2, all => EachForItself(all, fewest: 6)));
        Assert.Null(Certain(group, readers: 2, Published));
    }

    [Fact]
    public void Organisations_beside_all_together_would_be_found_out()
    {
        (int, ValueDegree)[] group =
        [
            .. Enumerable.Repeat((0, ValueDegree.VeryPresent), 7), .. Enumerable.Repeat((1, ValueDegree.HardlyYet), 4), .. Enumerable.Repeat((1, ValueDegree.VeryPresent), 3),
        ];

        Assert.Equal("organisation 0", Certain(group, readers: 1, all => $"{EachForItself(all, fewest: 5)} {Together(all)}"));
        Assert.Null(Certain(group, readers: 1, Published));
    }

    [Theory]
    [InlineData(2, 2, "allTooFew")]
    [InlineData(3, 3, "together")]
    [InlineData(6, 9, "together")]
    [InlineData(7, 7, "each")]
    [InlineData(12, 8, "each")]
    [InlineData(9, 0, "together")]
    public void Each_organisation_stands_for_itself_only_where_all_are_large_enough(int city, int choir, string told)
    {
        var picture = Assert.Single(ValuesInWords.Of(["trust"], Of(
        [
            .. Enumerable.Range(0, city).Select(number => (0, (ValueDegree)(number % 4))), .. Enumerable.Range(0, choir).Select(number => (1, (ValueDegree)(number % 4))),
        ]), fewest: 5));

        Assert.Equal(told, picture.Together is null ? "each" : picture.SaysNothing ? "allTooFew" : "together");
    }

    [Fact]
    public void What_does_not_apply_counts_as_left_out()
    {
        var marks = Of([.. Enumerable.Repeat((0, ValueDegree.Mostly), 4), .. Enumerable.Repeat((1, ValueDegree.DoesNotApply), 8)]);

        Assert.True(Assert.Single(ValuesInWords.Of(["trust"], marks, 0)).SaysNothing);
    }

    [Fact]
    public void There_is_no_figure_in_it()
    {
        var draft = new PartnershipDraft("Festival", "To sing", ["City", "Choir"], PartnershipDuration.Short, null, AgreementForm.Letter, "en", "Australia/Melbourne");
        var partnership = new Partnership(new PartnershipId(Guid.CreateVersion7()), draft, DateTimeOffset.UnixEpoch);
        var figures =
            from words in new Wordings().All
            from groups in Groups.Sample(200)
            from line in ValueWords.Lines(words, partnership, ValuesInWords.Of(["trust"], Of(groups), 0).Single())
            where line.Said.Any(char.IsDigit)
            select $"{words.Language}: {line.Said}";

        Assert.Empty(figures);
    }

    /// <summary>Of whom something is certain; null when of nobody. Readers are the first, and the first of the other organisation, and one of each.</summary>
    private static string? Certain((int Organisation, ValueDegree Degree)[] all, int readers, Func<(int, ValueDegree)[], string> publish)
    {
        var told = publish(all);
        foreach (var known in Readers(all, readers))
        {
            foreach (var organisation in all.Select(one => one.Organisation).Distinct())
            {
                var others = Enumerable.Range(0, all.Length).Where(place => all[place].Organisation == organisation && !known.Contains(place)).ToList();
                if (others.Count == 0)
                    continue;

                // As soon as two things are possible nothing is certain: the rest is not thought through.
                var possible = Worlds(all, known, others).Where(world => publish(world) == told).SelectMany(world => others.Select(place => BandOf(world[place].Degree)));
                if (others.Select(place => BandOf(all[place].Degree)).Concat(possible).Distinct().Take(2).Count() == 1)
                    return $"organisation {organisation}";
            }
        }

        return null;
    }

    private static List<int[]> Readers((int Organisation, ValueDegree Degree)[] all, int readers)
    {
        var (city, choir) = (Array.FindIndex(all, one => one.Organisation == 0), Array.FindIndex(all, one => one.Organisation == 1));
        if (readers == 1)
            return [[city], [choir]];

        List<int[]> pairs = [[city, choir]];
        if (all.Count(one => one.Organisation == 0) > 1)
            pairs.Add([city, city + 1]);
        if (all.Count(one => one.Organisation == 1) > 1)
            pairs.Add([choir, choir + 1]);

        return pairs;
    }

    /// <summary>Some other sets of marks: one, two or all of these people marked otherwise, and with them one, or all, of the rest.</summary>
    private static IEnumerable<(int Organisation, ValueDegree Degree)[]> Worlds((int Organisation, ValueDegree Degree)[] all, int[] known, List<int> others)
    {
        var rest = Enumerable.Range(0, all.Length).Where(place => !known.Contains(place) && !others.Contains(place)).ToList();
        foreach (var changed in (int[][])[.. others.Select(place => (int[])[place]), [.. others.Take(2)], [.. others]])
        {
            foreach (var degree in Enum.GetValues<ValueDegree>().SkipLast(1))
            {
                yield return With(all, changed, degree);
                foreach (var also in (int[][])[.. rest.Select(place => (int[])[place]), [.. rest]])
                {
                    foreach (var other in Enum.GetValues<ValueDegree>().SkipLast(1))
                    {
                        yield return With(With(all, changed, degree), also, other);
                    }
                }
            }
        }
    }

    private static (int Organisation, ValueDegree Degree)[] With((int Organisation, ValueDegree Degree)[] all, int[] places, ValueDegree degree) =>
        [.. all.Select((one, place) => places.Contains(place) ? (one.Organisation, degree) : one)];

    /// <summary>Coarser than the degree, as the check-ins' test: to find out «mostly or very present» is to find out something.</summary>
    private static int BandOf(ValueDegree degree) => degree switch { ValueDegree.HardlyYet => 2, ValueDegree.Beginning => 1, _ => 0 };

    private static MarksOfOne[] Of(IEnumerable<(int Organisation, ValueDegree Degree)> all) =>
        [.. all.Select(one => new MarksOfOne(Organisations[one.Organisation], new Dictionary<string, ValueDegree> { ["trust"] = one.Degree }))];

    private static string Published((int, ValueDegree)[] all) =>
        JsonSerializer.Serialize(ValuesInWords.Of(["trust"], Of(all), 0), ClosingJson.Default.IReadOnlyListValuePicture);

    private static string Together((int, ValueDegree Degree)[] all) => Published([.. all.Select(one => (0, one.Degree))]);

    private static string EachForItself((int Organisation, ValueDegree Degree)[] all, int fewest) =>
        string.Join(' ', all.GroupBy(one => one.Organisation).Where(group => group.Count() >= fewest).Select(group => $"{group.Key}: {Together([.. group])}"));

    private static Gen<(int Organisation, ValueDegree Degree)[]> Marks(int organisation, int count) =>
        from likeliest in Gen.Choose(0, 3)
        from marks in Gen.Frequency((5, Gen.Constant(likeliest)), (1, Gen.Choose(0, 3))).ArrayOf(count)
        select marks.Select(mark => (organisation, (ValueDegree)mark)).ToArray();
}
