using PartnerBot.Partnerships;
using PartnerBot.People;
using Xunit;

namespace PartnerBot.Tests.Partnerships;

public sealed class PartnershipOptionsTests
{
    private const string Somebody = "2f1c5d0e-8a7b-4c6d-9e0f-1a2b3c4d5e6f";

    [Fact]
    public void The_defaults_are_valid_and_name_nobody()
    {
        var options = new PartnershipOptions();

        Assert.True(new PartnershipOptionsValidator().Validate(null, options).Succeeded);
        Assert.Empty(options.Creators.People);
        Assert.Empty(options.Creators.Tenants);
    }

    [Fact]
    public void A_name_where_an_object_id_belongs_is_named_with_its_setting()
    {
        var options = new PartnershipOptions { Creators = new() { People = [Somebody, "ana@example.org"] } };

        var result = new PartnershipOptionsValidator().Validate(null, options);

        Assert.Contains("Partnerships:Creators:People:1", result.FailureMessage, StringComparison.Ordinal);
        Assert.Contains("ana@example.org", result.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tenant_by_its_domain_is_named_with_its_setting()
    {
        var options = new PartnershipOptions { Creators = new() { Tenants = ["example.org"] } };

        Assert.Contains("Partnerships:Creators:Tenants:0", new PartnershipOptionsValidator().Validate(null, options).FailureMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("00:59:00")]
    [InlineData("366.00:00:00")]
    public void A_lifetime_out_of_bounds_is_named_with_its_bounds(string lifetime)
    {
        var options = new PartnershipOptions { JoinCodeLifetime = TimeSpan.Parse(lifetime, System.Globalization.CultureInfo.InvariantCulture) };

        var message = new PartnershipOptionsValidator().Validate(null, options).FailureMessage;

        Assert.Contains("Partnerships:JoinCodeLifetime", message, StringComparison.Ordinal);
        Assert.Contains("01:00:00", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Somebody, true)]
    [InlineData("2F1C5D0E-8A7B-4C6D-9E0F-1A2B3C4D5E6F", true)]
    [InlineData("00000000-0000-4000-8000-000000000001", false)]
    [InlineData("not-a-guid", false)]
    public void Admins_are_known_by_their_object_ids(string objectId, bool isAdmin)
    {
        var admins = new Admins(Microsoft.Extensions.Options.Options.Create(new AdministrationOptions { Admins = new NamedPeople { People = [Somebody] } }));

        Assert.Equal(isAdmin, admins.Include(Person("t", objectId)));
    }

    [Theory]
    [InlineData(Somebody, "00000000-0000-4000-8000-0000000000aa", true)]
    [InlineData("00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-0000000000bb", true)]
    [InlineData("00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-0000000000aa", false)]
    public void Named_people_and_everyone_in_named_tenants_may_create(string objectId, string tenantId, bool may)
    {
        var options = new PartnershipOptions { Creators = new() { People = [Somebody], Tenants = ["00000000-0000-4000-8000-0000000000BB"] } };

        Assert.Equal(may, new MayCreatePartnership(Microsoft.Extensions.Options.Options.Create(options)).By(Person(tenantId, objectId)));
    }

    private static Person Person(string tenantId, string objectId) => new(new PersonId(Guid.CreateVersion7()), tenantId, objectId, DateTimeOffset.UnixEpoch);
}
