using Microsoft.Extensions.DependencyInjection;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.BotFramework.Turns;

namespace PartnerBot.BotFramework.Hosting;

/// <summary>Says who answers what. Everything registered here lives for one turn.</summary>
/// <param name="services">The host's services.</param>
public sealed class BotBuilder(IServiceCollection services)
{
    /// <summary>The host's services.</summary>
    public IServiceCollection Services => services;

    /// <summary>Answers the buttons of some verbs.</summary>
    /// <typeparam name="THandler">The class that answers.</typeparam>
    /// <param name="verbs">The verbs; each has one handler, and the one registered last wins.</param>
    /// <returns>The same builder.</returns>
    public BotBuilder OnButton<THandler>(params ReadOnlySpan<string> verbs)
        where THandler : class, ICardActionHandler
    {
        foreach (var verb in verbs)
        {
            services.AddKeyedScoped<ICardActionHandler, THandler>(verb);
        }

        return this;
    }

    /// <summary>Answers typed messages, behind the handlers registered before.</summary>
    /// <typeparam name="THandler">The class that answers.</typeparam>
    /// <returns>The same builder.</returns>
    public BotBuilder OnMessage<THandler>()
        where THandler : class, IMessageHandler
    {
        services.AddScoped<IMessageHandler, THandler>();

        return this;
    }

    /// <summary>Takes activities of one type that are neither messages nor invokes.</summary>
    /// <typeparam name="THandler">The class that takes them.</typeparam>
    /// <param name="type">The type, for example <c>installationUpdate</c>.</param>
    /// <returns>The same builder.</returns>
    public BotBuilder OnActivity<THandler>(string type)
        where THandler : class, IActivityHandler
    {
        services.AddKeyedScoped<IActivityHandler, THandler>(type);

        return this;
    }

    /// <summary>Answers the invokes of one name. Those that nobody answers get 501, as with all of Microsoft's SDKs.</summary>
    /// <typeparam name="THandler">The class that answers.</typeparam>
    /// <param name="name">
    /// The name, for example <c>task/fetch</c>; each has one handler, and the one registered last wins. <c>adaptiveCard/action</c> goes to
    /// <see cref="OnButton{THandler}"/>.
    /// </param>
    /// <returns>The same builder.</returns>
    public BotBuilder OnInvoke<THandler>(string name)
        where THandler : class, IInvokeHandler
    {
        services.AddKeyedScoped<IInvokeHandler, THandler>(name);

        return this;
    }

    /// <summary>Runs at the beginning of each turn.</summary>
    /// <typeparam name="TStart">The class that runs; several run in the order of registration.</typeparam>
    /// <returns>The same builder.</returns>
    public BotBuilder OnTurnStart<TStart>()
        where TStart : class, ITurnStart
    {
        services.AddScoped<ITurnStart, TStart>();

        return this;
    }

    /// <summary>Makes a dialog known, so that it can be begun and found again after a restart.</summary>
    /// <typeparam name="TDialog">The dialog.</typeparam>
    /// <returns>The same builder.</returns>
    public BotBuilder AddDialog<TDialog>()
        where TDialog : Dialog, IDialog
    {
        services.AddKeyedScoped<Dialog, TDialog>(TDialog.Name);

        return this;
    }
}
