using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Privacy;

/// <summary>Hands out personal links and finds what they lead to.</summary>
internal sealed class PersonalLinks(PartnerBotDb db, IOptions<PublicAddressOptions> address, TimeProvider time)
{
    /// <summary>The path below which the files stand.</summary>
    public const string Path = "files";

    /// <summary>Makes a link for one person.</summary>
    /// <returns>Its address, or <see langword="null"/> when this installation does not know its own.</returns>
    public async Task<Uri?> IssueAsync(PersonId person, string purpose, Guid subject, CancellationToken cancellationToken)
    {
        if (address.Value.Below is not { } below)
            return null;

        var now = time.GetUtcNow();
        await db.PersonalLinks.Where(link => link.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
        var (link, secret) = PersonalLink.Issue(person, purpose, subject, now);
        db.PersonalLinks.Add(link);
        await db.SaveChangesAsync(cancellationToken);

        return new Uri(below, $"{Path}/{secret}");
    }

    /// <summary>Finds the link of a secret; unknown and expired look the same.</summary>
    public async Task<PersonalLink?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        var digest = PersonalLink.DigestOf(secret);
        var link = await db.PersonalLinks.AsNoTracking().SingleOrDefaultAsync(link => link.Digest == digest, cancellationToken);

        return link is not null && link.Works(time.GetUtcNow()) ? link : null;
    }
}
