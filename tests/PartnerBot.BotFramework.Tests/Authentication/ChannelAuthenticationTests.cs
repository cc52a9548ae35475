using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;
using PartnerBot.Testing.Teams;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Authentication;

public sealed class ChannelAuthenticationTests
{
    [Fact]
    public async Task A_token_of_the_channel_is_taken()
    {
        await using var bot = await BotOfThisTest.StartAsync();

        var caller = await bot.AuthenticateAsync(bot.Teams.Issuer.Sign());

        Assert.NotNull(caller);
        Assert.True(caller.MaySend(BotOfThisTest.Message));
    }

    [Fact]
    public async Task A_token_that_is_known_already_opens_no_other_service_url()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        var token = bot.Teams.Issuer.Sign();
        await bot.AuthenticateAsync(token);

        var caller = await bot.AuthenticateAsync(token);

        Assert.NotNull(caller);
        Assert.True(caller.MaySend(BotOfThisTest.Message));
        Assert.False(caller.MaySend(BotOfThisTest.Message with { ServiceUrl = "https://smba.trafficmanager.net/elsewhere/" }));
    }

    [Fact]
    public async Task A_token_that_is_known_already_is_refused_once_it_has_expired()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        var token = bot.Teams.Issuer.Sign();
        Assert.NotNull(await bot.AuthenticateAsync(token));

        bot.Clock.Advance(TimeSpan.FromMinutes(65));

        Assert.Null(await bot.AuthenticateAsync(token));
    }

    [Fact]
    public async Task A_token_that_differs_from_a_known_one_in_its_signature_alone_is_refused()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        var token = bot.Teams.Issuer.Sign();
        Assert.NotNull(await bot.AuthenticateAsync(token));

        Assert.Null(await bot.AuthenticateAsync(token[..^8] + "AAAAAAAA"));
    }

    [Fact]
    public async Task A_token_is_good_until_five_minutes_after_its_end()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        var token = bot.Teams.Issuer.Sign();

        bot.Clock.Advance(TimeSpan.FromMinutes(64));

        Assert.NotNull(await bot.AuthenticateAsync(token));
    }

    [Fact]
    public async Task An_expired_token_is_refused()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        var token = bot.Teams.Issuer.Sign();

        bot.Clock.Advance(TimeSpan.FromMinutes(65));

        Assert.Null(await bot.AuthenticateAsync(token));
    }

    [Fact]
    public Task A_token_without_an_end_is_refused() => IsRefused(claims => claims with { Expires = null });

    [Fact]
    public Task A_token_that_is_not_valid_yet_is_refused() => IsRefused(claims => claims with
    {
        NotBefore = claims.NotBefore.AddMinutes(6),
        Expires = claims.NotBefore.AddMinutes(60),
    });

    [Fact]
    public Task A_token_for_another_bot_is_refused() => IsRefused(claims => claims with { Audience = "b07a0000-0000-4000-8000-000000000002" });

    [Theory]
    [InlineData("https://api.botframework.us")]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")]
    [InlineData("https://api.botframework.com.evil.example")]
    public Task A_token_of_another_issuer_is_refused(string issuer) => IsRefused(claims => claims with { Issuer = issuer });

    [Fact]
    public async Task A_token_whose_content_was_changed_is_refused()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        var own = bot.Teams.Issuer.Sign().Split('.');
        var other = bot.Teams.Issuer.Sign(bot.Teams.Issuer.Claims() with { ServiceUrl = "https://x.botframework.com/" }).Split('.');

        Assert.Null(await bot.AuthenticateAsync($"{own[0]}.{other[1]}.{own[2]}"));
    }

    [Fact]
    public async Task A_token_signed_by_somebody_else_under_the_channels_key_id_is_refused()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        using var theirs = RSA.Create(2048);
        var key = new RsaSecurityKey(theirs) { KeyId = bot.Teams.Issuer.KeyId };

        var token = FakeIssuer.Sign(bot.Teams.Issuer.Claims(), new SigningCredentials(key, SecurityAlgorithms.RsaSha256));

        Assert.Null(await bot.AuthenticateAsync(token));
    }

    [Theory]
    [InlineData("pem")]
    [InlineData("der")]
    [InlineData("modulus")]
    public async Task A_token_signed_by_HS256_with_the_public_key_as_secret_is_refused(string form)
    {
        await using var bot = await BotOfThisTest.StartAsync();
        var secret = form switch
        {
            "pem" => Encoding.ASCII.GetBytes(bot.Teams.Issuer.KeyPair.ExportSubjectPublicKeyInfoPem()),
            "der" => bot.Teams.Issuer.KeyPair.ExportSubjectPublicKeyInfo(),
            _ => bot.Teams.Issuer.KeyPair.ExportParameters(false).Modulus!,
        };
        var key = new SymmetricSecurityKey(secret) { KeyId = bot.Teams.Issuer.KeyId };

        var token = FakeIssuer.Sign(bot.Teams.Issuer.Claims(), new SigningCredentials(key, SecurityAlgorithms.HmacSha256));

        Assert.Null(await bot.AuthenticateAsync(token));
    }

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha384)]
    [InlineData(SecurityAlgorithms.RsaSha512)]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha256)]
    public async Task A_token_signed_by_another_algorithm_is_refused(string algorithm)
    {
        await using var bot = await BotOfThisTest.StartAsync();
        var key = new RsaSecurityKey(bot.Teams.Issuer.KeyPair) { KeyId = bot.Teams.Issuer.KeyId };

        Assert.Null(await bot.AuthenticateAsync(FakeIssuer.Sign(bot.Teams.Issuer.Claims(), new SigningCredentials(key, algorithm))));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("RS256")]
    [InlineData("rs256")]
    public async Task A_token_without_a_signature_is_refused(string algorithm)
    {
        await using var bot = await BotOfThisTest.StartAsync();
        var header = Base64UrlEncoder.Encode($$"""{"alg":"{{algorithm}}","typ":"JWT","kid":"{{bot.Teams.Issuer.KeyId}}"}""");
        var content = bot.Teams.Issuer.Sign().Split('.')[1];

        Assert.Null(await bot.AuthenticateAsync($"{header}.{content}."));
    }

    [Fact]
    public async Task A_token_that_names_no_key_is_refused()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        var key = new RsaSecurityKey(bot.Teams.Issuer.KeyPair);

        Assert.Null(await bot.AuthenticateAsync(FakeIssuer.Sign(bot.Teams.Issuer.Claims(), new SigningCredentials(key, SecurityAlgorithms.RsaSha256))));
    }

    [Fact]
    public async Task A_request_without_a_token_is_refused()
    {
        await using var bot = await BotOfThisTest.StartAsync();

        Assert.Null(await bot.AuthenticateAsync(token: null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer nonsense")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer ....")]
    [InlineData("Bearer eyJhbGciOiJSUzI1NiJ9.eyJhbGciOiJSUzI1NiJ9.")]
    [InlineData("Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6ImtleS0wIn0.bm90IGpzb24.AAAA")]
    [InlineData("Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6Nzd9.e30.AAAA")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("\u00e9\u00e9\u00e9 \u0001")]
    public async Task A_header_that_holds_no_token_is_refused(string header)
    {
        await using var bot = await BotOfThisTest.StartAsync();

        Assert.Null(await bot.AuthenticateAsync(context => context.Request.Headers.Authorization = header));
    }

    [Fact]
    public async Task Two_tokens_in_one_request_are_refused()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        var header = $"Bearer {bot.Teams.Issuer.Sign()}";

        Assert.Null(await bot.AuthenticateAsync(context => context.Request.Headers.Authorization = new[] { header, header }));
    }

    [Fact]
    public async Task A_refusal_is_logged_in_one_line_without_the_token()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        var token = bot.Teams.Issuer.Sign(bot.Teams.Issuer.Claims() with { Audience = "somebody-else" });

        await bot.AuthenticateAsync(token);

        var line = Assert.Single(bot.Logs.Lines, line => line.Event.Id == 100);
        Assert.Contains("127.0.0.1", line.Text, StringComparison.Ordinal);
        Assert.Contains("Audience", line.Text, StringComparison.Ordinal);
        Assert.All(bot.Logs.Lines, any => Assert.DoesNotContain(token.Split('.')[1], any.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_the_government_cloud_its_issuer_is_taken_and_the_public_one_refused()
    {
        await using var bot = await BotOfThisTest.StartAsync(new Dictionary<string, string?> { ["Bot:Authentication:Cloud"] = "USGovernment" });
        const string ServiceUrl = "https://smba.infra.gov.teams.microsoft.us/teams/";
        var claims = bot.Teams.Issuer.Claims() with { ServiceUrl = ServiceUrl };

        var caller = await bot.AuthenticateAsync(bot.Teams.Issuer.Sign(claims with { Issuer = "https://api.botframework.us" }));

        Assert.True(caller?.MaySend(BotOfThisTest.Message with { ServiceUrl = ServiceUrl }));
        Assert.Null(await bot.AuthenticateAsync(bot.Teams.Issuer.Sign(claims)));
    }

    private static async Task IsRefused(Func<ChannelToken, ChannelToken> change)
    {
        await using var bot = await BotOfThisTest.StartAsync();

        Assert.Null(await bot.AuthenticateAsync(bot.Teams.Issuer.Sign(change(bot.Teams.Issuer.Claims()))));
    }
}
