using PartnerBot.CheckIns;
using PartnerBot.Privacy;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.CheckIns;

public sealed class ReplyToTests
{
    public static TheoryData<string> Languages => [.. new Wordings().All.Select(words => words.Language)];

    [Theory]
    [InlineData("ReallyGood", "", "", "feelings.reallyGood.alone")]
    [InlineData("HardGoing", "", "", "feelings.hardGoing.alone")]
    [InlineData("Good", "", "NothingNow", "feelings.good.alone helps.nothingNow")]
    [InlineData("Good", "Workload", "", "feelings.good.withBurdens burdens.workload")]
    [InlineData("Mixed", "Workload,Timing", "", "feelings.mixed.withBurdens burdens.workload")]
    [InlineData("Difficult", "Workload,Timing,Money", "", "feelings.difficult.withBurdens severalBurdens")]
    [InlineData("Difficult", "Workload", "MoreTime", "feelings.difficult.withBurdens helps.moreTime")]
    [InlineData("Difficult", "Workload", "NothingNow", "feelings.difficult.withBurdens burdens.workload")]
    [InlineData("Mixed", "", "LessScope,Call", "feelings.mixed.alone helps.lessScope")]
    // What is delicate comes before everything else.
    [InlineData("HardGoing", "Workload,Timing,Money,Tension", "Call", "feelings.hardGoing.withBurdens burdens.tension")]
    [InlineData("HardGoing", "Personal,Workload", "MoreTime", "feelings.hardGoing.withBurdens burdens.personal")]
    [InlineData("Good", "RatherNotSay", "MoreTime", "feelings.good.withBurdens burdens.ratherNotSay")]
    [InlineData("Mixed", "", "JustKnow", "feelings.mixed.alone known.total")]
    public void The_reply_fits_what_was_ticked(string feeling, string burdens, string helps, string expected)
    {
        var reply = ReplyTo.Warmly(Answer(feeling, burdens, helps));

        Assert.Equal(expected, string.Join(' ', reply.Select(key => key["checkins.reply.".Length..])));
    }

    [Theory]
    [InlineData("OnlyMe", "known.onlyMe")]
    [InlineData("Total", "known.total")]
    [InlineData("Broker", "known.broker")]
    [InlineData("Partners", "known.partners")]
    public void Only_what_was_shared_is_said_to_be_known(string visibility, string expected) =>
        Assert.Equal($"checkins.reply.{expected}", ReplyTo.Warmly(Answer("Mixed", "", "JustKnow", visibility))[1]);

    [Theory]
    [InlineData("", "Total", null)]
    [InlineData("NothingNow", "Total", null)]
    [InlineData("JustKnow", "Broker", null)]
    [InlineData("MoreTime", "OnlyMe", "notShared")]
    [InlineData("MoreTime", "Total", "notShared")]
    [InlineData("JustKnow,Call", "Broker", "broker")]
    [InlineData("Cover", "Partners", "partners")]
    public void The_receipt_says_truly_whom_a_wish_reaches(string helps, string visibility, string? expected) =>
        Assert.Equal(expected is null ? null : $"checkins.reply.wish.{expected}", ReplyTo.WhatHappensWithTheWish(Answer("Mixed", "", helps, visibility)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_reply_has_at_least_two_variants_so_that_no_two_rounds_in_a_row_sound_the_same(string language)
    {
        var words = new Wordings().For(language);

        Assert.All(EveryAnswer().SelectMany(ReplyTo.Warmly).Distinct(), key => Assert.True(words.List(key).Distinct().Count() >= 2, key));
        Assert.All(EveryAnswer().Select(ReplyTo.WhatHappensWithTheWish).OfType<string>().Distinct(), key => Assert.NotEmpty(words[key]));
    }

    private static IEnumerable<CheckInAnswer> EveryAnswer() =>
        from feeling in Enum.GetValues<Feeling>()
        from visibility in Enum.GetValues<Visibility>()
        from burden in Enum.GetValues<Burden>().Select(burden => (Burden?)burden).Append(null)
        from help in Enum.GetValues<Help>().Select(help => (Help?)help).Append(null)
        select new CheckInAnswer(feeling, burden is null ? [] : [burden.Value], help is null ? [] : [help.Value], null, visibility);

    private static CheckInAnswer Answer(string feeling, string burdens, string helps, string visibility = "Total") => new(
        Enum.Parse<Feeling>(feeling), Several<Burden>(burdens), Several<Help>(helps), null, Enum.Parse<Visibility>(visibility));

    private static List<T> Several<T>(string names)
        where T : struct, Enum => [.. names.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<T>)];
}
