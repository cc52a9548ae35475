using PartnerBot.Privacy;

namespace PartnerBot.Reflections;

/// <summary>
/// Which row of <see cref="WhoMay"/> a story belongs to: it follows from what its teller allows and from how far the reflection has come. What is
/// withdrawn or erased is not there to be asked about.
/// </summary>
internal static class StoryThing
{
    public static Thing Of(Story story, ReflectionStage stage) => Of(story.Consent, stage);

    public static Thing Of(StoryConsent consent, ReflectionStage stage) => (stage, consent) switch
    {
        (ReflectionStage.FirstRound or ReflectionStage.SecondRound, _) => Thing.StoryBeforePanel,
        (not ReflectionStage.Concluded, _) => Thing.StoryBeingTold,
        (_, { Readers: StoryReaders.Panel }) => Thing.StoryForPanel,
        // Who can be recognised and was not asked stays within the partnership, whatever the teller allows.
        (_, { Readers: StoryReaders.Partnership } or { MentionsOthers: true, OthersAgree: false }) => Thing.StoryForPartnership,
        (_, { Readers: StoryReaders.WiderReport }) => Thing.StoryForReport,
    };
}
