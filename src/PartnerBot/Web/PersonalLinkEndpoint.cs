using System.Net.Mime;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using PartnerBot.Privacy;
using PartnerBot.Wording;

namespace PartnerBot.Web;

/// <summary>Serves the file behind a personal link: to whoever holds the secret, while it works, and kept by nobody on the way.</summary>
internal static class PersonalLinkEndpoint
{
    /// <summary>A secret has 43 characters; nothing longer is looked for.</summary>
    private const int LongestSecret = 100;

    public static IEndpointConventionBuilder MapPersonalLinks(this IEndpointRouteBuilder routes) =>
        routes.MapGet($"/{PersonalLinks.Path}/{{secret}}", ServeAsync);

    private static async Task ServeAsync(HttpContext http, string secret, PersonalLinks links, Wordings wordings)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

        var file = secret.Length <= LongestSecret && await links.FindAsync(secret, http.RequestAborted) is { } link
            ? await MakeAsync(http, link)
            : null;
        if (file is null)
            await SayGoneAsync(http, wordings.For(Language(http.Request.Headers.AcceptLanguage, wordings)));
        else
            await SendAsync(http, file);
    }

    private static async Task<LinkedFile?> MakeAsync(HttpContext http, PersonalLink link) =>
        http.RequestServices.GetKeyedService<ILinkedFile>(link.Purpose) is { } maker
            ? await maker.MakeAsync(link.PersonId, link.Subject, http.RequestAborted)
            : null;

    private static async Task SendAsync(HttpContext http, LinkedFile file)
    {
        var disposition = new ContentDispositionHeaderValue(DispositionTypeNames.Attachment);
        disposition.SetHttpFileName(FileName.Safe(file.Name));
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.ContentType = file.ContentType;
        http.Response.ContentLength = file.Content.Length;
        await http.Response.Body.WriteAsync(file.Content, http.RequestAborted);
    }

    /// <summary>Unknown, expired, no longer allowed: the same page, so that trying tells nothing.</summary>
    private static async Task SayGoneAsync(HttpContext http, Words words)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync(GonePage.Html(words), http.RequestAborted);
    }

    /// <summary>The first language the browser asks for that is offered.</summary>
    private static string? Language(StringValues accepted, Wordings wordings) =>
        StringWithQualityHeaderValue.TryParseList(accepted, out var languages)
            ? languages.OrderByDescending(language => language.Quality ?? 1).Select(language => language.Value.Value).FirstOrDefault(wordings.Offers)
            : null;
}
