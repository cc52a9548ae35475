namespace PartnerBot.Privacy;

/// <summary>One row of the table: a thing, and what of it each role may see.</summary>
/// <param name="Thing">The thing.</param>
/// <param name="What">What it is, in the words of the page about privacy.</param>
internal sealed record PrivacyRow(Thing Thing, string What)
{
    /// <summary>The columns of the table, in order.</summary>
    public static IReadOnlyList<Roles> Columns { get; } =
        [Roles.Author, Roles.Addressee, Roles.Partner, Roles.Broker, Roles.Invited, Roles.Panelist, Roles.Outside, Roles.Admin, Roles.None];

    public Access Author { get; init; }

    public Access Addressee { get; init; }

    public Access Partner { get; init; }

    public Access Broker { get; init; }

    public Access Invited { get; init; }

    public Access Panelist { get; init; }

    public Access Outside { get; init; }

    public Access Admin { get; init; }

    /// <summary>The most that any of these roles gives.</summary>
    public Access For(Roles roles) => Columns.Where(role => role != Roles.None && roles.HasFlag(role)).Select(Cell).DefaultIfEmpty(Access.Nothing).Max();

    private Access Cell(Roles role) => role switch
    {
        Roles.Author => Author,
        Roles.Addressee => Addressee,
        Roles.Partner => Partner,
        Roles.Broker => Broker,
        Roles.Invited => Invited,
        Roles.Panelist => Panelist,
        Roles.Outside => Outside,
        Roles.Admin => Admin,
        _ => Access.Nothing,
    };
}
