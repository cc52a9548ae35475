using PartnerBot.BotFramework.Activities;

namespace PartnerBot.BotFramework.Turns;

/// <summary>Whose state a turn reads and writes, and so whose turns follow one another.</summary>
/// <remarks>
/// In a personal chat the conversation is the person, whoever the channel says has sent something: an installation comes from nobody in
/// particular. In a group each person has a state of their own. Their Entra object id names them, for the channel has been seen to give one person
/// two ids of its own (<c>29:…</c> and <c>8:orgid:…</c>).
/// </remarks>
internal static class StateOwner
{
    public static string Of(Activity activity, ConversationReference conversation) => conversation.Conversation.IsPersonal
        ? conversation.Conversation.Id!
        : $"{conversation.Conversation.Id}/{activity.From?.AadObjectId ?? activity.From?.Id}";
}
