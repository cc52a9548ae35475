using PartnerBot.People;

namespace PartnerBot.Asks;

/// <summary>Names what asks send, so that each is sent once and can be taken back while it waits.</summary>
internal static class AskOccasions
{
    /// <summary>How everything about one ask begins, but nudges.</summary>
    public static string Of(AskId ask) => $"ask/{ask.Value}/";

    /// <summary>How the news of somebody's replies to an ask begin.</summary>
    public static string RepliesOf(AskId ask, PersonId replier) => $"{Of(ask)}reply/{replier.Value}/";

    /// <summary>One reply in one of its states, told to the asker.</summary>
    public static string Reply(AskReply reply) => $"{RepliesOf(reply.AskId, reply.PersonId)}{reply.Revision}";

    /// <summary>How the nudges of one person begin.</summary>
    public static string NudgesOf(PersonId owner) => $"ask-nudge/{owner.Value}/";

    /// <summary>The nudge that the oldest ask of those it is about gave rise to.</summary>
    public static string Nudge(PersonId owner, AskId oldest) => $"{NudgesOf(owner)}{oldest.Value}";

    /// <summary>That somebody who offered something is not waited for any more.</summary>
    public static string Ended(AskId ask, PersonId reader) => $"{Of(ask)}ended/{reader.Value}";
}
