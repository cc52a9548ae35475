using PartnerBot.Commands;
using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.Partnerships;

/// <summary><c>new partnership</c>: shows the form.</summary>
internal sealed class NewPartnershipCommand(MayCreatePartnership mayCreate, Speaker speaker, TimeProvider time) : ICommand
{
    public const string CommandKey = "newPartnership";

    public string Key => CommandKey;

    public Task<bool> IsOfferedToAsync(Person person, CancellationToken cancellationToken) => Task.FromResult(mayCreate.By(person));

    public Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var draft = new PartnershipId(Guid.CreateVersion7(time.GetUtcNow()));
        var form = new PartnershipForm { Language = call.Words.Language, Zone = call.Person.Zone };
        call.Turn.Reply(NewPartnershipCard.Of(call.Words, Wordings.Choices(speaker.Languages), draft, form, []), call.Words["partnerships.new.title"]);

        return Task.CompletedTask;
    }
}
