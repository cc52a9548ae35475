using PartnerBot.EndToEnd.Tests;
using PartnerBot.Testing.Services;
using Xunit;

[assembly: AssemblyFixture(typeof(Azurite))]
[assembly: AssemblyFixture(typeof(Postgres))]
[assembly: TestCollectionOrderer(typeof(LongestFirst))]
