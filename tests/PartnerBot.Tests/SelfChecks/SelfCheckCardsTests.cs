using PartnerBot.BotFramework.Cards;
using PartnerBot.Tests.Cards;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.SelfChecks;

public sealed class SelfCheckCardsTests
{
    [Theory]
    [InlineData("en", "11 January 2027")]
    [InlineData("es", "11 de enero de 2027")]
    public void A_day_is_written_as_the_language_writes_days(string language, string day)
    {
        var history = SelfChecksCardSamples.In(new Wordings().For(language)).Single(sample => sample.Name == "history").Card;

        Assert.Contains($"{day}: **", CardJson.ToJsonElement(history).GetRawText(), StringComparison.Ordinal);
    }
}
