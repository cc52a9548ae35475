using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace PartnerBot.Storage;

/// <summary>The one database. It knows no capability: each maps its own tables and adds its own sets as extension properties.</summary>
internal sealed class PartnerBotDb(DbContextOptions<PartnerBotDb> options) : DbContext(options)
{
    /// <summary>What people's words are locked with.</summary>
    public WordSafe Safe { get; } = options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider?.GetService<WordSafe>()
        ?? throw new InvalidOperationException("The context was made without the keys for people's words: give it services that have a WordSafe.");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<string>().HaveMaxLength(TextLength.Default);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(TextLength.Choice);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        configurationBuilder.UseTypedIds(typeof(PartnerBotDb).Assembly);
        configurationBuilder.Conventions.Add(_ => new SnakeCaseNames());
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PartnerBotDb).Assembly);
        modelBuilder.LockWords(Safe);
    }
}
