using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Cards;

/// <summary>Whether a button is shown at once.</summary>
public enum ActionMode
{
    /// <summary>Among the buttons of the card.</summary>
    [JsonStringEnumMemberName("primary")]
    Primary,

    /// <summary>In the menu behind the three dots.</summary>
    [JsonStringEnumMemberName("secondary")]
    Secondary,
}
