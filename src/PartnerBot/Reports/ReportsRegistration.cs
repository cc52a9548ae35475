using PartnerBot.BotFramework.Hosting;
using PartnerBot.Commands;
using PartnerBot.Privacy;

namespace PartnerBot.Reports;

internal static class ReportsRegistration
{
    public static BotBuilder AddReports(this BotBuilder bot)
    {
        bot.Services.AddScoped<ReadReflection>();
        bot.Services.AddLinkedFile<ReflectionReportFile>(ReflectionReportFile.Purpose);
        bot.Services.AddScoped<ReadExport>();
        bot.Services.AddScoped<OfferExport>();
        foreach (var kind in ExportKind.All)
        {
            bot.Services.AddKeyedScoped<ILinkedFile>(kind.Purpose, (services, _) => ActivatorUtilities.CreateInstance<ExportFile>(services, kind));
        }

        bot.OnButton<ExportButtons>(ExportButtons.Verb);

        return bot.AddCommand<ReportCommand>().AddCommand<ExportCommand>();
    }
}
