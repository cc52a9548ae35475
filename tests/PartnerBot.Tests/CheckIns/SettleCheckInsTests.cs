using Microsoft.EntityFrameworkCore;
using PartnerBot.CheckIns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Settings;
using PartnerBot.Testing.Chat;
using Xunit;

namespace PartnerBot.Tests.CheckIns;

/// <summary>One card settles all that holds for a partnership's check-ins: looked at before, with who and when after.</summary>
public sealed class SettleCheckInsTests
{
    private const string Preview = "Show what it would mean";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_would_change_and_when_people_would_be_asked_is_shown_before_it_is_saved()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.Ana.SaysAsync("schedule");

        var shown = await harbour.Ana.PressesAsync(Preview, new { weekday = "Friday", at = "16:30", fewestAnswers = "8" });

        Assert.Contains("Not saved yet", shown, StringComparison.Ordinal);
        Assert.Contains("Day of the week: Friday (before: Tuesday)\n- Time of day: 16:30 (before: 10:00)\n- With how many answers a total is shown: 8 (before: 5)", shown, StringComparison.Ordinal);
        Assert.Contains("Everybody in the partnership will be told", shown, StringComparison.Ordinal);
        Assert.Contains("on their own clock, for somebody in Africa/Nairobi, Europe/Lisbon and Australia/Melbourne", shown, StringComparison.Ordinal);
        Assert.Equal((2, DayOfWeek.Tuesday, 5), await SettledAsync(harbour));
    }

    [Theory]
    [InlineData("1", "Friday", "16:30")]
    [InlineData("4", "Monday", "09:00")]
    [InlineData("2", "Tuesday", "11:00")]
    [InlineData("12", "Sunday", "23:00")]
    public async Task The_preview_is_what_the_saved_card_says(string weeks, string weekday, string at)
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.Bot.InScopeAsync<PrepareRounds>(prepare => prepare.OfAsync(harbour.Id, Cancellation));
        await harbour.Ana.SaysAsync("schedule");

        var shown = await harbour.Ana.PressesAsync(Preview, new { weeks, weekday, at });
        var saved = await harbour.Ana.PressesAsync("Save");

        Assert.Contains("Saved", saved, StringComparison.Ordinal);
        Assert.Equal(NextIn(shown), NextIn(saved));
    }

    [Fact]
    public async Task Whoever_looks_later_sees_who_changed_what_and_can_go_back()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await SettlesAsync(harbour.Ana, new { at = "14:00", reminds = "false" });

        await harbour.Ana.SaysAsync("schedule");
        Assert.Contains("11 January 2027, 13:00, by Ana: Time of day: 14:00 (before: 10:00) · Remind those who stay silent, once in a round: no (before: yes)", harbour.Ana.Shown, StringComparison.Ordinal);
        var back = await harbour.Ana.PressesAsync("Back to what was before");
        Assert.Contains("Time of day: 10:00 (before: 14:00)", back, StringComparison.Ordinal);
        await harbour.Ana.PressesAsync("Save");

        Assert.Equal(new TimeOnly(10, 0), (await ScheduleAsync(harbour)).At);
        Assert.True((await ScheduleAsync(harbour)).Reminds);
    }

    [Fact]
    public async Task Of_two_at_once_the_second_sees_what_the_first_changed_and_may_save_again()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.Bot.InDatabaseAsync(async db =>
        {
            (await db.Memberships.SingleAsync(one => one.PersonId == db.Set<Person>().Single(person => person.ObjectId == harbour.Partners[1].ObjectId).Id, Cancellation)).LooksAfterIt();

            return await db.SaveChangesAsync(Cancellation);
        });
        var ben = harbour.Partners[1];
        await ben.SaysAsync("schedule");
        await ben.PressesAsync(Preview, new { weekday = "Thursday" });
        await SettlesAsync(harbour.Ana, new { at = "15:00" });

        var meanwhile = await ben.PressesAsync("Save");
        var now = await ScheduleAsync(harbour);
        var saved = await ben.PressesAsync("Save");

        Assert.Contains("Somebody else changed this", meanwhile, StringComparison.Ordinal);
        Assert.Contains("by Ana: Time of day: 15:00 (before: 10:00)", meanwhile, StringComparison.Ordinal);
        Assert.Contains("Day of the week: Thursday (before: Tuesday)", meanwhile, StringComparison.Ordinal);
        Assert.Equal((DayOfWeek.Tuesday, new TimeOnly(15, 0)), (now.Weekday, now.At));
        Assert.Contains("Saved", saved, StringComparison.Ordinal);
        Assert.Equal(DayOfWeek.Thursday, (await ScheduleAsync(harbour)).Weekday);
    }

    [Fact]
    public async Task A_second_press_on_Save_counts_once()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.Ana.SaysAsync("schedule");
        await harbour.Ana.PressesAsync(Preview, new { fewestAnswers = "6" });
        var card = harbour.Ana.View.NewestWith("Save");

        await harbour.Ana.PressesOnAsync(card, "Save");
        var again = await harbour.Ana.PressesOnAsync(card, "Save");

        Assert.Contains("Saved", again, StringComparison.Ordinal);
        Assert.Equal(2, await harbour.Bot.InDatabaseAsync(db => db.SettingVersions.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Everybody_hears_of_what_changes_what_others_can_see_and_of_nothing_else()
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Chloé");
        await SettlesAsync(harbour.Ana, new { at = "15:00" });
        await harbour.Bot.DeliverAsync();
        Assert.DoesNotContain("what others can see", harbour.Partners[1].View.Everything, StringComparison.OrdinalIgnoreCase);

        await SettlesAsync(harbour.Ana, new { fewestAnswers = "7", keepDays = "30" });
        await harbour.Bot.DeliverAsync();

        Assert.Contains("Totals are shown from 7 answers without a name on (before: 5)", harbour.Partners[1].Shown, StringComparison.Ordinal);
        Assert.Contains("Single check-ins are kept for 30 days (before: 90)", harbour.Partners[1].Shown, StringComparison.Ordinal);
        Assert.Contains("à partir de 7 réponses", harbour.Partners[2].Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_out_of_bounds_is_refused_with_the_bound_and_nothing_typed_is_lost()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.Ana.SaysAsync("schedule");

        var refused = await harbour.Ana.PressesAsync(Preview, new { fewestAnswers = "3", keepDays = "400", at = "07:15" });

        Assert.Contains("“With how many answers a total is shown” must be a whole number from 5 to 50, and not 3.", refused, StringComparison.Ordinal);
        Assert.Contains("“Days for which single check-ins are kept” must be a whole number from 30 to 365, and not 400.", refused, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"07:15\"", harbour.Ana.Card.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("\"value\":400", harbour.Ana.Card.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_somebody_has_answered_the_threshold_cannot_go_down_also_by_going_back()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await SettlesAsync(harbour.Ana, new { fewestAnswers = "7", at = "15:00" });
        await harbour.OpensAsync();
        await harbour.Ana.PressesAsync("Send", new { feeling = "Good" });
        await harbour.Ana.SaysAsync("schedule");

        var refused = await harbour.Ana.PressesAsync(Preview, new { fewestAnswers = "6" });
        await harbour.Ana.SaysAsync("schedule");
        var back = await harbour.Ana.PressesAsync("Back to what was before");
        await harbour.Ana.PressesAsync("Save");

        Assert.Contains("can only go up once somebody has answered: it is 7, so 6 is not possible", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("(before: 7)", back, StringComparison.Ordinal);
        Assert.Equal((new TimeOnly(10, 0), 7), ((await ScheduleAsync(harbour)).At, (await ScheduleAsync(harbour)).FewestAnswers));
    }

    [Fact]
    public async Task Five_answers_are_too_few_where_seven_are_settled()
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Chi", "Dan", "Eve");
        await SettlesAsync(harbour.Ana, new { fewestAnswers = "7" });
        await harbour.OpensAsync();
        foreach (var partner in harbour.Partners)
        {
            await partner.PressesAsync("Send", new { feeling = "Good" });
        }

        await harbour.ClosesAsync();

        Assert.Contains("fewer than 7 answers", harbour.Ana.View.Everything, StringComparison.Ordinal);
        Assert.Contains("\"fewest\":7", (await harbour.CyclesAsync())[0].Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partnership_that_wants_no_reminders_gets_none()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await SettlesAsync(harbour.Ana, new { reminds = "false" });
        await harbour.OpensAsync();
        harbour.Bot.Clock.Advance(TimeSpan.FromDays(3));

        await harbour.Bot.InScopeAsync<RemindSilent>(remind => remind.AllDueAsync(Cancellation));
        await harbour.Bot.DeliverAsync();

        Assert.DoesNotContain(harbour.Partners[1].View.Cards, card => card.Words.Contains("reminder", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(0, await harbour.Bot.InDatabaseAsync(db => db.Set<PartnerBot.Deliveries.Delivery>().CountAsync(one => one.Occasion.Contains("/reminder/"), Cancellation)));
    }

    [Fact]
    public async Task Check_ins_are_purged_when_the_partnership_says()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await SettlesAsync(harbour.Ana, new { keepDays = "120" });
        await harbour.OpensAsync();
        await harbour.Ana.PressesAsync("Send", new { feeling = "Good" });
        await harbour.ClosesAsync();

        harbour.Bot.Clock.Advance(TimeSpan.FromDays(119));
        await harbour.Bot.InScopeAsync<PurgeAll>(purge => purge.RunAsync(Cancellation));
        Assert.NotNull((await harbour.CheckInOfAsync(harbour.Ana)).AnsweredAt);
        harbour.Bot.Clock.Advance(TimeSpan.FromDays(2));
        await harbour.Bot.InScopeAsync<PurgeAll>(purge => purge.RunAsync(Cancellation));

        Assert.Null((await harbour.CheckInOfAsync(harbour.Ana)).AnsweredAt);
    }

    [Fact]
    public async Task What_was_settled_ends_with_the_partnership()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await SettlesAsync(harbour.Ana, new { keepDays = "120" });
        await harbour.Bot.InDatabaseAsync(db => db.Partnerships.ExecuteUpdateAsync(rows => rows.SetProperty(row => row.EndedAt, harbour.Bot.Clock.GetUtcNow()), Cancellation));
        harbour.Bot.Clock.Advance(TimeSpan.FromDays(91));

        await harbour.Bot.InScopeAsync<PurgeAll>(purge => purge.RunAsync(Cancellation));

        Assert.Equal(0, await harbour.Bot.InDatabaseAsync(db => db.SettingVersions.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task An_admin_settles_any_partnership_and_is_not_told_where_its_people_live()
    {
        await using var harbour = await Harbour.WithAsync(["Ben"], ("Administration:Admins:People:0", Partner.ObjectIdOf("Ida")));
        await harbour.Bot.InDatabaseAsync(async db =>
        {
            (await db.People.SingleAsync(person => person.ObjectId == harbour.Partners[1].ObjectId, Cancellation)).LivesIn("Asia/Kathmandu");

            return await db.SaveChangesAsync(Cancellation);
        });
        var ida = harbour.Bot.Person("Ida");

        await ida.SaysAsync("schedules");
        Assert.Contains("every 2 weeks on Tuesday at 10:00", ida.Shown, StringComparison.Ordinal);
        await ida.PressesAsync("Open it");
        Assert.DoesNotContain("Kathmandu", ida.View.Everything, StringComparison.Ordinal);
        await ida.PressesAsync(Preview, new { fewestAnswers = "9" });
        await ida.PressesAsync("Save");
        await harbour.Bot.DeliverAsync();

        Assert.Equal(9, (await ScheduleAsync(harbour)).FewestAnswers);
        Assert.Contains("Ida has settled this", harbour.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_without_a_partnership_to_look_after_is_not_offered_the_list()
    {
        await using var harbour = await Harbour.WithAsync("Ben");

        await harbour.Partners[1].SaysAsync("schedules");
        await harbour.Ana.SaysAsync("schedules");

        Assert.DoesNotContain("every 2 weeks", harbour.Partners[1].View.Everything, StringComparison.Ordinal);
        Assert.Contains("every 2 weeks", harbour.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_partnerships_come_a_page_at_a_time_and_are_found_by_a_part_of_their_name()
    {
        await using var harbour = await Harbour.WithAsync(["Ben"], ("Administration:Admins:People:0", Partner.ObjectIdOf("Ida")));
        for (var number = 10; number < 30; number++)
        {
            var draft = new PartnershipDraft($"Étude {number}", "Why", ["City", "Museum"], PartnershipDuration.Open, null, AgreementForm.Letter, "en", "Europe/Berlin");
            var other = new Partnership(new PartnershipId(Guid.CreateVersion7()), draft, harbour.Bot.Clock.GetUtcNow());
            await harbour.Bot.InDatabaseAsync(db =>
            {
                db.Partnerships.Add(other);

                return db.SaveChangesAsync(Cancellation);
            });
            await harbour.Bot.InScopeAsync<StartCheckIns>(start => start.StartedAsync(other, Cancellation));
        }

        var ida = harbour.Bot.Person("Ida");
        await ida.SaysAsync("schedules");
        Assert.Contains("21 partnerships", ida.Shown, StringComparison.Ordinal);
        Assert.Contains("Page 1 of 3", ida.Shown, StringComparison.Ordinal);

        var second = await ida.PressesAsync("Next page");
        await ida.SaysAsync("schedules etude 2");

        Assert.Contains("Page 2 of 3", second, StringComparison.Ordinal);
        Assert.Contains("10 partnerships", ida.Shown, StringComparison.Ordinal);
    }

    private static async Task SettlesAsync(Partner partner, object inputs)
    {
        await partner.SaysAsync("schedule");
        await partner.PressesAsync(Preview, inputs);
        Assert.Contains("Saved", await partner.PressesAsync("Save"), StringComparison.Ordinal);
    }

    private static Task<CheckInSchedule> ScheduleAsync(Harbour harbour) => harbour.Bot.InDatabaseAsync(db => db.CheckInSchedules.AsNoTracking().SingleAsync(Cancellation));

    private static async Task<(int Weeks, DayOfWeek Weekday, int Fewest)> SettledAsync(Harbour harbour) =>
        await ScheduleAsync(harbour) is var schedule ? (schedule.Weeks, schedule.Weekday, schedule.FewestAnswers) : default;

    private static string NextIn(string card) => card[card.IndexOf("The next ones", StringComparison.Ordinal)..].Split("\n").Skip(1).TakeWhile(line => line.StartsWith("- ", StringComparison.Ordinal)).Aggregate("", (all, line) => all + line);
}
