using Microsoft.AspNetCore.Builder;
using PartnerBot.Hosting;
using Xunit;

namespace PartnerBot.Tests.Hosting;

public sealed class ListeningAddressesTests
{
    [Theory]
    [InlineData("http://localhost:3978; https://*:8443", 2)]
    [InlineData("", 0)]
    [InlineData(null, 0)]
    public void Addresses_are_read_one_by_one(string? urls, int count) => Assert.Equal(count, ListeningAddresses.Read(urls)!.Count);

    [Theory]
    [InlineData("3978")]
    [InlineData("http://localhost:3978;localhost:80")]
    public async Task One_that_is_none_ends_the_start_with_a_sentence_and_not_with_a_trace(string urls) =>
        Assert.Equal(1, await WebApplication.CreateBuilder(["--urls", urls]).Build().RunOrExplainAsync());
}
