namespace PartnerBot.Onboarding;

/// <summary>Whether somebody's time for the partnership is covered.</summary>
internal enum TimeCovered
{
    Yes,
    Partly,
    No,
    Unsure,
}
