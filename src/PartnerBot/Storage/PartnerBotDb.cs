using Microsoft.EntityFrameworkCore;

namespace PartnerBot.Storage;

/// <summary>The one database. It knows no capability: each maps its own tables and adds its own sets as extension properties.</summary>
internal sealed class PartnerBotDb(DbContextOptions<PartnerBotDb> options) : DbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<string>().HaveMaxLength(TextLength.Default);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(TextLength.Choice);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        configurationBuilder.UseTypedIds(typeof(PartnerBotDb).Assembly);
        configurationBuilder.Conventions.Add(_ => new SnakeCaseNames());
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PartnerBotDb).Assembly);
}
