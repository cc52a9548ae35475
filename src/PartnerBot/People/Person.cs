using System.Text.Json;
using PartnerBot.BotFramework.Activities;
using PartnerBot.Storage;

namespace PartnerBot.People;

/// <summary>One human, known by tenant and Entra object id; may sit in several partnerships.</summary>
internal sealed class Person
{
    public const int LongestTeamsName = 200;

    private Person()
    {
    }

    public Person(PersonId id, string tenantId, string objectId, DateTimeOffset now)
    {
        Id = id;
        TenantId = tenantId;
        ObjectId = objectId;
        FirstSeenAt = now;
    }

    public PersonId Id { get; private set; }

    public string TenantId { get; private set; } = "";

    /// <summary>The Entra object id: unlike the channel's id it is the same for every bot.</summary>
    public string ObjectId { get; private set; } = "";

    /// <summary>The name Teams shows; <see langword="null"/> until a message told it.</summary>
    public string? TeamsName { get; private set; }

    /// <summary>What the person wants to be called.</summary>
    public string? CallMe { get; private set; }

    /// <summary>The chosen language as BCP 47 tag; <see langword="null"/> until chosen.</summary>
    public string? Language { get; private set; }

    /// <summary>The IANA zone the person confirmed, or else the client's; <see langword="null"/> when unknown.</summary>
    public string? Zone { get; private set; }

    /// <summary>The days on which the person works, by name with commas between; <see langword="null"/> until said.</summary>
    public string? WorkingDays { get; private set; }

    public TimeOnly? WorksFrom { get; private set; }

    public TimeOnly? WorksUntil { get; private set; }

    /// <summary>The days away that the person told of, as ISO 8601 with commas between; <see langword="null"/> when there are none.</summary>
    public string? Away { get; private set; }

    public DateTimeOffset FirstSeenAt { get; private set; }

    /// <summary>When the welcome was said; Teams announces an installation twice and in any order, the person is welcomed once.</summary>
    public DateTimeOffset? WelcomedAt { get; private set; }

    /// <summary>The personal chat as JSON of a <see cref="ConversationReference"/>; <see langword="null"/> until the person's first activity there.</summary>
    public string? Chat { get; private set; }

    /// <summary>Whether the app is there to be written to: false after it was removed or blocked, true again with the next activity.</summary>
    public bool IsReachable { get; private set; }

    /// <summary>Whether there is a chat to write to. Where it is may be lost with the keys, and is known again with the person's next message.</summary>
    public bool CanBeWrittenTo => IsReachable && !string.IsNullOrEmpty(Chat);

    /// <summary>How often the bot may write by itself.</summary>
    public Contact Contact { get; private set; }

    /// <summary>Until when the bot does not write by itself; <see langword="null"/> or past when it does. It ends by itself.</summary>
    public DateTimeOffset? PausedUntil { get; private set; }

    /// <summary>When the person asked for everything about them to be erased; such a row is gone in a moment, or an erasure was interrupted.</summary>
    public DateTimeOffset? WantsErasureSince { get; private set; }

    /// <summary>Since when the person is an admin because another one made them so; <see langword="null"/> for everybody else, those whom the settings name included.</summary>
    public DateTimeOffset? AdminSince { get; private set; }

    /// <summary>Who made them an admin; <see langword="null"/> when nobody did, or when that person is erased.</summary>
    public PersonId? AdminBy { get; private set; }

    /// <summary>What to call the person on cards; never empty.</summary>
    public string DisplayName => CallMe ?? TeamsName ?? "?";

    /// <summary>The days and hours the person told; <see langword="null"/> until then.</summary>
    public WorkingWeek? Week => (WorkingDays, WorksFrom, WorksUntil) is ({ } days, { } from, { } until)
        ? new WorkingWeek([.. days.Split(',').Select(Enum.Parse<DayOfWeek>)], from, until)
        : null;

    /// <summary>The day on the person's own calendar.</summary>
    public DateOnly Today(DateTimeOffset now) => now.DayIn(Zones.Find(Zone) ?? TimeZoneInfo.Utc);

