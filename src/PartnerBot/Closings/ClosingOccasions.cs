using PartnerBot.People;
using PartnerBot.Reflections;

namespace PartnerBot.Closings;

/// <summary>Names what messages of a closing are sent for, so that each is sent once and can be taken back while it waits.</summary>
internal static class ClosingOccasions
{
    public const string Kind = "closing";

    public const string Decided = "decided";

    public const string Ended = "ended";

    public static string AsksOf(ReflectionId reflection) => $"{Of(reflection)}ask/";

    public static string Ask(ReflectionId reflection, PersonId person) => $"{AsksOf(reflection)}{person.Value}";

    public static string Reminder(ReflectionId reflection, PersonId person) => $"{Ask(reflection, person)}/again";

    public static string DecidedFor(ReflectionId reflection, PersonId person) => $"{Of(reflection)}{Decided}/{person.Value}";

    public static string EndedFor(ReflectionId reflection, PersonId person) => $"{Of(reflection)}{Ended}/{person.Value}";

    /// <summary>A word to the brokers; the day it is about makes another of it when the day moves.</summary>
    public static string ToBrokers(Closing closing, string about) => $"{Of(closing.ReflectionId)}{about}";

    private static string Of(ReflectionId reflection) => $"{Kind}/{reflection.Value}/";
}
