using System.Globalization;
using PartnerBot.BotFramework.Activities;
using PartnerBot.People;
using PartnerBot.Storage;
using Xunit;

namespace PartnerBot.Tests.People;

public sealed class NamesFromTeamsTests
{
    private const string Family = "👩‍👩‍👧‍👦";

    [Theory]
    [InlineData("Ana", 3, "Ana")]
    [InlineData("Anaïs", 4, "Anaï")]
    [InlineData("Ana\u0308b", 3, "An")]
    [InlineData("An👩b", 3, "An")]
    [InlineData("👩b", 1, "")]
    public void A_text_is_cut_between_signs(string text, int most, string cut) => Assert.Equal(cut, TextLength.Cut(text, most));

    [Fact]
    public void One_sign_of_endless_marks_is_cut_within()
    {
        Assert.Equal(10, TextLength.Cut("a" + new string('\u0308', 500), 10).Length);
    }

    [Fact]
    public void A_very_long_name_fits_its_column_and_the_chat_keeps_no_name()
    {
        var person = new Person(new PersonId(Guid.CreateVersion7()), "tenant", "object", DateTimeOffset.UnixEpoch);
        var account = new ChannelAccount { Id = "29:x", Name = string.Concat(Enumerable.Repeat(Family, 400)), AadObjectId = "object" };
        var activity = new Activity
        {
            Type = "message",
            From = account,
            Recipient = account with { Id = "28:bot" },
            ServiceUrl = "https://smba.trafficmanager.net/teams/",
            Conversation = new ConversationAccount { Id = "a:1", Name = account.Name, ConversationType = "personal" },
        };

        person.WasSeen(activity, ConversationReference.Of(activity)!, isPersonal: true);

        Assert.InRange(person.TeamsName!.Length, 1, Person.LongestTeamsName);
        Assert.All(TextElements(person.TeamsName), sign => Assert.Equal(Family, sign));
        Assert.InRange(person.Chat!.Length, 1, 400);
        Assert.Equal(("a:1", "29:x", "28:bot"), (person.PersonalChat()!.Conversation.Id, person.PersonalChat()!.User!.Id, person.PersonalChat()!.Bot!.Id));
    }

    private static IEnumerable<string> TextElements(string text)
    {
        for (var signs = StringInfo.GetTextElementEnumerator(text); signs.MoveNext();)
            yield return signs.GetTextElement();
    }
}
