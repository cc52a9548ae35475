using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnerBot.Storage;

namespace PartnerBot.Partnerships;

/// <summary>Gives a partnership's broker the code by which others join.</summary>
internal sealed class IssueJoinCode(PartnerBotDb db, IOptions<PartnershipOptions> options, TimeProvider time)
{
    /// <summary>Stands for a code where none works: whoever asks twice for one in its place gets the same.</summary>
    public const string NoCode = "none";

    /// <summary>Puts a first code beside a new partnership; it is the caller's to save.</summary>
    public JoinCode Add(PartnershipId partnership)
    {
        var code = new JoinCode(JoinCodeText.New(), partnership, time.GetUtcNow(), options.Value.JoinCodeLifetime);
        db.JoinCodes.Add(code);

        return code;
    }

    /// <summary>The code that works now; a new one when the last has expired.</summary>
    public async Task<JoinCode> CurrentAsync(PartnershipId partnership, CancellationToken cancellationToken) =>
        await WorkingAsync(partnership, cancellationToken) ?? await RenewAsync(partnership, NoCode, cancellationToken);

    /// <summary>Ends a code and issues another. A code that has been replaced already is not replaced twice: the same press may arrive again.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="replaced">The code that shall not work any more, or <see cref="NoCode"/>.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    public async Task<JoinCode> RenewAsync(PartnershipId partnership, string replaced, CancellationToken cancellationToken)
    {
        // Of two at the same moment the second finds what the first has issued: no more than one works, and whoever ends it has ended all.
        await using var transaction = await db.BeginAsIfAloneAsync(cancellationToken);
        var current = await WorkingAsync(partnership, cancellationToken);
        if (current is not null && current.Code != replaced)
            return current;

        current?.Replace(time.GetUtcNow());
        var code = Add(partnership);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        return code;
    }

    /// <summary>Ends a code, without another in its place until one is asked for; one that has ended already stays so.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="revoked">The code; <see langword="null"/> for the one that works now.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    /// <returns>The code that works now, when another was revoked; otherwise <see langword="null"/>.</returns>
    public async Task<JoinCode?> RevokeAsync(PartnershipId partnership, string? revoked, CancellationToken cancellationToken)
    {
        var current = await WorkingAsync(partnership, cancellationToken);
        if (current is null || (revoked is not null && current.Code != revoked))
            return current;

        current.Replace(time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);

        return null;
    }

    private Task<JoinCode?> WorkingAsync(PartnershipId partnership, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();

        return db.JoinCodes
            .Where(code => code.PartnershipId == partnership && code.ExpiresAt > now)
            .OrderByDescending(code => code.IssuedAt)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