    /// <summary>The days away that the person told of, in order; some may be over.</summary>
    public IReadOnlyList<Absence> Absences => Away is null ? [] : [.. Away.Split(',').Select(Absence.Parse)];

    /// <summary>Whether the person is away on a day of their own calendar.</summary>
    public bool IsAway(DateOnly on) => Absences.Any(absence => absence.Includes(on));

    /// <summary>Whether a moment on the person's own wall clock lies in their working hours, or in the usual ones when they have not said; never while away.</summary>
    public bool WorksAt(DateTime local) => !IsAway(DateOnly.FromDateTime(local)) && (Week ?? WorkingWeek.Usual).Includes(local);

    /// <summary>The personal chat; <see langword="null"/> until the person's first activity there.</summary>
    public ConversationReference? PersonalChat() =>
        string.IsNullOrEmpty(Chat) ? null : JsonSerializer.Deserialize(Chat, ActivityJson.Default.ConversationReference);

    /// <summary>Keeps what an activity tells: the name, and for a personal chat where it is. The service URL may change with any activity.</summary>
    public void WasSeen(Activity activity, ConversationReference conversation, bool isPersonal)
    {
        if (activity.From?.Name is { Length: > 0 } name)
            TeamsName = TextLength.Cut(name, LongestTeamsName);
        Zone ??= activity.TimeZone() is { Length: > 0 and <= 100 } zone && Zones.Find(zone) is not null ? zone : null;

        if (isPersonal)
            ChatIs(conversation);
    }

    /// <summary>Notes that messages do not get through, until the person is heard of again.</summary>
    public void IsOutOfReach() => IsReachable = false;

    /// <summary>Keeps where the personal chat is: ids and addresses only, for names grow and change.</summary>
    public void ChatIs(ConversationReference chat)
    {
        Chat = JsonSerializer.Serialize(
            chat with { Conversation = chat.Conversation with { Name = null, Additional = null }, Bot = Nameless(chat.Bot), User = Nameless(chat.User) },
            ActivityJson.Default.ConversationReference);
        IsReachable = true;
    }

    /// <summary>The app was removed: a later installation is a new beginning and deserves a welcome.</summary>
    public void Uninstalled()
    {
        IsReachable = false;
        WelcomedAt = null;
    }

    /// <summary>Wants everything about them erased: nothing is sent any more until that is done.</summary>
    public void WantsToBeForgotten(DateTimeOffset now)
    {
        WantsErasureSince ??= now;
        Contact = Contact.Stopped;
    }

    /// <summary>Another admin makes the person one.</summary>
    public void BecomesAdmin(PersonId by, DateTimeOffset now) => (AdminBy, AdminSince) = (by, AdminSince ?? now);

    public void Pauses(DateTimeOffset until) => PausedUntil = until;

    public void WantsQuiet() => Contact = Contact.Quieter;

    public void WantsNoMessages() => Contact = Contact.Stopped;

    /// <summary>Hears from the bot as at the beginning: no pause, and neither quieter nor stopped.</summary>
    public void Resumes() => (Contact, PausedUntil) = (Contact.Usual, null);

    public bool IsPaused(DateTimeOffset now) => PausedUntil > now;

    public void Speaks(string language) => Language = language;

    public void IsCalled(string? name) => CallMe = name;

    public void LivesIn(string zone) => Zone = zone;

    /// <param name="week">When the person works; <see langword="null"/> takes it back.</param>
    public void Works(WorkingWeek? week)
    {
        WorkingDays = week is null ? null : string.Join(',', week.Days);
        WorksFrom = week?.From;
        WorksUntil = week?.Until;
    }

    /// <summary>Tells of all the days away; none takes back what was told before.</summary>
    public void GoesAway(params IReadOnlyCollection<Absence> absences) => Away = absences.Count == 0 ? null : string.Join(',', absences);

    private static ChannelAccount? Nameless(ChannelAccount? account) => account is null ? null : account with { Name = null, Additional = null };
}
