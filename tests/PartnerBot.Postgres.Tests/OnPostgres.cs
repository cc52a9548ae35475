using PartnerBot.Testing.Databases;
using Xunit;

[assembly: AssemblyFixture(typeof(PartnerBot.Postgres.Tests.OnPostgres))]

namespace PartnerBot.Postgres.Tests;

/// <summary>One server for all tests of this assembly, which are those of PartnerBot.Tests.</summary>
public sealed class OnPostgres : IAsyncDisposable
{
    private readonly Testing.Services.Postgres _server = new();

    public OnPostgres()
    {
        TestDatabase.UsePostgres(_server);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
