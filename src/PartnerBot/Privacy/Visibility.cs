namespace PartnerBot.Privacy;

/// <summary>Who may see an answer, as its author chose: from the narrowest to the widest.</summary>
internal enum Visibility
{
    /// <summary>Not even counted.</summary>
    OnlyMe,

    /// <summary>Counted in the total, which keeps the <see cref="Threshold"/>.</summary>
    Total,

    /// <summary>Also, with the author's name, to those who look after the partnership.</summary>
    Broker,

    /// <summary>Also, with the author's name, to everybody in the partnership.</summary>
    Partners,
}
