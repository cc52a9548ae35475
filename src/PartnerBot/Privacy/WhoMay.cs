namespace PartnerBot.Privacy;

/// <summary>
/// Who may see and do what: the one place that decides it. Use cases find out what somebody is to a thing, and ask here. The page about privacy
/// shows the same table.
/// </summary>
/// <remarks>Where a row is for its author alone, the query itself asks for the author's rows: others' are not even loaded.</remarks>
internal static class WhoMay
{
    private const Access All = Access.All;

    /// <summary>Whoever is not named in a row sees nothing of it.</summary>
    public static IReadOnlyList<PrivacyRow> Rows { get; } =
    [
        new(Thing.AnswerForMe, "a check-in with its note, for its author only") { Author = All },
        new(Thing.AnswerInTotal, "a check-in with its note, for the total") { Author = All, Partner = Access.Totals, Broker = Access.Totals },
        new(Thing.AnswerForBrokers, "a check-in with its note, and what it asks for, shared with brokers") { Author = All, Broker = All },
        new(Thing.AnswerForPartners, "a check-in with its note, and what it asks for, shared with partners") { Author = All, Partner = All, Broker = All },
        new(Thing.Totals, "the summaries and the trend of check-ins") { Partner = All, Broker = All },
        new(Thing.CheckingIn, "checking in, and when one is asked") { Partner = All },
        new(Thing.ExtraRound, "asking everybody out of turn") { Broker = All },
        new(Thing.Schedule, "settling when check-ins come and how they go") { Broker = All, Admin = All },

        new(Thing.OfferOfHelp, "what is answered to who asked for help") { Author = All, Addressee = All },
        new(Thing.Appreciation, "thanks") { Author = All, Addressee = All },
        new(Thing.Thanking, "thanking a partner") { Partner = All },
        new(Thing.CallForContact, "asking somebody to get in touch") { Author = All, Addressee = All },

        new(Thing.Profile, "what was said at the beginning: names, ways to reach, hopes, values") { Author = All, Partner = All },
        new(Thing.AccessNeeds, "what somebody needs to take part") { Author = All, Broker = All },
        new(Thing.WorryForMe, "a worry told at the beginning, for its author only") { Author = All },
        new(Thing.WorryForBrokers, "a worry told at the beginning, shared with brokers") { Author = All, Broker = All },
        new(Thing.WorryForPartners, "a worry told at the beginning, shared with partners") { Author = All, Partner = All, Broker = All },
        new(Thing.MeetingTimes, "times at which all could meet") { Partner = All },
        new(Thing.SkippingMeeting, "going on without a meeting") { Broker = All },

        new(Thing.StoryBeingTold, "a story while others are still told, or when it was called off") { Author = All },
        new(Thing.StoryBeforePanel, "a story while a panel reads") { Author = All, Panelist = Access.WithoutName },
        new(Thing.StoryForPanel, "a story afterwards, told for the panel only") { Author = All },
        new(Thing.StoryForPartnership, "a story afterwards, told for the partnership") { Author = All, Partner = Access.AsConsented },
        new(Thing.StoryForReport, "a story afterwards, told for a wider report") { Author = All, Partner = Access.AsConsented, Outside = Access.AsConsented },
        new(Thing.Telling, "telling a story, and taking it back") { Partner = All },
        new(Thing.Choosing, "choosing stories on a panel") { Panelist = All },
        new(Thing.SetUp, "the plan of a reflection, and saying yes to it") { Partner = All },
        new(Thing.Reflection, "running a reflection, and what partners would change in its plan") { Broker = All },
        new(Thing.Report, "reports and exports") { Partner = All },
        new(Thing.DecisionBeforeAll, "what an organisation wants next, before all have said it; its people are its authors") { Author = All },
        new(Thing.ValueMarks, "how far somebody sees the partnership’s values lived") { Author = All, Partner = Access.Totals },
        new(Thing.Closing, "the closing round of a final reflection, and what is shown in it") { Partner = All },

        new(Thing.PartnershipName, "a partnership's name") { Invited = All, Partner = All, Broker = All, Admin = All },
        new(Thing.Partnership, "a partnership's purpose, and how many are in it") { Invited = All, Partner = All, Broker = All },
        new(Thing.Names, "who is in a partnership") { Partner = All, Broker = All },
        new(Thing.OpenElements, "what the partners look at together") { Partner = All, Broker = All },
        new(Thing.SharingElement, "putting something before all partners, or closing it") { Partner = All },
        new(Thing.JoinCode, "the join code") { Broker = All },
        new(Thing.LookingAfter, "naming, ending and opening a partnership, and making brokers") { Broker = All },
        new(Thing.TakingOver, "taking over a partnership that nobody looks after") { Partner = All },

        new(Thing.SelfCheck, "how one saw oneself in a self-check, and whether it is offered") { Author = All },
        new(Thing.LookingAtOneself, "looking at oneself") { Partner = All },
        new(Thing.OwnData, "one’s own data, language, pauses and wishes") { Author = All },
        new(Thing.Deliveries, "what became of messages") { Admin = Access.Totals },
        new(Thing.Languages, "choosing which languages are offered") { Admin = All },
        new(Thing.Helplines, "keeping the helplines") { Admin = All },
        new(Thing.Admins, "who is an admin, and changing it") { Admin = All },
    ];

    private static readonly Dictionary<Thing, PrivacyRow> ByThing = Rows.ToDictionary(row => row.Thing);

    /// <summary>How much of a thing somebody may see who is all of this to it.</summary>
    public static Access See(Thing thing, Roles roles) => ByThing[thing].For(roles);

    /// <summary>Whether somebody may do a thing, or see all of it.</summary>
    public static bool Do(Thing thing, Roles roles) => See(thing, roles) == All;

    /// <summary>An answer to a check-in, with its note and what it asks for.</summary>
    public static Thing AnswerOf(Visibility visibility) => visibility switch
    {
        Visibility.OnlyMe => Thing.AnswerForMe,
        Visibility.Total => Thing.AnswerInTotal,
        Visibility.Broker => Thing.AnswerForBrokers,
        Visibility.Partners => Thing.AnswerForPartners,
    };

    /// <summary>A worry told at the beginning. Until it is chosen who sees it, nobody does.</summary>
    public static Thing WorryOf(Visibility? visibility) => (visibility ?? Visibility.OnlyMe) switch
    {
        Visibility.OnlyMe or Visibility.Total => Thing.WorryForMe,
        Visibility.Broker => Thing.WorryForBrokers,
        Visibility.Partners => Thing.WorryForPartners,
    };
}
