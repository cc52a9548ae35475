using System.Text.Json;

namespace PartnerBot.BotFramework.Activities;

/// <summary>Mentions in the text of a message.</summary>
public static class Mentions
{
    /// <summary>The text of a message as its writer meant it for the bot: without the mention of the bot itself, trimmed.</summary>
    /// <remarks>
    /// Only the bot's own mention goes, by its exact words, or by the bot's name where the mention does not say them: other people's mentions belong to what
    /// was said.
    /// </remarks>
    /// <param name="activity">An inbound message.</param>
    /// <returns>The text, never <see langword="null"/>; empty when there is none.</returns>
    public static string TextWithoutBotMention(this Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var entity in activity.Entities ?? [])
        {
            if (Mention(entity) is { } mention && IsOfBot(activity, mention) && WordsOf(mention) is { Length: > 0 } words)
            {
                text = text.Replace(words, " ", StringComparison.Ordinal);
            }
        }

        return text.Trim();
    }

    /// <summary>Whether the writer of a message mentioned the bot. Where others read along, only what is meant for the bot mentions it.</summary>
    /// <param name="activity">An inbound message.</param>
    /// <returns><see langword="true"/> when an entity of the message mentions the bot by its id.</returns>
    public static bool MentionsBot(this Activity activity) => (activity.Entities ?? []).Any(entity => IsOfBot(activity, Mention(entity)));

    // In group chats mentions have been seen that do not say by which words (botbuilder-dotnet issue 2504); by these it is, then.
    private static string WordsOf(MentionEntity mention) => mention.Text ?? $"<at>{mention.Mentioned?.Name}</at>";

    private static bool IsOfBot(Activity activity, MentionEntity? mention) => mention?.Mentioned?.Id is { } id && id == activity.Recipient?.Id;

    private static MentionEntity? Mention(JsonElement entity)
    {
        if (entity.Text("type") != "mention")
            return null;

        try
        {
            return entity.Deserialize(ActivityJson.Default.MentionEntity);
        }
        catch (JsonException)
        {
            // An entity of an unexpected shape is no mention; strict readers of entities have taken whole bots down.
            return null;
        }
    }
}
