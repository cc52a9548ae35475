using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>Reads how a reflection stands, for those who look after it.</summary>
internal sealed class ShowReflection(PartnerBotDb db, ReadPanel read)
{
    public async Task<ReflectionStatus> OfAsync(Reflection reflection, Partnership partnership, CancellationToken cancellationToken)
    {
        var joined = await db.JoinedAsync(partnership.Id, cancellationToken);
        var names = joined.ToDictionary(member => member.Person.Id, member => member.Person.DisplayName);
        var voices = reflection.Voices(partnership, joined);
        var told = await db.Stories.CountAsync(story => story.ReflectionId == reflection.Id, cancellationToken);

        return new ReflectionStatus(
            reflection,
            partnership.Name,
            [.. voices.Select(voice => new OrganisationAnswer(voice.Name, voice.State, voice.By is { } by ? names.GetValueOrDefault(by) : null))],
            [
                .. from suggestion in reflection.Suggestions
                   where suggestion.Revision == reflection.Revision && names.ContainsKey(suggestion.PersonId)
                   orderby suggestion.SaidAt
                   select (names[suggestion.PersonId], suggestion.Text),
            ],
            told,
            reflection.Round > 0 ? (await read.OfAsync(reflection, cancellationToken)).Finished : 0,
            reflection.NamesOfPanel(joined, partnership));
    }
}
