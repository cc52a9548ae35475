namespace PartnerBot.Privacy;

/// <summary>What can be seen or done; <see cref="WhoMay"/> says what each of them is, and who may.</summary>
internal enum Thing
{
    AnswerForMe,
    AnswerInTotal,
    AnswerForBrokers,
    AnswerForPartners,
    Totals,
    CheckingIn,
    ExtraRound,
    Schedule,

    OfferOfHelp,
    Appreciation,
    Thanking,
    CallForContact,

    Profile,
    AccessNeeds,
    WorryForMe,
    WorryForBrokers,
    WorryForPartners,
    MeetingTimes,
    SkippingMeeting,

    StoryBeingTold,
    StoryBeforePanel,
    StoryForPanel,
    StoryForPartnership,
    StoryForReport,
    Telling,
    Choosing,
    SetUp,
    Reflection,
    Report,
    DecisionBeforeAll,
    ValueMarks,
    Closing,

    PartnershipName,
    Partnership,
    Names,
    OpenElements,
    SharingElement,
    JoinCode,
    LookingAfter,
    TakingOver,

    SelfCheck,
    LookingAtOneself,
    OwnData,
    Deliveries,
    Languages,
    Helplines,
    Admins,
}
