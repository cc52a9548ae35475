namespace PartnerBot.CheckIns;

/// <summary>How things are, in five steps from the lightest to the heaviest.</summary>
internal enum Feeling
{
    ReallyGood,
    Good,
    Mixed,
    Difficult,
    HardGoing,
}
