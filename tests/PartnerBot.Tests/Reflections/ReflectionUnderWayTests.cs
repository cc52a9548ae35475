using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.Reflections;
using Xunit;

namespace PartnerBot.Tests.Reflections;

/// <summary>What becomes of a reflection that was proposed: it opens, its day is moved, it ends or is called off; and nobody who is gone is waited for.</summary>
public sealed class ReflectionUnderWayTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whose_word_opens_it_is_invited_at_once_also_at_night()
    {
        await using var festival = await Festival.StartAsync();
        await festival.BeginForAsync("Garden", festival.Ana);
        festival.Bot.Clock.Advance(TimeSpan.FromDays(5) + TimeSpan.FromHours(8));

        await festival.Ana.SaysAsync("reflect Garden");
        await festival.Ana.PressesAsync("Propose it");
        await festival.Bot.DeliverAsync();

        Assert.Contains("Your story of change", festival.Ana.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_joins_while_stories_are_told_is_asked_for_theirs_without_a_brokers_looking()
    {
        await using var festival = await Festival.StartAsync();
        await festival.ReflectAsync();
        var chi = festival.Bot.Person("Chi");
        await festival.JoinAsync(chi);

        await festival.Bot.LeapToAsync(festival.Bot.Clock.GetUtcNow().AddDays(1.1), Cancellation);
        await festival.Bot.DeliverAsync();

        Assert.Contains("Your story of change", chi.Shown, StringComparison.Ordinal);
        await festival.Bot.LeapToAsync(festival.Bot.Clock.GetUtcNow().AddDays(2), Cancellation);
        Assert.Equal(3, await festival.Bot.InDatabaseAsync(db => db.Deliveries.CountAsync(one => one.Occasion.Contains("/invitation/"), Cancellation)));
    }

    [Fact]
    public async Task A_set_up_does_not_wait_for_the_word_of_somebody_who_is_erased()
    {
        await using var festival = await Festival.ProposedAsync();
        await festival.Ben.SaysAsync("delete my data");
        await festival.Ben.PressesAsync("Tout supprimer");

        await festival.Bot.LeapToAsync(festival.Bot.Clock.GetUtcNow().AddDays(1.1), Cancellation);

        Assert.Equal(ReflectionStage.Stories, (await festival.ReflectionAsync()).Stage);
    }

    [Fact]
    public async Task An_acceptance_that_took_its_time_leaves_time_for_stories()
    {
        await using var festival = await Festival.ProposedAsync();
        await festival.PassAsync(TimeSpan.FromDays(20));

        await festival.Ben.PressesAsync("Nous sommes d’accord");

        Assert.Equal(new DateOnly(2027, 2, 5), (await festival.ReflectionAsync()).DueOn);
    }

    [Fact]
    public async Task The_broker_moves_the_due_day_and_a_wrong_one_changes_nothing()
    {
        await using var festival = await Festival.StartAsync();
        await festival.ReflectAsync();
        await festival.Ana.SaysAsync("reflect Festival");

        await festival.Ana.PressesWellAsync("Save the day", new { due = "2026-12-01" });
        Assert.Contains("That day has already passed", festival.Ana.Shown, StringComparison.Ordinal);
        await festival.Ana.PressesWellAsync("Save the day", new { due = "2027-02-15" });

        Assert.Contains("Monday 15 February 2027", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2027, 2, 15), (await festival.ReflectionAsync()).DueOn);
        await festival.PassAsync(TimeSpan.FromDays(20));
        Assert.Equal(ReflectionStage.Stories, (await festival.ReflectionAsync()).Stage);
    }

    [Fact]
    public async Task After_the_due_day_everybody_hears_the_same_at_the_same_moment()
    {
        await using var festival = await Festival.StartAsync();
        await festival.ReflectAsync();
        await festival.Ana.TellsStoryAsync();
        await festival.Ana.PressesAsync("Yes, this is my story");

        await festival.PassAsync(TimeSpan.FromDays(15));

        Assert.Contains("One story was told.", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("Un récit a été raconté.", festival.Ben.Shown, StringComparison.Ordinal);
        await festival.Ben.PressesAsync("Lire les récits");
        Assert.Contains("Then we met in the kitchen.", festival.Ben.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_called_off_asks_nobody_and_shows_no_story()
    {
        await using var festival = await Festival.StartAsync();
        await festival.ReflectAsync();
        await festival.Ana.TellsStoryAsync();
        await festival.Ana.PressesAsync("Yes, this is my story");
        await festival.Ana.SaysAsync("reflect Festival");

        await festival.Ana.PressesWellAsync("Call it off");
        await festival.Ana.PressesWellAsync("Yes, call it off");
        await festival.Bot.DeliverAsync();

        Assert.Contains("La réflexion est annulée", festival.Ben.View.Everything, StringComparison.Ordinal);
        await festival.Ben.PressesAsync("Raconter mon récit");
        Assert.Contains("la suivante a commencé, ou elle a été annulée", festival.Ben.Shown, StringComparison.Ordinal);
        await festival.Ana.SaysAsync("report Festival");
        Assert.DoesNotContain("kitchen", festival.Ana.Shown, StringComparison.Ordinal);
        await festival.Ana.SaysAsync("reflect Festival");
        Assert.Contains("A reflection", festival.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_leaves_takes_their_yes_along_and_the_last_of_an_organisation_is_not_waited_for()
    {
        await using var festival = await Festival.StartAsync();
        var chi = festival.Bot.Person("Chi");
        await festival.JoinAsync(chi, "City");
        await festival.Ana.SaysAsync("reflect Festival");
        await festival.Ana.PressesAsync("Propose it");
        await festival.Bot.DeliverAsync();
        await festival.Ben.PressesAsync("Proposer un changement");
        await festival.Ben.PressesAsync("Envoyer ma proposition", new { suggestion = "mots à moi" });

        await festival.Ben.SaysAsync("quitter");
        await festival.Ben.PressesAsync("Quitter maintenant");
        await festival.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(ReflectionStage.Stories, (await festival.ReflectionAsync()).Stage);
        Assert.Equal(0, await festival.Bot.InDatabaseAsync(db => db.Set<SetUpSuggestion>().CountAsync(Cancellation)));
    }

    [Fact]
    public async Task The_last_of_an_organisation_who_is_erased_is_not_waited_for()
    {
        await using var festival = await Festival.ProposedAsync();
        await festival.PassAsync(TimeSpan.FromDays(8));

        await festival.Ben.SaysAsync("supprimer mes données");
        await festival.Ben.PressesAsync("Tout supprimer");
        await festival.Ana.SaysAsync("reflect Festival");

        Assert.Contains("A reflection is running", festival.Ana.Shown, StringComparison.Ordinal);
        await festival.Bot.DeliverAsync();
        Assert.Contains("Your story of change", festival.Ana.Shown, StringComparison.Ordinal);
    }
}
