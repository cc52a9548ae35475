using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.Privacy;
using PartnerBot.Reflections;
using PartnerBot.Wording;

namespace PartnerBot.Reports;

/// <summary>Shows a member what the latest reflection has brought, with a link to the file: brokers and partners read the same from the same moment on.</summary>
internal sealed partial class ReportCommand(FindPartnership find, ReadReflection read, PersonalLinks links, ILogger<ReportCommand> logger)
    : PartnershipCommand(find)
{
    public override string Key => "report";

    public override CommandTopic Topic => CommandTopic.Stories;

    public override Thing About => Thing.Report;

    protected override bool AlsoEnded => true;

    protected override async Task RunAsync(CommandCall call, Partnership partnership, CancellationToken cancellationToken)
    {
        var words = call.Words;
        if (await read.LatestAsync(call.Person.Id, partnership, cancellationToken) is not { } report)
        {
            call.Turn.Reply(NotYet(words, partnership, await read.ToComeAsync(partnership, cancellationToken)));

            return;
        }

        var link = report.Stories.Count == 0
            ? null
            : await links.IssueAsync(call.Person.Id, ReflectionReportFile.Purpose, report.Reflection.Value, cancellationToken);
        Log.Shown(logger, report.Reflection.Value, report.Stories.Count, report.Withheld);
        var card = ReflectionReportCard.Of(words, report, link, await read.MayAsync(Thing.Reflection, call.Person.Id, partnership.Id, cancellationToken));
        call.Turn.Reply(card, card.FallbackText!);
    }

    private static string NotYet(Words words, Partnership partnership, StoriesToCome? toCome) => toCome switch
    {
        null => words.Say("reports.noReflection", ("partnership", partnership.Name)),
        { Stage: not ReflectionStage.Stories } => words.Say("reports.panelReads", ("partnership", partnership.Name)),
        { HasPanel: true } => words.Say("reports.notYetPanel", ("partnership", partnership.Name), ("due", ReflectionWords.Day(words, toCome.DueOn))),
        _ => words.Say("reports.notYet", ("partnership", partnership.Name), ("due", ReflectionWords.Day(words, toCome.DueOn))),
    };

    private static partial class Log
    {
        [LoggerMessage(1300, LogLevel.Information, "The report of reflection {Reflection} was shown: {Stories} stories, {Withheld} withheld")]
        public static partial void Shown(ILogger logger, Guid reflection, int stories, int withheld);
    }
}
