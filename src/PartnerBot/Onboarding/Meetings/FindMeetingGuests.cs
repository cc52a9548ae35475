using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Connector;
using PartnerBot.People;

namespace PartnerBot.Onboarding;

/// <summary>Asks Teams for the addresses of those who allowed it, each in their own personal chat. They go into the link and are kept nowhere.</summary>
internal sealed class FindMeetingGuests(ConnectorClient connector, ConnectorThrottle throttle, TimeProvider time)
{
    private const int AtOnce = 8;

    /// <summary>How long is asked at most; whoever is not known by then is left out.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    public async Task<MeetingGuests> OfAsync(ConfirmedPartner reader, IReadOnlyList<ConfirmedPartner> confirmed, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var places = new SemaphoreSlim(AtOnce);
        var others = confirmed.Where(one => one.Person.Id != reader.Person.Id).ToList();
        var found = await Task.WhenAll(others.Select(async one => (one.Person.DisplayName, await AddressAsync(one, places, either.Token))));
        cancellationToken.ThrowIfCancellationRequested();

        return MeetingGuests.Of(found);
    }

    private async Task<string?> AddressAsync(ConfirmedPartner one, SemaphoreSlim places, CancellationToken cancellationToken)
    {
        if (!one.Answers.MayBeInvited || !one.Person.IsReachable || one.Person.PersonalChat() is not { Conversation.Id: { } chat } reference)
            return null;

        try
        {
            await places.WaitAsync(cancellationToken);
            try
            {
                return await MemberAsync(one.Person, reference, chat, cancellationToken) is { } member ? TeamsAddress.Of(member) : null;
            }
            finally
            {
                places.Release();
            }
        }
        catch (Exception e) when (e is ConnectorException or OperationCanceledException or InvalidOperationException)
        {
            // Out of time, refused, or a chat that is no more: the reader adds this person by hand.
            return null;
        }
    }

    private Task<ChannelAccount?> MemberAsync(Person person, ConversationReference reference, string chat, CancellationToken cancellationToken) => throttle.RunAsync(
        person.TenantId,
        conversationId: null,
        Longest,
        token => connector.GetMemberAsync(reference.ServiceUrl, chat, reference.User?.Id ?? person.ObjectId, token),
        cancellationToken);
}
