using PartnerBot.Privacy;

namespace PartnerBot.Tests.Privacy;

/// <summary>Every way in: to which row of the table each command and each button belongs. What is registered and does not stand here fails a test.</summary>
internal static class Doors
{
    /// <summary>Commands, by what they show or begin.</summary>
    public static IReadOnlyDictionary<string, Thing> Commands { get; } = new Dictionary<string, Thing>
    {
        ["appreciate"] = Thing.Thanking,
        ["checkIn"] = Thing.CheckingIn,
        ["checkInNow"] = Thing.ExtraRound,
        ["closing"] = Thing.Closing,
        ["deleteMyData"] = Thing.OwnData,
        ["delivery"] = Thing.Deliveries,
        ["endPartnership"] = Thing.LookingAfter,
        ["export"] = Thing.Report,
        ["help"] = Thing.OwnData,
        ["invite"] = Thing.JoinCode,
        ["join"] = Thing.OwnData,
        ["leave"] = Thing.Partnership,
        ["lens"] = Thing.Partnership,
        ["makeBroker"] = Thing.LookingAfter,
        ["meet"] = Thing.MeetingTimes,
        ["myAsks"] = Thing.AnswerForPartners,
        ["myCheckIns"] = Thing.CheckingIn,
        ["myData"] = Thing.OwnData,
        ["myProfile"] = Thing.Partnership,
        ["myStory"] = Thing.Telling,
        ["newPartnership"] = Thing.OwnData,
        ["partnership"] = Thing.Partnership,
        ["partnerships"] = Thing.Partnership,
        ["pause"] = Thing.OwnData,
        ["quieter"] = Thing.OwnData,
        ["reflect"] = Thing.Reflection,
        ["rename"] = Thing.LookingAfter,
        ["report"] = Thing.Report,
        ["resume"] = Thing.OwnData,
        ["revokeCode"] = Thing.JoinCode,
        ["schedule"] = Thing.Schedule,
        ["selfCheck"] = Thing.LookingAtOneself,
        ["somethingHappened"] = Thing.ExtraRound,
        ["stopMessages"] = Thing.OwnData,
        ["support"] = Thing.OwnData,
        ["trend"] = Thing.Totals,
    };

