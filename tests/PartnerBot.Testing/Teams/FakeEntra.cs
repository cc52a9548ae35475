using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace PartnerBot.Testing.Teams;

/// <summary>Microsoft Entra's sign-in: gives the bot a token for a secret or an assertion, and remembers what it was asked for.</summary>
public sealed class FakeEntra
{
    /// <summary>The secret of the bot.</summary>
    public const string Secret = "open-sesame";

    private readonly ConcurrentDictionary<string, bool> _valid = new();
    private readonly ConcurrentQueue<SignIn> _signIns = new();
    private int _issued;

    /// <summary>Whether the sign-in answers at all.</summary>
    public bool IsDown { get; set; }

    /// <summary>Every sign-in of the bot, in order.</summary>
    public IReadOnlyList<SignIn> SignIns => [.. _signIns];

    /// <summary>Makes the connector refuse every token given so far.</summary>
    public void RevokeTokens() => _valid.Clear();

    internal bool IsValid(string token) => _valid.ContainsKey(token);

    internal void Map(WebApplication server)
    {
        server.MapPost("/{tenant}/oauth2/v2.0/token", Token).RequireHost("login.microsoftonline.com", "login.microsoftonline.us");
        // Where a virtual machine asks for the tokens of its managed identity.
        server.MapGet("/metadata/identity/oauth2/token", ManagedToken).RequireHost("169.254.169.254");
    }

    private Task ManagedToken(HttpContext context)
    {
        var query = context.Request.Query;
        _signIns.Enqueue(new SignIn(context.Request.Host.Host, "", query["client_id"]!, query["resource"]!, null, null));

        return GiveAsync(context);
    }

    private async Task Token(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var signIn = new SignIn(
            context.Request.Host.Host,
            (string)context.Request.RouteValues["tenant"]!,
            form["client_id"]!,
            form["scope"]!,
            form["client_secret"],
            form["client_assertion"]);
        _signIns.Enqueue(signIn);

        if (IsDown || signIn is { Secret: not Secret, Assertion: null })
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            await context.Response.WriteAsJsonAsync(
                new Dictionary<string, object> { ["error"] = "invalid_client", ["error_description"] = "AADSTS7000215: Invalid client secret provided." });

            return;
        }

        await GiveAsync(context);
    }

    private Task GiveAsync(HttpContext context)
    {
        var token = $"token-{Interlocked.Increment(ref _issued)}";
        _valid[token] = true;

        return context.Response.WriteAsJsonAsync(
            new Dictionary<string, object> { ["token_type"] = "Bearer", ["expires_in"] = 3599, ["access_token"] = token });
    }
}
