using PartnerBot.BotFramework.Cards;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>What stays in the chat when a story is told, set aside, withdrawn, or not told.</summary>
internal static class StoryReceiptCards
{
    public static AdaptiveCard Told(Words words, string partnership, Guid reflection, StoryText text, StoryConsent consent, bool asBroker, bool hasPanel) => words.Card(
        words["reflections.told.title"],
        [
            new TextBlock(words.Say("reflections.told.text", ("partnership", partnership))),
            CardLayout.Box(StoryWords.Parts(words, text)),
            ConsentWords.Facts(words, consent, asBroker, hasPanel),
            new TextBlock(words["reflections.told.withdraw"]) { IsSubtle = true, Size = TextSize.Small },
        ],
        [Button(words["reflections.withdraw.button"], WithdrawButtons.Ask, reflection)]);

    public static AdaptiveCard AskWithdraw(Words words, string partnership, Guid reflection, string? title) => words.Card(
        words["reflections.withdraw.title"],
        [
            new TextBlock(words.Say("reflections.withdraw.text", ("partnership", partnership))),
            .. title is null ? Array.Empty<CardElement>() : [words.Quote(title)],
            new TextBlock(words["reflections.withdraw.honest"]) { IsSubtle = true, Size = TextSize.Small },
        ],
        [
            Button(words["reflections.withdraw.yes"], WithdrawButtons.Withdraw, reflection) with { Style = ActionStyle.Destructive },
            Button(words["reflections.withdraw.keep"], WithdrawButtons.Keep, reflection),
        ]);

    public static AdaptiveCard Withdrawn(Words words, Guid reflection) => words.Card(
        words["reflections.withdrawn.title"],
        [new TextBlock(words["reflections.withdrawn.text"])],
        [Button(words["reflections.invitation.tell"], InvitationButtons.Tell, reflection)]);

    public static AdaptiveCard SetAside(Words words, StoryState draft) => words.Card(
        words["reflections.setAside.title"],
        [new TextBlock(words.Say("reflections.setAside.text", ("partnership", draft.Partnership)))],
        [
            Button(words["reflections.setAside.goOn"], InvitationButtons.Tell, draft.Reflection) with { Style = ActionStyle.Positive },
            Button(words["reflections.setAside.discard"], InvitationButtons.Discard, draft.Reflection),
        ]);

    public static AdaptiveCard Discarded(Words words, Guid reflection) => words.Card(
        words["reflections.discarded.title"],
        [new TextBlock(words["reflections.discarded.text"])],
        [Button(words["reflections.invitation.tell"], InvitationButtons.Tell, reflection)]);

    public static AdaptiveCard NoStory(Words words, Guid reflection) => words.Card(
        words["reflections.noStory.title"],
        [new TextBlock(words["reflections.noStory.text"])],
        [Button(words["reflections.invitation.tell"], InvitationButtons.Tell, reflection)]);

    public static ExecuteAction Button(string title, string verb, Guid reflection) => new(title)
    {
        Verb = verb,
        Data = new CardData { [FindInvitation.OnButton] = reflection.ToString() },
        AssociatedInputs = AssociatedInputs.None,
    };
}
