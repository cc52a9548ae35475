using System.Net;
using PartnerBot.Wording;

namespace PartnerBot.Web;

/// <summary>What a browser shows when a personal link does not work (any more).</summary>
internal static class GonePage
{
    public static string Html(Words words) =>
        $$"""
        <!doctype html>
        <html lang="{{words.Language}}" dir="{{(words.RightToLeft is true ? "rtl" : "ltr")}}">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="robots" content="noindex">
          <title>{{WebUtility.HtmlEncode(words["web.gone.title"])}}</title>
          <meta name="color-scheme" content="light dark">
          <style>body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 15vh auto; padding: 0 1.5rem; }</style>
        </head>
        <body>
          <main>
            <h1>{{WebUtility.HtmlEncode(words["web.gone.title"])}}</h1>
            <p>{{WebUtility.HtmlEncode(words["web.gone.text"])}}</p>
          </main>
        </body>
        </html>
        """;
}
