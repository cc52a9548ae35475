namespace PartnerBot.BotFramework.Cards;

/// <summary>Which keyboard a phone offers for a text.</summary>
public enum TextInputStyle
{
    /// <summary>Letters.</summary>
    Text,

    /// <summary>A telephone number.</summary>
    Tel,

    /// <summary>A web address.</summary>
    Url,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>Letters that are not shown while they are typed.</summary>
    Password,
}
