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

        return bot.AddCommand<ReportCommand>();
    }
}
