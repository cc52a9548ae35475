using PartnerBot.BotFramework.Cards;
using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.Administration;

/// <summary>Who looks after the installation, and changing it.</summary>
internal static class AdminCards
{
    private const int RoomToType = 200;

    public static AdaptiveCard List(Words words, AdminList list, string? typed = null, string? problem = null, string? done = null) => words.Card(
        words["administration.admins.title"],
        [
            .. CardLayout.Problem(problem),
            .. done is null ? (CardElement[])[] : [new TextBlock(done)],
            new TextBlock(words["administration.admins.text"]),
            .. BySettings(words, list),
            .. list.Appointed.Select(admin => new TextBlock(Line(words, admin)) { Spacing = Spacing.Small }),
            new TextInput(AdminButtons.Who)
            {
                Label = words["administration.admins.who"],
                Placeholder = $"{NamedPeople.Example[..13]}-…",
                MaxLength = RoomToType,
                Value = typed,
            },
            new TextBlock(words["administration.admins.whoHint"]) { IsSubtle = true, Size = TextSize.Small },
            .. list.Appointed.Count == 0
                ? (CardElement[])[]
                :
                [
                    new ChoiceSetInput(AdminButtons.Admin)
                    {
                        Label = words["administration.admins.which"],
                        Style = ChoiceSetStyle.Compact,
                        Choices = [.. list.Appointed.Select(admin => new Choice(admin.Name, admin.Id.Value.ToString("N")))],
                        Value = list.Appointed[0].Id.Value.ToString("N"),
                    },
                ],
        ],
        [
            new ExecuteAction(words["administration.admins.add"]) { Verb = AdminButtons.AddVerb, Style = ActionStyle.Positive },
            .. list.Appointed.Count == 0 ? (CardAction[])[] : [new ExecuteAction(words["administration.admins.remove"]) { Verb = AdminButtons.RemoveVerb }],
        ]);

    public static AdaptiveCard ConfirmAdding(Words words, Person person, bool isOfOtherTenant) => words.Card(
        words.Say("administration.admins.addTitle", ("name", person.DisplayName)),
        [
            .. CardLayout.Problem(isOfOtherTenant ? words["administration.admins.otherTenant"] : null),
            new TextBlock(words["administration.admins.may"]),
        ],
        [
            Button(words["administration.admins.add"], AdminButtons.AddedVerb, person) with { Style = ActionStyle.Positive },
            new ExecuteAction(words["common.back"]) { Verb = AdminButtons.ListVerb },
        ]);

    public static AdaptiveCard ConfirmRemoving(Words words, Person person, bool isOneself) => words.Card(
        words.Say("administration.admins.removeTitle", ("name", person.DisplayName)),
        [new TextBlock(words[isOneself ? "administration.admins.removeSelf" : "administration.admins.removeText"])],
        [
            Button(words["administration.admins.remove"], AdminButtons.RemovedVerb, person) with { Style = ActionStyle.Destructive },
            new ExecuteAction(words["common.back"]) { Verb = AdminButtons.ListVerb },
        ]);

    /// <summary>What a new admin hears.</summary>
    public static AdaptiveCard Made(Words words, string by) => words.Card(
        words["administration.admins.madeTitle"], [new TextBlock(words.Say("administration.admins.made", ("name", by))), new TextBlock(words["administration.admins.may"])]);

    /// <summary>What somebody hears who is none any more.</summary>
    public static AdaptiveCard Over(Words words, string by) => words.Card(
        words["administration.admins.overTitle"], [new TextBlock(words.Say("administration.admins.over", ("name", by)))]);

    private static IEnumerable<CardElement> BySettings(Words words, AdminList list)
    {
        if (list.Named.Count > 0)
            yield return new TextBlock(words.Say("administration.admins.named", ("names", words.Join(list.Named))));
        if (list.NotSeen > 0)
            yield return new TextBlock(words.Count("administration.admins.notSeen", list.NotSeen));
        foreach (var tenant in list.Tenants)
            yield return new TextBlock(words.Say("administration.admins.tenant", ("tenant", tenant)));
    }

    private static string Line(Words words, AppointedAdmin admin)
    {
        var day = words.When("common.dates.day", admin.Since);

        return admin.By is { } by
            ? words.Say("administration.admins.lineBy", ("name", admin.Name), ("day", day), ("by", by))
            : words.Say("administration.admins.line", ("name", admin.Name), ("day", day));
    }

    private static ExecuteAction Button(string title, string verb, Person person) => new(title)
    {
        Verb = verb,
        Data = new CardData { [AdminButtons.Admin] = person.Id.Value.ToString("N") }.With(AdminButtons.Who, person.ObjectId),
    };
}
