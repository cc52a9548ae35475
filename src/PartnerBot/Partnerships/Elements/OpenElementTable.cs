using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.Partnerships;

internal sealed class OpenElementTable : IEntityTypeConfiguration<OpenElement>
{
    public void Configure(EntityTypeBuilder<OpenElement> builder)
    {
        builder.ToTable("open_elements");
        builder.HasKey(open => new { open.PartnershipId, open.Element });
        builder.HasOne<Partnership>().WithMany().HasForeignKey(open => open.PartnershipId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal static class OpenElementSet
{
    extension(PartnerBotDb db)
    {
        public DbSet<OpenElement> OpenElements => db.Set<OpenElement>();

        /// <summary>What the partners look at together, in the order of the cycle; nothing for a reader who is not to see it.</summary>
        public async Task<IReadOnlyList<LensElement>> OpenElementsOfAsync(PartnershipId partnership, PersonId reader, CancellationToken cancellationToken) =>
            !WhoMay.Do(Thing.OpenElements, await db.RolesOfAsync(reader, partnership, cancellationToken)) ? [] :
            [.. (await db.OpenElements.Where(open => open.PartnershipId == partnership).Select(open => open.Element).ToListAsync(cancellationToken)).Order()];
    }
}
