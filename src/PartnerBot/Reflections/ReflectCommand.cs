using System.Globalization;
using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary><c>reflect Festival mid due 5 March 2027</c>: asks everybody in a partnership for a story.</summary>
internal sealed class ReflectCommand(FindPartnership find, OpenReflection open, Wordings wordings, TimeProvider time) : PartnershipCommand(find)
{
    public override string Key => "reflect";

    protected override async Task RunAsync(CommandCall call, Partnership partnership, CancellationToken cancellationToken)
    {
        var words = call.Words;
        var argument = ReflectArgument.Read(call.Argument, wordings);
        var zone = partnership.ScheduleZone();
        var now = time.GetUtcNow();
        var (due, problem) = DueDate.Of(argument.Due, zone, now);
        if (due is null)
        {
            call.Turn.Reply(Refusal(words, problem, now.DayIn(zone).AddDays(DueDate.DefaultDays)));

            return;
        }

        switch (await open.OpenAsync(partnership, argument.Kind ?? ReflectionKind.Final, due, cancellationToken))
        {
            case OpenedReflection.Now(var reflection):
                call.Turn.Reply(ReflectionCard.Opened(words, partnership.Name, reflection), words["reflections.opened.title"]);
                break;
            case OpenedReflection.AlreadyRunning(var reflection, var told):
                call.Turn.Reply(ReflectionCard.Running(words, partnership.Name, reflection, told), words["reflections.running.title"]);
                break;
            case OpenedReflection.NobodyToAsk:
                call.Turn.Reply(words.Say("reflections.nobody", ("partnership", partnership.Name)));
                break;
        }
    }

    private static string Refusal(Words words, DueProblem? problem, DateOnly example) => words.Say(
        $"reflections.due.{problem}",
        ("day", example.ToString("d MMMM yyyy", words.Culture)),
        ("iso", example.ToString("O", CultureInfo.InvariantCulture)));

    protected override string NameIn(string argument) => ReflectArgument.Read(argument, wordings).Name;

    protected override string WithName(string argument, string name) => ReflectArgument.Read(argument, wordings).WithName(name, wordings);
}
