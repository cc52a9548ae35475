using System.Net;
using System.Text.Json;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Authentication;

namespace PartnerBot.BotFramework.Connector;

/// <summary>Writes into conversations: the Bot Connector's REST interface, as far as a Teams bot needs it.</summary>
/// <remarks>
/// Every id goes into the path escaped, and nulls are never written. A call is repeated only once, and only after the connector refused its token
/// (401): that call did nothing. Whether another failed call may be repeated is the caller's decision, because posts carry no idempotency key:
/// <see cref="ConnectorErrorPolicy"/> tells, <see cref="ConnectorRetry"/> acts. The client keeps no limits itself: make each call through
/// <see cref="ConnectorThrottle.RunAsync"/>. Sources: the Bot Connector's published interface (<c>botframework-channel.json</c>), Microsoft's pages
/// on proactive messages and on members, and the integration tests of its Teams SDK (2026-04-17).
/// </remarks>
/// <param name="http">Pooled connections without redirects; its timeout bounds each call.</param>
/// <param name="tokens">The bot's own tokens.</param>
/// <param name="hosts">Where tokens may go.</param>
/// <param name="time">The clock against which a Retry-After date is read.</param>
public sealed class ConnectorClient(HttpClient http, IConnectorTokens tokens, ServiceUrls hosts, TimeProvider time)
{
    private readonly ConnectorWire _wire = new(http, tokens, hosts, time);

    /// <summary>Posts an activity into its conversation, as an answer when it names what it answers.</summary>
    /// <param name="activity">An addressed activity: service URL and conversation are set.</param>
    /// <param name="cancellationToken">Ends the wait; the message may have been posted all the same.</param>
    /// <returns>The id of the new message; <see langword="null"/> when Teams gave none, as it does for a message it split.</returns>
    /// <exception cref="ConnectorException">The connector refused, or did not answer.</exception>
    /// <exception cref="InvalidOperationException">The service URL is not one that the bot may speak to; nothing was sent.</exception>
    /// <exception cref="ArgumentException">An id is missing, or is dots alone.</exception>
    public async Task<string?> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        var path = activity.ReplyToId is { Length: > 0 } replyToId
            ? ConnectorPath.Activity(activity.Conversation?.Id, replyToId)
            : ConnectorPath.Activities(activity.Conversation?.Id);
        var call = new ConnectorCall(ConnectorOperation.Send, HttpMethod.Post, activity.ServiceUrl, path, WireJson.Of(activity, ActivityJson.Default.Activity));
        var answer = await _wire.CallAsync(call, ConnectorJson.Default.ResourceResponse, cancellationToken);

