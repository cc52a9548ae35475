using PartnerBot.BotFramework.Cards;
using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.Partnerships;

/// <summary>The cards by which others are let in.</summary>
internal static class InvitationCards
{
    /// <summary>Begins a person's onboarding in their personal chat; the data names the membership.</summary>
    public const string BeginVerb = "onboarding.begin";

    /// <summary>Accepts an invitation in a group; the data holds the code.</summary>
    public const string AcceptVerb = "invitation.accept";

    /// <summary>Replaces the code; the data names the partnership and the code that shall not work any more.</summary>
    public const string RenewVerb = "invitation.renew";

    /// <summary>Ends the code; the data is that of <see cref="RenewVerb"/>.</summary>
    public const string RevokeVerb = "invitation.revoke";

    /// <summary>The receipt for a new partnership.</summary>
    public static AdaptiveCard Created(Words words, CreatedPartnership created, TimeZoneInfo zone) => words.Card(
        words.Say("partnerships.created.title", ("partnership", created.Partnership.Name)),
        [
            new TextBlock(words.Say("partnerships.created.text", ("organisations", words.Join([.. created.Partnership.Organisations.OrderBy(o => o.Position).Select(o => o.Name)])))),
            .. Code(words, created.Partnership, created.Code, zone),
            new TextBlock(words["partnerships.created.begin"]) { Separator = true },
        ],
        [
            new ExecuteAction(words["partnerships.created.beginButton"])
            {
                Verb = BeginVerb,
                Data = new CardData { ["membership"] = created.Broker.Id.Value.ToString("N") },
                Style = ActionStyle.Positive,
            },
        ]);

    /// <summary>The code for the broker alone.</summary>
    public static AdaptiveCard ForBroker(Words words, Partnership partnership, JoinCode code, TimeZoneInfo zone) => words.Card(
        words.Say("partnerships.invite.title", ("partnership", partnership.Name)),
        Code(words, partnership, code, zone),
        [
            Button(words["partnerships.invite.renew"], RenewVerb, partnership, code.Code),
            Button(words["partnerships.invite.revoke"], RevokeVerb, partnership, code.Code),
        ]);

    /// <summary>That no code works now.</summary>
    public static AdaptiveCard Revoked(Words words, Partnership partnership) => words.Card(
        words.Say("partnerships.revoked.title", ("partnership", partnership.Name)),
        [new TextBlock(words["partnerships.revoked.text"])],
        [Button(words["partnerships.invite.renew"], RenewVerb, partnership, IssueJoinCode.NoCode)]);

    /// <summary>The invitation that everybody in a chat or channel sees, in the partnership's language.</summary>
    public static AdaptiveCard ForGroup(Words words, Partnership partnership, JoinCode code) => words.Card(
        words.Say("partnerships.invitation.title", ("partnership", partnership.Name)),
        [
            words.Quote(partnership.Purpose),
            new TextBlock(words["partnerships.invitation.text"]),
            new TextBlock(words.Say(
                "partnerships.invitation.code",
                ("code", JoinCodeText.Show(code.Code)),
                ("until", words.DayAndTime(code.ExpiresAt, partnership.ScheduleZone())),
                ("zone", Zones.Title(partnership.ScheduleZone().Id)))) { IsSubtle = true },
        ],
        [
            new ExecuteAction(words["partnerships.invitation.button"])
            {
                Verb = AcceptVerb,
                Data = new CardData { ["code"] = code.Code },
                Style = ActionStyle.Positive,
            },
        ]);

    private static IReadOnlyList<CardElement> Code(Words words, Partnership partnership, JoinCode code, TimeZoneInfo zone) =>
    [
        CardLayout.Box([
            new TextBlock(words["partnerships.invite.codeLabel"]) { IsSubtle = true },
            new TextBlock(JoinCodeText.Show(code.Code)) { Size = TextSize.ExtraLarge, Weight = TextWeight.Bolder, FontType = FontType.Monospace, Spacing = Spacing.Small },
            new TextBlock(words.Say("partnerships.invite.until", ("until", words.DayAndTime(code.ExpiresAt, zone)))) { IsSubtle = true, Spacing = Spacing.Small },
        ]),
        new TextBlock(words.Say("partnerships.invite.byMessage", ("code", JoinCodeText.Show(code.Code)))),
        new TextBlock(words.Say("partnerships.invite.inGroup", ("partnership", partnership.Name))),
        new TextBlock(words["partnerships.invite.anyTenant"]),
    ];

    private static ExecuteAction Button(string title, string verb, Partnership partnership, string replaces) => new(title)
    {
        Verb = verb,
        Data = PartnershipButton.On(partnership.Id).With("replaces", replaces),
    };
}
