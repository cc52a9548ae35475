using PartnerBot.People;

namespace PartnerBot.CheckIns;

/// <summary>Names what check-ins send, so that each is sent once and can be taken back while it waits.</summary>
internal static class CheckInOccasions
{
    /// <summary>What all of them begin with.</summary>
    public const string Root = "check-in/";

    /// <summary>The question itself.</summary>
    public static string Card(CycleId cycle, PersonId person) => $"{Of(cycle)}/{person.Value}";

    /// <summary>The summary at the end.</summary>
    public static string Summary(CycleId cycle, PersonId person) => $"{Of(cycle)}/summary/{person.Value}";

    /// <summary>The one reminder.</summary>
    public static string Reminder(CycleId cycle, PersonId person) => $"{Of(cycle)}/reminder/{person.Value}";

    /// <summary>Somebody's answer in one of its states, brought to one with whom it is shared by name.</summary>
    public static string Shared(CheckInId checkIn, int revision, PersonId addressee) => $"{Of(checkIn)}/shared/{revision}/{addressee.Value}";

    /// <summary>The same in every state so far.</summary>
    public static IEnumerable<string> Shared(CheckIn checkIn, PersonId addressee) =>
        Enumerable.Range(1, checkIn.Revision).Select(revision => Shared(checkIn.Id, revision, addressee));

    /// <summary>The beginning of all that a round sends.</summary>
    public static string Of(CycleId cycle) => $"{Root}{cycle.Value}";

    /// <summary>The beginning of all that tells of somebody's answer.</summary>
    public static string Of(CheckInId checkIn) => $"{Root}{checkIn.Value}";

    /// <summary>The round or the answer that an occasion is about, as <see cref="Of(CycleId)"/> and <see cref="Of(CheckInId)"/> say it.</summary>
    public static string BeginningOf(string occasion) => string.Join('/', occasion.Split('/').Take(2));
}
