using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PartnerBot.BotFramework.Authentication;
using PartnerBot.BotFramework.Connector;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.BotFramework.State;
using PartnerBot.BotFramework.Turns;

namespace PartnerBot.BotFramework.Hosting;

/// <summary>Brings the layer into an ASP.NET Core host: <c>services.AddBotFramework(configuration)</c>, then <c>app.MapBot()</c>.</summary>
public static class BotFrameworkRegistration
{
    /// <summary>Registers the layer with its settings from section <c>Bot</c>.</summary>
    /// <remarks>State, seen activities and phrases have defaults in memory and English; register others before or after to replace them.</remarks>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The host's settings.</param>
    /// <returns>Where handlers and dialogs are registered.</returns>
    public static BotBuilder AddBotFramework(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<TurnOptions>().Bind(configuration.GetSection("Bot:Turns")).ValidateDataAnnotations();
        services.AddBotAuthentication(configuration);
        services.AddConnectorClient();

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IStateStore, MemoryStateStore>();
        services.TryAddSingleton<ISeenActivities, MemorySeenActivities>();
        services.TryAddSingleton<ITurnConflicts, NoTurnConflicts>();
        services.TryAddSingleton<IBotPhrases, EnglishPhrases>();
        services.TryAddSingleton<IPromptPhrases, EnglishPromptPhrases>();
        services.TryAddSingleton<ConversationLocks>();
        services.TryAddSingleton<Outbox>();
        services.TryAddSingleton<TypingIndicator>();
        services.TryAddSingleton<TakeOnce>();
        services.TryAddSingleton<DecideTurn>();
        services.TryAddSingleton<Apologise>();
        services.TryAddSingleton<TurnRunner>();
        services.TryAddSingleton<Arrivals>();
        services.TryAddSingleton<BotEndpoint>();

        var builder = new BotBuilder(services);
        builder.OnButton<DialogButtons>(DialogVerbs.Answer, DialogVerbs.Back, DialogVerbs.Skip, DialogVerbs.Stop);

        return builder;
    }

    /// <summary>Opens the door for the channel's posts.</summary>
    /// <param name="routes">The host's routes.</param>
    /// <param name="path">The path; the one that is registered as the bot's messaging endpoint.</param>
    /// <returns>The endpoint, for conventions of the host.</returns>
    /// <exception cref="InvalidOperationException"><see cref="AddBotFramework"/> was not called.</exception>
    public static IEndpointConventionBuilder MapBot(this IEndpointRouteBuilder routes, string path = "/api/messages")
    {
        var endpoint = routes.ServiceProvider.GetRequiredService<BotEndpoint>();

        return routes.MapPost(path, (RequestDelegate)endpoint.HandleAsync);
    }
}
