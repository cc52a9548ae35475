using PartnerBot.Privacy;

namespace PartnerBot.CheckIns;

/// <summary>
/// Chooses the sentences that fit an answer, by fixed rules over what was ticked. They say nothing that was not ticked, and promise
/// nothing that the bot does not do.
/// </summary>
internal static class ReplyTo
{
    private const int SeveralBurdens = 3;

    // What deserves a word of its own before anything else: it is hard to say.
    private static readonly Burden[] Delicate = [Burden.Tension, Burden.Personal, Burden.RatherNotSay];

    /// <summary>The keys of two warm sentences, or of one when there is nothing more to reflect; in the wording each holds several variants.</summary>
    public static IReadOnlyList<string> Warmly(CheckInAnswer answer) =>
        Second(answer) is { } second ? [Opening(answer), second] : [Opening(answer)];

    /// <summary>The key of the sentence that says who knows of what would help; <see langword="null"/> when nothing was wished for.</summary>
    public static string? WhatHappensWithTheWish(CheckInAnswer answer)
    {
        if (!answer.Helps.Any(help => help is not (Help.NothingNow or Help.JustKnow)))
            return null;

        return answer.Visibility switch
        {
            Visibility.OnlyMe or Visibility.Total => "checkins.reply.wish.notShared",
            Visibility.Broker => "checkins.reply.wish.broker",
            Visibility.Partners => "checkins.reply.wish.partners",
        };
    }

    private static string Opening(CheckInAnswer answer)
    {
        var with = answer.Burdens.Count > 0 ? "withBurdens" : "alone";

        return $"checkins.reply.feelings.{CheckInWords.Camel(answer.Feeling)}.{with}";
    }

    private static string? Second(CheckInAnswer answer)
    {
        if (Delicate.Where(answer.Burdens.Contains).Select(burden => (Burden?)burden).FirstOrDefault() is { } delicate)
            return OfBurden(delicate);
        if (answer.Burdens.Count >= SeveralBurdens)
            return "checkins.reply.severalBurdens";
        if (answer.Helps.Where(help => help != Help.NothingNow).Select(help => (Help?)help).FirstOrDefault() is { } help)
            return OfHelp(help, answer.Visibility);
        if (answer.Burdens is [var burden, ..])
            return OfBurden(burden);

        return answer.Helps.Contains(Help.NothingNow) ? OfHelp(Help.NothingNow, answer.Visibility) : null;
    }

    private static string OfBurden(Burden burden) => $"checkins.reply.{CheckInWords.Key(burden)}";

    private static string OfHelp(Help help, Visibility visibility) => help == Help.JustKnow
        ? $"checkins.reply.known.{CheckInWords.Camel(visibility)}"
        : $"checkins.reply.{CheckInWords.Key(help)}";
}
