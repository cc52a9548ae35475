using Microsoft.Extensions.Options;

namespace PartnerBot.Privacy;

/// <summary>Where browsers find this installation: the section <c>Web</c> of the settings.</summary>
internal sealed class PublicAddressOptions
{
    public const string Section = "Web";

    /// <summary>Such as https://partnerbot.example.org. Null means that no personal links can be made.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>The address as one below which paths can be put.</summary>
    public Uri? Below => PublicUrl is null || PublicUrl.OriginalString.EndsWith('/') ? PublicUrl : new Uri($"{PublicUrl.OriginalString}/");
}

/// <summary>A personal link is a secret: outside Development it travels by https only.</summary>
internal sealed class PublicAddressOptionsValidator(IHostEnvironment environment) : IValidateOptions<PublicAddressOptions>
{
    public ValidateOptionsResult Validate(string? name, PublicAddressOptions options)
    {
        if (options.PublicUrl is not { } url)
            return ValidateOptionsResult.Success;

        var isPlain = url.IsAbsoluteUri && url.Query.Length == 0 && url.Fragment.Length == 0 && url.UserInfo.Length == 0;
        if (isPlain && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && environment.IsDevelopment())))
            return ValidateOptionsResult.Success;

        return ValidateOptionsResult.Fail(
            "Web:PublicUrl must be an absolute https address without user, query and fragment, such as https://partnerbot.example.org "
            + $"(http is for Development only), but is {(isPlain ? url.OriginalString : "something else")}.");
    }
}
