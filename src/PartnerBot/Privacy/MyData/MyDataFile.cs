using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.BotFramework.State;
using PartnerBot.People;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Privacy;

/// <summary>Everything about one person as JSON: every row of every table that points at them, and the dialogs in flight with their drafts.</summary>
internal sealed class MyDataFile(PartnerBotDb db, IEnumerable<IPersonalData> data, IStateStore states, Wordings wordings, TimeProvider time) : ILinkedFile
{
    public const string Purpose = "my-data";

    // People read it: letters of any script stand there as themselves. It is never put into a page.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<LinkedFile?> MakeAsync(PersonId id, Guid subject, CancellationToken cancellationToken)
    {
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(person => person.Id == id, cancellationToken) is not { } person)
            return null;

        var words = wordings.For(person.Language);
        var file = new JsonObject
        {
            ["about"] = words["privacy.file.about"],
            ["madeAt"] = time.GetUtcNow().ToString("O"),
        };
        foreach (var rows in data)
        {
            file[rows.Name] = new JsonObject
            {
                ["what"] = words[$"privacy.tables.{rows.Name}"],
                ["rows"] = await rows.ExportAsync(id, cancellationToken),
            };
        }

        file[ErasePerson.Conversations] = new JsonObject
        {
            ["what"] = words[$"privacy.tables.{ErasePerson.Conversations}"],
            ["rows"] = await ConversationAsync(person, cancellationToken),
        };

        return new LinkedFile($"{words["privacy.file.name"]}.json", "application/json; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes(file, Readable));
    }

    private async Task<JsonArray> ConversationAsync(Person person, CancellationToken cancellationToken)
    {
        if (person.PersonalChat() is not { } chat || await StoredConversation.ReadAsync(states, chat, cancellationToken) is not { } content)
            return [];

        try
        {
            return [JsonNode.Parse(content.Span)];
        }
        catch (JsonException)
        {
            // Damaged on its way or by hand: what is there is the person's all the same.
            return [JsonValue.Create(Convert.ToBase64String(content.Span))];
        }
    }
}
