using PartnerBot.BotFramework.Turns;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Onboarding;

/// <summary>From here on the bot speaks the language that somebody chose: in this turn, and in what it writes to them by itself.</summary>
internal sealed class SpeakLanguage(Speaker speaker, PartnerBotDb db)
{
    /// <returns>Whether the language is offered; nothing changes when not.</returns>
    public async Task<bool> TryAsync(TurnContext turn, string? language, CancellationToken cancellationToken)
    {
        if (language is null || !await speaker.TrySpeakAsync(language, cancellationToken))
            return false;

        turn.Language = speaker.Words.Language;
        await db.SaveChangesAsync(cancellationToken);

        return true;
    }
}
