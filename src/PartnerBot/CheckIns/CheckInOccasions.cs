using PartnerBot.People;

namespace PartnerBot.CheckIns;

/// <summary>Names what check-ins send, so that each is sent once and can be taken back while it waits.</summary>
internal static class CheckInOccasions
{
    /// <summary>The question itself.</summary>
    public static string Card(CycleId cycle, PersonId person) => $"check-in/{cycle.Value}/{person.Value}";

    /// <summary>The summary at the end.</summary>
    public static string Summary(CycleId cycle, PersonId person) => $"check-in/{cycle.Value}/summary/{person.Value}";

    /// <summary>The one reminder.</summary>
    public static string Reminder(CycleId cycle, PersonId person) => $"check-in/{cycle.Value}/reminder/{person.Value}";

    /// <summary>Somebody's answer in one of its states, brought to one with whom it is shared by name.</summary>
    public static string Shared(CheckInId checkIn, int revision, PersonId addressee) => $"check-in/{checkIn.Value}/shared/{revision}/{addressee.Value}";

    /// <summary>The same in every state so far.</summary>
    public static IEnumerable<string> Shared(CheckIn checkIn, PersonId addressee) =>
        Enumerable.Range(1, checkIn.Revision).Select(revision => Shared(checkIn.Id, revision, addressee));
}
