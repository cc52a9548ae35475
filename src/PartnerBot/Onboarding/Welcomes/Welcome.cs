using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Onboarding;

/// <summary>Takes what Teams tells of installations: a new person is welcomed once, a group hears how to begin, a removal is noted.</summary>
/// <remarks>For one personal installation Teams sends conversationUpdate and installationUpdate, in any order. An upgrade is no new beginning.</remarks>
internal sealed class Welcome(Speaker speaker, PartnerBotDb db, QueueWelcome welcome, MayCreatePartnership mayCreate) : IActivityHandler
{
    public Task HandleAsync(TurnContext turn, CancellationToken cancellationToken) => turn switch
    {
        { Activity: { Type: ActivityTypes.InstallationUpdate, Action: "remove" }, IsPersonal: true } => ForgetChatAsync(cancellationToken),
        { IsPersonal: true } when IsInstallation(turn.Activity) => WelcomeAsync(cancellationToken),
        { IsPersonal: false, Activity: { Type: ActivityTypes.InstallationUpdate, Action: "add" } } => GreetGroup(turn),
        _ => Task.CompletedTask,
    };

    private static bool IsInstallation(Activity activity) => activity.Type switch
    {
        ActivityTypes.InstallationUpdate => activity.Action == "add",
        _ => activity.MembersAdded?.Any(member => member.Id is not null && member.Id == activity.Recipient?.Id) is true,
    };

    private async Task WelcomeAsync(CancellationToken cancellationToken)
    {
        if (speaker.Person is not { } person)
            return;

        var card = WelcomeCard.Of(speaker.Words, await speaker.LanguagesAsync(cancellationToken), mayCreate.By(person), mayCreate.NobodyYet(speaker.Words, person));
        await welcome.RunAsync(person, CardMessage.Of(card, speaker.Words["onboarding.welcome.title"]), cancellationToken);
    }

    private async Task ForgetChatAsync(CancellationToken cancellationToken)
    {
        speaker.Person?.Uninstalled();
        await db.SaveChangesAsync(cancellationToken);
    }

    private Task GreetGroup(TurnContext turn)
    {
        // Teams names whoever added the bot by their id alone; the name is known only of people who have spoken before.
        turn.Reply((turn.Activity.From?.Name ?? speaker.Person?.TeamsName) is { } name
            ? speaker.Words.Say("onboarding.welcome.groupBy", ("name", name))
            : speaker.Words["onboarding.welcome.group"]);

        return Task.CompletedTask;
    }
}
