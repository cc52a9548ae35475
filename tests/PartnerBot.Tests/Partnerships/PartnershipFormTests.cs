using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.Storage;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.Partnerships;

public sealed class PartnershipFormTests
{
    private static readonly Wordings Wordings = new();

    /// <summary>All but Dutch.</summary>
    private static readonly IReadOnlyList<Choice> Languages = Wordings.Choices(Wordings.All.Where(words => words.Language != "nl"));

    private static readonly PartnershipForm Good = new()
    {
        Name = "Harvest Festival",
        Purpose = "Grow and eat together",
        Organisations = "River Farm\r\nCity of Wyndham, Learning Circle;river farm",
        Duration = "Long",
        Agreement = "Letter",
        Language = "fr",
        Zone = "Africa/Nairobi",
    };

    [Fact]
    public void A_good_form_becomes_a_draft_with_each_organisation_once()
    {
        var (draft, problems) = Check(Good);

        Assert.Empty(problems);
        Assert.NotNull(draft);
        Assert.Equal(["River Farm", "City of Wyndham", "Learning Circle"], draft.Organisations);
        Assert.Equal(PartnershipDuration.Long, draft.Duration);
        Assert.Equal(AgreementForm.Letter, draft.Agreement);
        Assert.Null(draft.DailyWork);
    }

    [Fact]
    public void Everything_may_be_as_long_as_its_bound()
    {
        var (draft, problems) = Check(Good with
        {
            Name = new string('n', PartnershipForm.LongestName),
            Purpose = new string('p', TextLength.Default),
            DailyWork = new string('d', TextLength.Default),
        });

        Assert.Empty(problems);
        Assert.NotNull(draft);
    }

    public static TheoryData<string, string> BadForms => new()
    {
        { "name", "needs a name" },
        { "long name", "100 characters" },
        { "purpose", "why you come together" },
        { "long purpose", "there are 600" },
        { "one organisation", "2 to 12" },
        { "thirteen organisations", "2 to 12" },
        { "long organisation", "name of an organisation" },
        { "duration", "how long" },
        { "long daily work", "daily work" },
        { "agreement", "form of agreement" },
        { "language", "languages I speak" },
        { "language that is not offered", "languages I speak" },
        { "language of a region", "languages I speak" },
        { "zone", "time zone that exists" },
        { "no zone", "time zone that exists" },
    };

    [Theory]
    [MemberData(nameof(BadForms))]
    public void Each_mistake_is_named(string mistake, string said)
    {
        var (draft, problems) = Check(Bad(mistake));

        Assert.Null(draft);
        Assert.Contains(said, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_are_named_at_once() => Assert.True(Check(new PartnershipForm()).Problems.Count >= 6);

    private static PartnershipForm Bad(string mistake) => mistake switch
    {
        "name" => Good with { Name = null },
        "long name" => Good with { Name = new string('n', 101) },
        "purpose" => Good with { Purpose = null },
        "long purpose" => Good with { Purpose = new string('p', 600) },
        "one organisation" => Good with { Organisations = "River Farm, river farm" },
        "thirteen organisations" => Good with { Organisations = string.Join(',', Enumerable.Range(1, 13)) },
        "long organisation" => Good with { Organisations = $"River Farm,{new string('o', 101)}" },
        "duration" => Good with { Duration = "Forever" },
        "long daily work" => Good with { DailyWork = new string('d', 501) },
        "agreement" => Good with { Agreement = "77" },
        "language" => Good with { Language = "tlh" },
        "language that is not offered" => Good with { Language = "nl" },
        "language of a region" => Good with { Language = "fr-CA" },
        "zone" => Good with { Zone = "Atlantis/Capital" },
        _ => Good with { Zone = null },
    };

    private static (PartnershipDraft? Draft, IReadOnlyList<string> Problems) Check(PartnershipForm form) => form.Check(Wordings.For("en"), Languages);
}
