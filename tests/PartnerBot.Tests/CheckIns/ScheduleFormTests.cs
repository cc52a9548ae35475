using PartnerBot.CheckIns;
using Xunit;

namespace PartnerBot.Tests.CheckIns;

/// <summary>What may be settled and what may not, with the bound that says so.</summary>
public sealed class ScheduleFormTests
{
    private static readonly InstallationSettings Installation = new(KeepDays: 90, ExtraApartDays: 7);
    private static readonly CheckInSettings Present = new(2, DayOfWeek.Tuesday, new TimeOnly(10, 0), "en", 7, null, true, null);
    private static readonly ScheduleForm Form = ScheduleForm.Of(Present, Installation);

    [Fact]
    public void What_is_left_alone_changes_nothing() => Assert.Equal(Present, Review(Form).Settings);

    [Theory]
    [InlineData(4.0, false)]
    [InlineData(5.0, true)]
    [InlineData(5.5, false)]
    [InlineData(50.0, true)]
    [InlineData(51.0, false)]
    [InlineData(null, false)]
    public void A_total_takes_five_answers_at_the_least(double? fewest, bool isPossible) =>
        Assert.Equal(isPossible, Review(Form with { FewestAnswers = (decimal?)fewest }).Settings is not null);

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    [InlineData(365, true)]
    [InlineData(366, false)]
    [InlineData(null, false)]
    public void Check_ins_are_kept_from_30_to_365_days(int? days, bool isPossible) =>
        Assert.Equal(isPossible, Review(Form with { KeepDays = days }).Settings is not null);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(28, true)]
    [InlineData(29, false)]
    public void Extra_rounds_are_1_to_28_days_apart(int days, bool isPossible) =>
        Assert.Equal(isPossible, Review(Form with { ExtraApartDays = days }).Settings is not null);

    [Theory]
    [InlineData(6, true, false)]
    [InlineData(7, true, true)]
    [InlineData(8, true, true)]
    [InlineData(6, false, true)]
    public void The_threshold_only_goes_up_once_somebody_has_answered(int fewest, bool hasAnswers, bool isPossible)
    {
        var review = Form.With(fewest).Review(Present, Installation, ["en", "fr"], hasAnswers);

        Assert.Equal(isPossible, review.Settings is not null);
        Assert.Equal(isPossible ? [] : [new ScheduleFault.OnlyUpward(7, fewest)], review.Faults);
    }

    [Fact]
    public void Every_fault_is_named_at_once_with_its_bounds_and_what_was_typed()
    {
        var review = Review(new ScheduleForm(5, null, null, "tlh", 3, 1000, true, 0));

        Assert.Equal(
            [
                new ScheduleFault.NotOffered(CheckInSetting.Weeks),
                new ScheduleFault.NotOffered(CheckInSetting.Weekday),
                new ScheduleFault.NotOffered(CheckInSetting.At),
                new ScheduleFault.NotOffered(CheckInSetting.Language),
                new ScheduleFault.Outside(CheckInSetting.FewestAnswers, 5, 50, 3),
                new ScheduleFault.Outside(CheckInSetting.KeepDays, 30, 365, 1000),
                new ScheduleFault.Outside(CheckInSetting.ExtraApartDays, 1, 28, 0),
            ],
            review.Faults);
    }

    [Fact]
    public void What_is_as_everywhere_follows_the_installation()
    {
        var own = Review(Form with { KeepDays = 30, ExtraApartDays = 14 }).Settings!;

        Assert.Equal((30, 14), (own.KeepDays, own.ExtraApartDays));
        Assert.Equal((null, null), Review(Form with { KeepDays = 90, ExtraApartDays = 7 }).Settings is { } usual ? (usual.KeepDays, usual.ExtraApartDays) : (0, 0));
    }

    [Fact]
    public void A_version_is_read_as_it_was_written() => Assert.Equal(Present, CheckInSettings.Read(Present.Written()));

    private static ScheduleReview Review(ScheduleForm form) => form.Review(Present, Installation, ["en", "fr"], hasAnswers: false);
}

internal static class ScheduleForms
{
    public static ScheduleForm With(this ScheduleForm form, int fewest) => form with { FewestAnswers = fewest };
}
