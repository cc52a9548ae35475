namespace PartnerBot.Privacy;

/// <summary>
/// What somebody is to something at the moment of looking: it follows from memberships, settings and authorship, and is kept nowhere. Who is
/// several things at once may do what any of them may: a broker who has joined is a partner, too.
/// </summary>
[Flags]
internal enum Roles
{
    /// <summary>Anybody else: who has left, who looks after other partnerships, strangers, people of other tenants, admins without a part in it.</summary>
    None = 0,

    /// <summary>Whose words they are, or about whom they are.</summary>
    Author = 1,

    /// <summary>To whom they are said: who is thanked, who asked for what is offered.</summary>
    Addressee = 2,

    /// <summary>In a partnership, without having agreed and joined yet.</summary>
    Invited = 4,

    /// <summary>Has joined the partnership.</summary>
    Partner = 8,

    /// <summary>Looks after the partnership, be it before joining.</summary>
    Broker = 16,

    /// <summary>Holds a seat on the panel of a reflection.</summary>
    Panelist = 32,

    /// <summary>Runs the installation.</summary>
    Admin = 64,

    /// <summary>Reads a report that was made to be passed on.</summary>
    Outside = 128,
}
