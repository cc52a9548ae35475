using System.Text.Json.Nodes;

namespace PartnerBot.Testing.Tenants;

/// <summary>Somebody who chats with the bot in a Playground of their own.</summary>
/// <param name="Key">A short name in small letters, which tells the people of a test apart.</param>
/// <param name="Name">First name and last name.</param>
/// <param name="ObjectId">The Entra object id.</param>
/// <param name="TenantId">The tenant of their organisation.</param>
/// <param name="Locale">The language of their Teams, for example fr-FR.</param>
/// <param name="Zone">The time zone of their computer, by its IANA name.</param>
public sealed record PlaygroundPerson(string Key, string Name, string ObjectId, string TenantId, string Locale, string Zone)
{
    /// <summary>The id by which Teams names the person to the bot.</summary>
    public string Id => $"29:{Key}";

    /// <summary>The id of the person's chat with the bot.</summary>
    public string PersonalChat => $"a:personal-{Key}";

    /// <summary>The person as the Playground's configuration wants one.</summary>
    internal JsonObject Configured()
    {
        var (first, last) = (Name.Split(' ')[0], Name.Split(' ')[^1]);

        return new JsonObject
        {
            ["id"] = Id,
            ["name"] = Name,
            // Spelled as the Playground spells it.
            ["userPrincipleName"] = $"{Key}@example.org",
            ["aadObjectId"] = ObjectId,
            ["givenName"] = first,
            ["surname"] = last,
            ["email"] = $"{Key}@example.org",
        };
    }
}
