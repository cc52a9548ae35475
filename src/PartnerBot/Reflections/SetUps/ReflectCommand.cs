using System.Globalization;
using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary><c>reflect Festival mid due 5 March 2027</c>: the form for a reflection, or the one that is under way.</summary>
internal sealed class ReflectCommand(FindPartnership find, LookAtReflection look, Wordings wordings, TimeProvider time) : PartnershipCommand(find)
{
    public override string Key => "reflect";

    public override CommandTopic Topic => CommandTopic.LookingAfter;

    public override Thing About => Thing.Reflection;

    protected override async Task RunAsync(CommandCall call, Partnership partnership, CancellationToken cancellationToken)
    {
        var words = call.Words;
        var argument = ReflectArgument.Read(call.Argument, wordings);
        var zone = partnership.ScheduleZone();
        var now = time.GetUtcNow();
        var (due, problem) = DueDate.Of(argument.Due, wordings, zone, now);
        if (due is null)
        {
            call.Turn.Reply(Refusal(words, problem, now.DayIn(zone).AddDays(DueDate.DefaultDays)));

            return;
        }

        if (await look.AsBrokerAsync(words, partnership, argument.Kind, due, isDueTyped: argument.Due is not null, cancellationToken) is { } card)
            call.Turn.Reply(card, card.FallbackText!);
        else
            call.Turn.Reply(words.Say("reflections.nobody", ("partnership", partnership.Name)));
    }

    private static string Refusal(Words words, DueProblem? problem, DateOnly example) => words.Say(
        $"reflections.due.{problem}",
        ("day", words.When("common.dates.day", example)),
        ("iso", example.ToString("O", CultureInfo.InvariantCulture)));

    protected override string NameIn(string argument) => ReflectArgument.Read(argument, wordings).Name;

    protected override string WithName(string argument, string name) => ReflectArgument.Read(argument, wordings).WithName(name, wordings);
}