    /// <summary>Buttons, by what they show or do. What is one's own is tried with the ids of others' things.</summary>
    public static IReadOnlyDictionary<string, Thing> Buttons { get; } = new Dictionary<string, Thing>
    {
        ["appreciate"] = Thing.Thanking,
        ["ask.next"] = Thing.AnswerForPartners,
        ["ask.reply"] = Thing.AnswerForPartners,
        ["ask.settle"] = Thing.OwnData,
        ["ask.show"] = Thing.AnswerForPartners,
        ["ask.withdraw"] = Thing.OwnData,
        ["check.ask"] = Thing.Reflection,
        ["check.keep"] = Thing.Reflection,
        ["checkin.answer"] = Thing.OwnData,
        ["checkin.delete"] = Thing.OwnData,
        ["checkin.edit"] = Thing.OwnData,
        ["checkin.happened"] = Thing.ExtraRound,
        ["checkin.mine.preview"] = Thing.CheckingIn,
        ["checkin.mine.save"] = Thing.CheckingIn,
        ["checkin.schedule"] = Thing.Schedule,
        ["closing.askDecision"] = Thing.Closing,
        ["closing.askShow"] = Thing.Reflection,
        ["closing.decide"] = Thing.Closing,
        ["closing.desk"] = Thing.Reflection,
        ["closing.moveDue"] = Thing.Reflection,
        ["closing.show"] = Thing.Closing,
        ["closing.showNow"] = Thing.Reflection,
        ["command.run"] = Thing.OwnData,
        ["dialog.answer"] = Thing.OwnData,
        ["dialog.back"] = Thing.OwnData,
        ["dialog.skip"] = Thing.OwnData,
        ["dialog.stop"] = Thing.OwnData,
        ["export.edition"] = Thing.Report,
        ["invitation.accept"] = Thing.OwnData,
        ["invitation.renew"] = Thing.JoinCode,
        ["invitation.revoke"] = Thing.JoinCode,
        ["join"] = Thing.OwnData,
        ["lens.close"] = Thing.SharingElement,
        ["lens.look"] = Thing.Partnership,
        ["lens.share"] = Thing.SharingElement,
        ["meeting.met"] = Thing.MeetingTimes,
        ["meeting.not-yet"] = Thing.MeetingTimes,
        ["meeting.skip"] = Thing.SkippingMeeting,
        ["onboarding.begin"] = Thing.OwnData,
        ["panel.askDecline"] = Thing.Choosing,
        ["panel.choose"] = Thing.Choosing,
        ["panel.decline"] = Thing.Choosing,
        ["panel.keep"] = Thing.Choosing,
        ["panel.open"] = Thing.Choosing,
        ["panel.page"] = Thing.Choosing,
        ["panel.vote"] = Thing.Choosing,
        ["partnership.create"] = Thing.LookingAfter,
        ["partnership.end"] = Thing.LookingAfter,
        ["partnership.hand-over"] = Thing.LookingAfter,
        ["partnership.leave"] = Thing.OwnData,
        ["partnership.rename"] = Thing.LookingAfter,
        ["partnership.reopen"] = Thing.LookingAfter,
        ["partnership.take-over"] = Thing.TakingOver,
        ["privacy.erase"] = Thing.OwnData,
        ["reflection.askCancel"] = Thing.Reflection,
        ["reflection.askFinish"] = Thing.Reflection,
        ["reflection.askReplace"] = Thing.Reflection,
        ["reflection.cancel"] = Thing.Reflection,
        ["reflection.change"] = Thing.Reflection,
        ["reflection.finish"] = Thing.Reflection,
        ["reflection.moveDue"] = Thing.Reflection,
        ["reflection.propose"] = Thing.Reflection,
        ["reflection.replace"] = Thing.Reflection,
        ["reflection.show"] = Thing.Reflection,
        ["safety.country"] = Thing.OwnData,
        ["safety.support"] = Thing.OwnData,
        ["safety.touch.confirm"] = Thing.Names,
        ["safety.touch.no"] = Thing.OwnData,
        ["safety.touch.send"] = Thing.Names,
        ["safety.touch.who"] = Thing.Names,
        ["selfCheck.begin"] = Thing.LookingAtOneself,
        ["selfCheck.delete"] = Thing.SelfCheck,
        ["selfCheck.discard"] = Thing.SelfCheck,
        ["selfCheck.earlier"] = Thing.SelfCheck,
        ["selfCheck.optIn"] = Thing.SelfCheck,
        ["selfCheck.optOut"] = Thing.SelfCheck,
        ["set-up.accept"] = Thing.SetUp,
        ["set-up.suggest"] = Thing.SetUp,
        ["set-up.write"] = Thing.SetUp,
        ["story.askWithdraw"] = Thing.Telling,
        ["story.discard"] = Thing.Telling,
        ["story.drop"] = Thing.Telling,
        ["story.keep"] = Thing.Telling,
        ["story.none"] = Thing.Telling,
        ["story.taken"] = Thing.Telling,
        ["story.tell"] = Thing.Telling,
        ["story.withdraw"] = Thing.Telling,
        ["takeDown.ask"] = Thing.Reflection,
        ["takeDown.begin"] = Thing.Reflection,
        ["welcome.language"] = Thing.OwnData,
    };

    /// <summary>What concerns whoever presses it and names nothing of anybody: there is no claim to try.</summary>
    public static IReadOnlySet<string> WithoutClaim { get; } = new HashSet<string>
    {
        "command.run", "dialog.answer", "dialog.back", "dialog.skip", "dialog.stop", "invitation.accept", "join", "privacy.erase", "safety.country", "safety.support", "safety.touch.no", "selfCheck.discard", "selfCheck.optIn", "selfCheck.optOut", "welcome.language",
    };

    /// <summary>Whether a button names a partnership and nothing of a person's: then it need not be tried with each author's things.</summary>
    public static bool NamesOnlyThePartnership(string verb) =>
        verb.Split('.')[0] is "invitation" or "lens" or "meeting" or "closing" || (verb.StartsWith("partnership.", StringComparison.Ordinal) && verb != "partnership.leave");

    /// <summary>Buttons that only show: also whoever may press them does, and must not see more than that.</summary>
    public static IReadOnlySet<string> Looking { get; } = new HashSet<string>
    {
        "ask.next", "ask.show", "check.ask", "checkin.edit", "checkin.mine.preview", "closing.askDecision", "closing.askShow", "closing.desk", "closing.show", "export.edition", "lens.look", "panel.choose", "panel.open", "panel.page",
        "reflection.askCancel", "reflection.askFinish", "reflection.askReplace", "reflection.change", "reflection.show", "selfCheck.earlier", "safety.touch.who", "set-up.write", "story.askWithdraw", "takeDown.ask",
    };

    /// <summary>Commands that do something at once, or begin a conversation: who may give them does so in other tests.</summary>
    public static IReadOnlySet<string> Acting { get; } = new HashSet<string>
    {
        "checkInNow", "join", "myProfile", "newPartnership", "pause", "quieter", "resume", "revokeCode", "stopMessages",
    };
}
