using System.Reflection;
using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.Testing;
using PartnerBot.Testing.Cards;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.Cards;

/// <summary>Every card that the bot sends, in every state and language; the questions of dialogs while they are played.</summary>
public sealed class EveryCardTests
{
    private const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Wordings Wordings = new();

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("nl")]
    [InlineData("ar")]
    public void Every_card_keeps_the_rules(string language)
    {
        var cards = EverySample.Classes.SelectMany(samples => EverySample.In(samples, Wordings.For(language)).Select(sample => (Name: $"{samples.Name}: {sample.Name}", sample.Card))).ToList();

        var wrong = cards.SelectMany(card => CardRules.Check(CardJson.ToJsonElement(card.Card)).Select(violation => $"{card.Name}: {violation}")).ToList();

        Assert.True(cards.Count > EverySample.Classes.Count());
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("nl")]
    [InlineData("ar")]
    public async Task Every_question_of_a_dialog_keeps_the_rules(string language)
    {
        var cards = await PlayedQuestions.InAsync(Wordings.For(language));

        Assert.Empty(cards.SelectMany(card => CardRules.Check(card.Card).Select(violation => $"{card.Name}: {violation}")));
    }

    [Fact]
    public void Every_builder_of_a_card_has_a_sample()
    {
        var samples = string.Concat(Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "tests", "PartnerBot.Tests", "Cards"), "*CardSamples.cs")
            .Select(File.ReadAllText));

        string[] without = [.. Builders().Where(builder => !samples.Contains($"{builder}(", StringComparison.Ordinal))];

        Assert.Empty(without);
    }

    [Fact]
    public void The_guard_sees_the_builders()
    {
        Assert.Contains("CheckInCard.Of", Builders());
        Assert.Contains("JoinCards.Ask", Builders());
    }

    /// <summary>
    /// The static methods that make a card or a dialog's prompt, but for those that only a step of a dialog can call, and for what hands on to
    /// another builder what it has looked up.
    /// </summary>
    private static IEnumerable<string> Builders() =>
        from type in typeof(Program).Assembly.GetTypes()
        where type.Namespace != typeof(CardLayout).Namespace && type.Name != "CheckInMessage"
        from method in type.GetMethods(Statics)
        where !method.IsPrivate && !method.IsSpecialName && !method.Name.Contains('<', StringComparison.Ordinal)
        where method.ReturnType == typeof(AdaptiveCard) || method.ReturnType == typeof(DialogPrompt)
        where !method.GetParameters().Any(parameter => parameter.ParameterType is { IsGenericType: true } generic && generic.GetGenericTypeDefinition() == typeof(DialogContext<>))
        select $"{type.Name}.{method.Name}";
}
