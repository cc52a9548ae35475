using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBot.People;
using PartnerBot.Schedules;
using PartnerBot.SelfChecks;
using PartnerBot.Testing.Cards;
using PartnerBot.Testing.Chat;
using PartnerBot.Tests.CheckIns;
using Xunit;

namespace PartnerBot.Tests.SelfChecks;

/// <summary>Each quarter everybody is offered one, brokers included, when it suits them; whoever does not want that says so once.</summary>
public sealed class OfferedSelfCheckTests
{
    /// <summary>From Monday, 11 January, to Wednesday, 7 April, 08:00 UTC: ten in the morning in Berlin.</summary>
    private static readonly TimeSpan ToApril = TimeSpan.FromDays(86) - TimeSpan.FromHours(4);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Broker_and_partners_are_offered_one_a_quarter_each_in_their_language()
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Chloé");
        await harbour.OffersAsync();
        Assert.All(harbour.Partners, partner => Assert.Empty(Offers(partner)));

        harbour.Bot.Clock.Advance(ToApril);
        await harbour.OffersAsync();
        harbour.Bot.Clock.Advance(TimeSpan.FromDays(7));
        await harbour.OffersAsync();

        Assert.All(harbour.Partners, partner => Assert.Single(Offers(partner)));
        Assert.Contains("press **Do not offer it each quarter**", harbour.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("appuyez sur **Ne plus le proposer**", harbour.Partners[2].Shown, StringComparison.Ordinal);
        await harbour.Ana.PressesAsync("Look at the sentences");
        Assert.Empty(CardRules.Check(harbour.Ana.Card));
        Assert.Contains("A look at myself · 1 of 5", harbour.Ana.Shown, StringComparison.Ordinal);

        harbour.Bot.Clock.Advance(TimeSpan.FromDays(91));
        await harbour.OffersAsync();
        Assert.Equal(2, Offers(harbour.Partners[1]).Count);
    }

    [Fact]
    public async Task It_is_looked_for_on_Wednesdays()
    {
        await using var harbour = await Harbour.WithAsync();

        var next = await harbour.Bot.Services.GetRequiredService<JobPlanner>().NextAsync<OfferSelfChecksJob>(OfferSelfChecksJob.Subject.Key, Cancellation);

        Assert.Equal(new DateTimeOffset(2027, 1, 13, 8, 0, 0, TimeSpan.Zero), next);
    }

    [Fact]
    public async Task It_waits_for_the_persons_own_hours()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.Bot.InDatabaseAsync(async db =>
        {
            foreach (var person in await db.People.ToListAsync(Cancellation))
            {
                person.Works(new WorkingWeek(Enum.GetValues<DayOfWeek>(), new TimeOnly(14, 0), new TimeOnly(18, 0)));
            }

            return await db.SaveChangesAsync(Cancellation);
        });
        harbour.Bot.Clock.Advance(ToApril);
        await harbour.OffersAsync();
        Assert.Empty(Offers(harbour.Ana));

        harbour.Bot.Clock.Advance(TimeSpan.FromHours(4));
        await harbour.Bot.DeliverAsync();

        Assert.Single(Offers(harbour.Ana));
    }

    [Fact]
    public async Task It_counts_as_one_of_the_weeks_questions_and_waits_when_there_were_enough()
    {
        await using var harbour = await Harbour.WithAsync(["Ben"], ("Deliveries:AsksPerWeek", "1"));
        harbour.Bot.Clock.Advance(ToApril);
        await harbour.OpensAsync();
        await harbour.OffersAsync();
        Assert.Empty(Offers(harbour.Ana));

        harbour.Bot.Clock.Advance(TimeSpan.FromDays(7));
        await harbour.Bot.DeliverAsync();

        Assert.Single(Offers(harbour.Ana));
    }

    [Fact]
    public async Task It_waits_while_the_person_pauses_and_passes_them_when_they_pause_long()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        harbour.Bot.Clock.Advance(ToApril);
        await harbour.Ana.SaysAsync("pause 3 days");
        await ben.SaysAsync("pause 6 weeks");
        await harbour.OffersAsync();
        Assert.Empty(Offers(harbour.Ana));

        harbour.Bot.Clock.Advance(TimeSpan.FromDays(4));
        await harbour.Bot.DeliverAsync();
        Assert.Single(Offers(harbour.Ana));
        harbour.Bot.Clock.Advance(TimeSpan.FromDays(40));
        await harbour.OffersAsync();

        Assert.Empty(Offers(ben));
    }

    [Fact]
    public async Task Who_does_not_want_it_gets_no_more_until_they_want_it_again()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        harbour.Bot.Clock.Advance(ToApril);
        await harbour.OffersAsync();
        await harbour.Ana.PressesAsync("Do not offer it each quarter");
        Assert.Contains("Whenever you would like to look at yourself, type **self-check**.", harbour.Ana.Shown, StringComparison.Ordinal);

        harbour.Bot.Clock.Advance(TimeSpan.FromDays(91));
        await harbour.OffersAsync();
        Assert.Empty(Offers(harbour.Ana));
        Assert.Equal(2, Offers(harbour.Partners[1]).Count);
        await harbour.Ana.PressesAsync("Offer it each quarter");
        await harbour.OffersAsync();

        Assert.Single(Offers(harbour.Ana));
    }

    [Fact]
    public async Task An_offer_that_waits_is_taken_back_from_who_does_not_want_it_any_more()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.Ana.KeepsASelfCheckAsync(new { feelAlone = "Often" }, line: null);
        harbour.Bot.Clock.Advance(ToApril);
        await harbour.Bot.InScopeAsync<OfferSelfChecks>(offer => offer.RunAsync(Cancellation));
        await harbour.Ana.SaysAsync("self-check");
        await harbour.Ana.PressesAsync("My earlier ones");
        await harbour.Ana.PressesAsync("Do not offer it each quarter");

        await harbour.Bot.DeliverAsync();

        Assert.Empty(Offers(harbour.Ana));
        Assert.Single(Offers(harbour.Partners[1]));
    }

    [Fact]
    public async Task Who_leaves_their_last_partnership_is_offered_none_and_opens_none_by_an_old_card()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        harbour.Bot.Clock.Advance(ToApril);
        await harbour.OffersAsync();
        await ben.SaysAsync("leave");
        await ben.PressesAsync("Leave now");

        await ben.PressesAsync("Look at the sentences");
        harbour.Bot.Clock.Advance(TimeSpan.FromDays(91));
        await harbour.OffersAsync();

        Assert.Contains("just now you are in none", ben.View.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("A look at myself · 1 of 5", ben.View.Everything, StringComparison.Ordinal);
        Assert.Single(Offers(ben));
    }

    private static List<ShownCard> Offers(Partner partner) =>
        [.. partner.View.Cards.Where(card => card.HasButton("Look at the sentences") || card.HasButton("Voir les phrases"))];
}

/// <summary>What the weekly job does, and the sending of it.</summary>
internal static class OfferedSelfChecks
{
    public static async Task OffersAsync(this Harbour harbour)
    {
        await harbour.Bot.InScopeAsync<OfferSelfChecks>(offer => offer.RunAsync(TestContext.Current.CancellationToken));
        await harbour.Bot.DeliverAsync();
    }
}
