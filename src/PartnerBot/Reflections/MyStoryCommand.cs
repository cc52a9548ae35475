using PartnerBot.Commands;
using PartnerBot.People;

namespace PartnerBot.Reflections;

/// <summary>Shows a person their own latest story, with the button to withdraw it.</summary>
internal sealed class MyStoryCommand(ShowStory show) : ICommand
{
    public string Key => "myStory";

    public async Task<bool> IsOfferedToAsync(Person person, CancellationToken cancellationToken) =>
        (await show.ToldAsync(person.Id, cancellationToken)).Count > 0;

    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        foreach (var reflection in (await show.ToldAsync(call.Person.Id, cancellationToken)).Take(3))
        {
            if (await show.ReceiptAsync(call.Words, call.Person.Id, reflection, cancellationToken) is { } card)
                call.Turn.Reply(card, card.FallbackText!);
        }
    }
}
