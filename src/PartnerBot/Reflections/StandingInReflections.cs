using PartnerBot.Commands;
using PartnerBot.People;

namespace PartnerBot.Reflections;

/// <summary>Whether there is a story that somebody has told, or is asked for.</summary>
internal sealed class StandingInReflections(ShowStory show, FindInvitation find) : ITellOfStanding
{
    public const string HasStory = "story";

    public IQueryable<string> Of(PersonId person) => show.Told(person).Select(_ => HasStory).Union(find.Open(person).Select(_ => HasStory));
}
