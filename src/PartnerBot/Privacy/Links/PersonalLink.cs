using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using PartnerBot.People;

namespace PartnerBot.Privacy;

/// <summary>A secret address under which one person can fetch one file for a day.</summary>
/// <remarks>
/// The database holds only the secret's digest, so that nobody who reads it can open the link, and nothing of the file: that is made when
/// it is fetched, from what may be shown then.
/// </remarks>
internal sealed class PersonalLink
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private const int SecretBytes = 32;

    private PersonalLink()
    {
    }

    private PersonalLink(PersonalLinkId id, byte[] digest, PersonId personId, string purpose, Guid subject, DateTimeOffset now)
    {
        Id = id;
        Digest = digest;
        PersonId = personId;
        Purpose = purpose;
        Subject = subject;
        CreatedAt = now;
        ExpiresAt = now + Lifetime;
    }

    public PersonalLinkId Id { get; private set; }

    public byte[] Digest { get; private set; } = [];

    public PersonId PersonId { get; private set; }

    /// <summary>The kind of file; names the <see cref="ILinkedFile"/> that makes it.</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>What the file is about.</summary>
    public Guid Subject { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public bool Works(DateTimeOffset now) => now < ExpiresAt;

    /// <summary>Makes a link and its secret, which is told once and kept nowhere.</summary>
    public static (PersonalLink Link, string Secret) Issue(PersonId person, string purpose, Guid subject, DateTimeOffset now)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

        return (new PersonalLink(new PersonalLinkId(Guid.CreateVersion7(now)), DigestOf(secret), person, purpose, subject, now), secret);
    }

    public static byte[] DigestOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
