using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.Wording;

namespace PartnerBot.Onboarding;

/// <summary>The person first: what to call them, how it is said, for whom they speak.</summary>
internal static class PersonCard
{
    public const string NoOrganisation = "none";

    public static DialogPrompt Of(Words words, OnboardingScene scene, DialogContext<OnboardingState> dialog)
    {
        var organisations = scene.Partnership.Organisations.OrderBy(organisation => organisation.Position)
            .Select(organisation => new Choice(organisation.Name, organisation.Id.Value.ToString("N")))
            .Append(new Choice(words["onboarding.person.noOrganisation"], NoOrganisation))
            .ToList();
        var organisation = dialog.Typed("organisation", dialog.State.Organisation?.ToString("N"));

        return dialog.Question(
            words,
            words["onboarding.person.title"],
            [
                new TextBlock(words["onboarding.person.whoSees"]) { IsSubtle = true },
                new TextInput("callMe")
                {
                    Label = words["onboarding.person.callMe"],
                    MaxLength = OnboardingLayout.RoomToType,
                    Value = dialog.Typed("callMe", dialog.State.CallMe),
                    IsRequired = true,
                    ErrorMessage = words["onboarding.person.problem.name"],
                },
                new TextInput("nameSaid")
                {
                    Label = words["onboarding.person.nameSaid"],
                    MaxLength = OnboardingLayout.RoomToType,
                    Value = dialog.Typed("nameSaid", dialog.State.NameSaid),
                },
                new ChoiceSetInput("organisation")
                {
                    Label = words["onboarding.person.organisation"],
                    Style = ChoiceSetStyle.Expanded,
                    Choices = organisations,
                    Value = organisations.Find(choice => choice.Value == organisation)?.Value,
                },
            ],
            dialog.Ways(words, canSkip: false));
    }
}
