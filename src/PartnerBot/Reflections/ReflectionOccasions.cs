using PartnerBot.People;

namespace PartnerBot.Reflections;

/// <summary>Names what messages are sent for, so that each is sent once and can be taken back while it waits. Those of one reflection begin alike.</summary>
internal static class ReflectionOccasions
{
    public const string Kind = "reflection";

    private const string End = "end";

    public static string Of(ReflectionId reflection) => $"{Kind}/{reflection.Value}/";

    public static string InvitationsOf(ReflectionId reflection) => $"{Of(reflection)}invitation/";

    public static string Invitation(ReflectionId reflection, PersonId person) => $"{InvitationsOf(reflection)}{person.Value}";

    public static string SetUpsOf(ReflectionId reflection) => $"{Of(reflection)}set-up/";

    public static string SetUp(Reflection reflection, PersonId person) => $"{SetUpsOf(reflection.Id)}{reflection.Revision}/{person.Value}";

    public static string SetUpReminder(Reflection reflection, PersonId person) => $"{SetUp(reflection, person)}/again";

    public static string PanelOf(ReflectionId reflection) => $"{Of(reflection)}panel/";

    public static string Panel(Reflection reflection, PersonId person) => $"{PanelOf(reflection.Id)}{reflection.Round}/{person.Value}";

    /// <summary>What a teller told on a call, read back; once for each time it was written down.</summary>
    public static string TakenDown(ReflectionId reflection, PersonId teller, string run) => $"{Of(reflection)}taken-down/{teller.Value}/{run}";

    /// <summary>Words of one person to the brokers.</summary>
    public static string SuggestionsOf(ReflectionId reflection, PersonId author) => $"{Of(reflection)}suggestion/{author.Value}/";

    /// <summary>A word to the brokers; the day it is about makes another of it when the day moves.</summary>
    public static string ToBrokers(Reflection reflection, string about) => $"{Of(reflection.Id)}{about}";

    public static string Concluded(ReflectionId reflection, PersonId person) => $"{Of(reflection)}{End}/{person.Value}";

    /// <summary>The reflection whose end a message tells of; <see langword="null"/> when it tells of something else.</summary>
    public static ReflectionId? EndOf(string occasion) =>
        occasion.Split('/') is [Kind, var id, End, _] && Guid.TryParse(id, out var reflection) ? new ReflectionId(reflection) : null;
}
