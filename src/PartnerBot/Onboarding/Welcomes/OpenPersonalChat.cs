using System.Net;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Connector;
using PartnerBot.BotFramework.Turns;
using PartnerBot.People;

namespace PartnerBot.Onboarding;

/// <summary>Finds the personal chat of somebody who pressed a button among others, or opens it.</summary>
internal sealed class OpenPersonalChat(ConnectorClient connector, ConnectorThrottle throttle, ConnectorRetry retry)
{
    /// <returns>Whether there is one; not when the app is not installed for the person.</returns>
    public async Task<bool> WithAsync(TurnContext turn, Person person, CancellationToken cancellationToken)
    {
        if (person.CanBeWrittenTo)
            return true;

        try
        {
            var parameters = new ConversationParameters
            {
                IsGroup = false,
                Bot = turn.Activity.Recipient,
                Members = [new ChannelAccount { Id = turn.Activity.From?.Id }],
                TenantId = person.TenantId,
            };
            var opened = await retry.RunAsync(token => OpenAsync(turn.Conversation.ServiceUrl, parameters, token), cancellationToken);
            person.ChatIs(turn.Conversation with
            {
                ServiceUrl = opened.ServiceUrl ?? turn.Conversation.ServiceUrl,
                Conversation = new ConversationAccount { Id = opened.Id, ConversationType = ConversationTypes.Personal, TenantId = person.TenantId },
            });

            return true;
        }
        catch (ConnectorException e) when (e.Status == HttpStatusCode.Forbidden)
        {
            return false;
        }
    }

    // It may be made again: the same person gives the same chat.
    private Task<ConversationResource> OpenAsync(string serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken) => throttle.RunAsync(
        parameters.TenantId,
        conversationId: null,
        ConnectorThrottle.LongestWait,
        token => connector.CreateConversationAsync(serviceUrl, parameters, token),
        cancellationToken);
}
