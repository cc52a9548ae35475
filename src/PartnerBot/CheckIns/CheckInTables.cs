using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

internal sealed class CheckInScheduleTable : IEntityTypeConfiguration<CheckInSchedule>
{
    public void Configure(EntityTypeBuilder<CheckInSchedule> builder)
    {
        builder.ToTable("check_in_schedules");
        builder.HasKey(schedule => schedule.PartnershipId);
        builder.Ignore(schedule => schedule.Interval);
        builder.Ignore(schedule => schedule.Cadence);
        builder.HasOne<Partnership>().WithOne().HasForeignKey<CheckInSchedule>(schedule => schedule.PartnershipId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CycleTable : IEntityTypeConfiguration<Cycle>
{
    public void Configure(EntityTypeBuilder<Cycle> builder)
    {
        builder.ToTable("cycles");
        builder.HasKey(cycle => cycle.Id);
        builder.Property(cycle => cycle.Summary).IsPlain(TextLength.Json);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(cycle => cycle.PartnershipId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(cycle => cycle.IsCounted);
        builder.HasIndex(cycle => new { cycle.PartnershipId, cycle.Kind, cycle.Number }).IsUnique();
        builder.HasIndex(cycle => new { cycle.PartnershipId, cycle.ScheduledAt }).IsUnique();
        builder.HasIndex(cycle => cycle.ClosedAt);
        builder.HasIndex(cycle => new { cycle.PartnersAskedAt, cycle.AsksPartnersAt });
    }
}

internal sealed class CheckInTable : IEntityTypeConfiguration<CheckIn>
{
    public void Configure(EntityTypeBuilder<CheckIn> builder)
    {
        builder.ToTable("check_ins");
        builder.Ignore(checkIn => checkIn.WasSharedWider);
        builder.HasKey(checkIn => checkIn.Id);
        builder.Property(checkIn => checkIn.Burdens).HasConversion(new ChoicesAsText<Burden>(), ChoicesAsText<Burden>.Comparer).HasMaxLength(TextLength.Default);
        builder.Property(checkIn => checkIn.Helps).HasConversion(new ChoicesAsText<Help>(), ChoicesAsText<Help>.Comparer).HasMaxLength(TextLength.Default);
        builder.HasOne<Cycle>().WithMany().HasForeignKey(checkIn => checkIn.CycleId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(checkIn => checkIn.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(checkIn => new { checkIn.CycleId, checkIn.PersonId }).IsUnique();
        builder.HasIndex(checkIn => new { checkIn.PersonId, checkIn.AskedAt });
        builder.HasIndex(checkIn => checkIn.RemindAt);
    }
}

internal sealed class CheckInWishTable : IEntityTypeConfiguration<CheckInWish>
{
    public void Configure(EntityTypeBuilder<CheckInWish> builder)
    {
        builder.ToTable("check_in_wishes");
        builder.HasKey(wish => new { wish.PartnershipId, wish.PersonId });
        builder.HasOne<Partnership>().WithMany().HasForeignKey(wish => wish.PartnershipId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(wish => wish.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(wish => wish.PersonId);
    }
}

internal sealed class HappeningTable : IEntityTypeConfiguration<Happening>
{
    public void Configure(EntityTypeBuilder<Happening> builder)
    {
        builder.ToTable("happenings");
        builder.HasKey(happening => new { happening.CycleId, happening.PersonId });
        builder.Property(happening => happening.Text).HasMaxLength(TextLength.Default);
        builder.HasOne<Cycle>().WithMany().HasForeignKey(happening => happening.CycleId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(happening => happening.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(happening => happening.PersonId);
    }
}

internal static class CheckInSets
{
    extension(PartnerBotDb db)
    {
        public DbSet<CheckInSchedule> CheckInSchedules => db.Set<CheckInSchedule>();

        public DbSet<Cycle> Cycles => db.Set<Cycle>();

        public DbSet<CheckInWish> CheckInWishes => db.Set<CheckInWish>();

        public DbSet<Happening> Happenings => db.Set<Happening>();

        public DbSet<CheckIn> CheckIns => db.Set<CheckIn>();
    }
}
