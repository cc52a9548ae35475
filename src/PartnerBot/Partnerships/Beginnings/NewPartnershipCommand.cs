using PartnerBot.Commands;
using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.Partnerships;

/// <summary><c>new partnership</c>: shows the form.</summary>
internal sealed class NewPartnershipCommand(MayCreatePartnership mayCreate, Speaker speaker, TimeProvider time) : ICommand
{
    public const string CommandKey = "newPartnership";

    public string Key => CommandKey;

    public CommandTopic Topic => CommandTopic.Anytime;

    public bool IsOfferedTo(Standing standing) => mayCreate.By(standing.Person);

    public bool IsWorthATry(Standing standing) => true;

    public string WhyNot(Words words, Standing standing) => mayCreate.WhyNot(words, standing.Person);

    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var draft = new PartnershipId(Guid.CreateVersion7(time.GetUtcNow()));
        var form = new PartnershipForm { Language = call.Words.Language, Zone = call.Person.Zone };
        var languages = Wordings.Choices(await speaker.LanguagesAsync(cancellationToken));
        call.Turn.Reply(NewPartnershipCard.Of(call.Words, languages, draft, form, []), call.Words["partnerships.new.title"]);
    }
}
