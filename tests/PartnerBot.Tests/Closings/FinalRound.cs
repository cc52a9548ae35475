using PartnerBot.Testing.Chat;
using PartnerBot.Tests.Reflections;

namespace PartnerBot.Tests.Closings;

/// <summary>A final reflection whose stories are through: Ana and Chi of the City, Ben and Dan of the Choir have been asked what comes next. Ana looks after it.</summary>
internal sealed class FinalRound : IAsyncDisposable
{
    private FinalRound(Festival festival, Partner chi, Partner dan)
    {
        Festival = festival;
        (Chi, Dan) = (chi, dan);
    }

    public Festival Festival { get; }

    public Partner Ana => Festival.Ana;

    public Partner Ben => Festival.Ben;

    public Partner Chi { get; }

    public Partner Dan { get; }

    public static async Task<FinalRound> StartAsync(string kind = "final")
    {
        var festival = await Festival.StartAsync();
        var (chi, dan) = (festival.Bot.Person("Chi"), festival.Bot.Person("Dan"));
        await festival.JoinAsync(chi, "City");
        await festival.JoinAsync(dan, "Choir");
        await festival.ReflectAsync($"reflect Festival {kind}");
        await festival.EndAsync();

        return new FinalRound(festival, chi, dan);
    }

    /// <summary>Lets time pass, with all that is planned to happen in it: nobody looks at a closing but its own job.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        await Festival.Bot.LeapToAsync(Festival.Bot.Clock.GetUtcNow() + time, CancellationToken.None);
        await Festival.Bot.DeliverAsync();
    }

    public ValueTask DisposeAsync() => Festival.DisposeAsync();
}