        return answer?.Id;
    }

    /// <summary>Replaces a message that the bot has sent.</summary>
    /// <param name="activity">The new content, addressed, with <see cref="Activity.Id"/> naming the message to replace.</param>
    /// <param name="cancellationToken">Ends the wait; the message may have been changed all the same.</param>
    /// <returns>A task that is done when the connector has agreed.</returns>
    /// <exception cref="ConnectorException">The connector refused (404 <c>ActivityNotFoundInConversation</c>: the message is gone), or did not answer.</exception>
    /// <exception cref="InvalidOperationException">The service URL is not one that the bot may speak to; nothing was sent.</exception>
    /// <exception cref="ArgumentException">An id is missing, or is dots alone.</exception>
    public async Task UpdateAsync(Activity activity, CancellationToken cancellationToken)
    {
        var path = ConnectorPath.Activity(activity.Conversation?.Id, activity.Id);
        var call = new ConnectorCall(ConnectorOperation.Update, HttpMethod.Put, activity.ServiceUrl, path, WireJson.Of(activity, ActivityJson.Default.Activity));
        await _wire.CallAsync(call, ConnectorJson.Default.ResourceResponse, cancellationToken);
    }

    /// <summary>Removes a message that the bot has sent.</summary>
    /// <param name="serviceUrl">The connector of the conversation.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The message.</param>
    /// <param name="cancellationToken">Ends the wait; the message may have been changed all the same.</param>
    /// <returns>A task that is done when the connector has agreed.</returns>
    /// <exception cref="ConnectorException">The connector refused (404 <c>ActivityNotFoundInConversation</c>: the message is gone), or did not answer.</exception>
    /// <exception cref="InvalidOperationException">The service URL is not one that the bot may speak to; nothing was sent.</exception>
    /// <exception cref="ArgumentException">An id is missing, or is dots alone.</exception>
    public async Task DeleteAsync(string serviceUrl, string conversationId, string activityId, CancellationToken cancellationToken)
    {
        var call = new ConnectorCall(ConnectorOperation.Delete, HttpMethod.Delete, serviceUrl, ConnectorPath.Activity(conversationId, activityId));
        await _wire.CallAsync(call, ConnectorJson.Default.ResourceResponse, cancellationToken);
    }

    /// <summary>Opens a personal chat (the same person gives the same chat each time) or a new thread in a channel.</summary>
    /// <param name="serviceUrl">The connector of the region.</param>
    /// <param name="parameters">With whom, or in which channel.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The conversation; of a thread also the id of its first message.</returns>
    /// <exception cref="ConnectorException">The connector refused (403: the app is not installed for that person), or did not answer.</exception>
    /// <exception cref="InvalidOperationException">The service URL is not one that the bot may speak to; nothing was sent.</exception>
    public async Task<ConversationResource> CreateConversationAsync(
        string serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken)
    {
        var body = WireJson.Of(parameters, ConnectorJson.Default.ConversationParameters);
        var call = new ConnectorCall(ConnectorOperation.CreateConversation, HttpMethod.Post, serviceUrl, ConnectorPath.Conversations, body) { Repeatable = !parameters.IsGroup };
        var answer = await _wire.CallAsync(call, ConnectorJson.Default.ConversationResource, cancellationToken);

        return answer is { Id.Length: > 0 }
            ? answer
            : throw new ConnectorException(HttpStatusCode.OK, "EmptyAnswer", null, null) { MayHaveArrived = true, Repeatable = call.Repeatable };
    }

    /// <summary>Begins a new thread in a channel.</summary>
    /// <param name="serviceUrl">The connector of the region.</param>
    /// <param name="tenantId">The tenant of the team; Teams demands it.</param>
    /// <param name="channelId">The channel, without a thread behind it.</param>
    /// <param name="activity">The first message; Teams demands one here.</param>
    /// <param name="cancellationToken">Ends the wait; the thread may have begun all the same.</param>
    /// <returns>The thread as a conversation, and the id of its first message.</returns>
    /// <exception cref="ConnectorException">The connector refused, or did not answer.</exception>
    /// <exception cref="InvalidOperationException">The service URL is not one that the bot may speak to; nothing was sent.</exception>
    public Task<ConversationResource> CreateChannelThreadAsync(
        string serviceUrl, string tenantId, string channelId, Activity activity, CancellationToken cancellationToken)
    {
        var parameters = new ConversationParameters
        {
            IsGroup = true,
            TenantId = tenantId,
            Activity = activity,
            ChannelData = JsonSerializer.SerializeToElement(new ThreadChannelData(new(channelId), new(tenantId)), ConnectorJson.Default.ThreadChannelData),
        };

        return CreateConversationAsync(serviceUrl, parameters, cancellationToken);
    }

    /// <summary>Reads one member of a conversation.</summary>
    /// <param name="serviceUrl">The connector of the conversation.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="memberId">The channel's id of the member, or in Teams the Entra object id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The member, or <see langword="null"/> when the conversation has no such member.</returns>
    /// <exception cref="ConnectorException">The connector refused, or did not answer.</exception>
    /// <exception cref="InvalidOperationException">The service URL is not one that the bot may speak to; nothing was sent.</exception>
    /// <exception cref="ArgumentException">An id is missing, or is dots alone.</exception>
    public async Task<ChannelAccount?> GetMemberAsync(
        string serviceUrl, string conversationId, string memberId, CancellationToken cancellationToken)
    {
        var call = new ConnectorCall(ConnectorOperation.GetMember, HttpMethod.Get, serviceUrl, ConnectorPath.Member(conversationId, memberId));
        try
        {
            return await _wire.CallAsync(call, ConnectorJson.Default.ChannelAccount, cancellationToken) is { } member ? WithObjectId(member) : null;
        }
        catch (ConnectorException e) when (e.Status == HttpStatusCode.NotFound
            && ConnectorErrorPolicy.Decide(e, attempt: 0).Verdict != ConnectorVerdict.DeactivateConversation)
        {
            return null;
        }
    }

    /// <summary>Reads some members of a conversation. Chats answer with all at once; only teams and channels have pages.</summary>
    /// <param name="serviceUrl">The connector of the conversation.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="pageSize">How many; Teams takes less than 50 as 50 and more than 500 as 500.</param>
    /// <param name="continuationToken">What the page before gave; <see langword="null"/> for the first page.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The members of this page, and what to ask with for the next.</returns>
    /// <exception cref="ConnectorException">The connector refused, or did not answer.</exception>
    /// <exception cref="InvalidOperationException">The service URL is not one that the bot may speak to; nothing was sent.</exception>
    /// <exception cref="ArgumentException">An id is missing, or is dots alone.</exception>
    public async Task<MembersPage> GetMembersAsync(
        string serviceUrl, string conversationId, int pageSize, string? continuationToken, CancellationToken cancellationToken)
    {
        var call = new ConnectorCall(ConnectorOperation.GetMembers, HttpMethod.Get, serviceUrl, ConnectorPath.Members(conversationId, pageSize, continuationToken));
        var answer = await _wire.CallAsync(call, ConnectorJson.Default.MembersPage, cancellationToken);

        return new MembersPage([.. (answer?.Members ?? []).Select(WithObjectId)], answer?.ContinuationToken);
    }

    /// <summary>Reads the channels of a team.</summary>
    /// <param name="serviceUrl">The connector of the team.</param>
    /// <param name="teamId">The team, as the channel data of its activities name it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The channels, General among them; empty when the team has none that the bot may see.</returns>
    /// <exception cref="ConnectorException">The connector refused, or did not answer.</exception>
    /// <exception cref="InvalidOperationException">The service URL is not one that the bot may speak to; nothing was sent.</exception>
    /// <exception cref="ArgumentException">An id is missing, or is dots alone.</exception>
    public async Task<IReadOnlyList<TeamChannel>> GetTeamChannelsAsync(string serviceUrl, string teamId, CancellationToken cancellationToken)
    {
        var call = new ConnectorCall(ConnectorOperation.GetChannels, HttpMethod.Get, serviceUrl, ConnectorPath.TeamChannels(teamId));
        var answer = await _wire.CallAsync(call, ConnectorJson.Default.TeamChannels, cancellationToken);

        return answer?.Conversations ?? [];
    }

    // Lists of members have been seen to write «objectId» where activities write «aadObjectId» (Microsoft, «Get Teams specific context»).
    private static ChannelAccount WithObjectId(ChannelAccount member) =>
        member.AadObjectId is null
        && member.Additional?.TryGetValue("objectId", out var value) == true
        && value is { ValueKind: JsonValueKind.String }
            ? member with { AadObjectId = value.GetString() }
            : member;
}
