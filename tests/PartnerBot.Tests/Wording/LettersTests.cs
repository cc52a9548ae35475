using PartnerBot.Commands;
using Xunit;

namespace PartnerBot.Tests.Wording;

/// <summary>What people type is compared as they mean it.</summary>
public sealed class LettersTests
{
    [Theory]
    [InlineData("  HÉLP! ", "help")]
    [InlineData("¿Ayuda?", "ayuda")]
    [InlineData(", help", "help")]
    [InlineData(" : “help”", "help")]
    [InlineData("« aide »", "aide")]
    [InlineData("— ¡hola!", "hola")]
    [InlineData("مُساعَدة", "مساعده")]
    [InlineData("مساعدة؟", "مساعده")]
    [InlineData("أريد أن أتوقف", "اريد ان اتوقف")]
    [InlineData("إيقاف ٣ أسابيع", "ايقاف 3 اسابيع")]
    [InlineData("شراكتــي", "شراكتي")]
    [InlineData("\u200Fمستوى\u200E", "مستوي")]
    [InlineData("j’ai", "j'ai")]
    [InlineData("j‘ai", "j'ai")]
    [InlineData("j´ai", "j'ai")]
    [InlineData("j`ai", "j'ai")]
    public void Accents_hamzas_ornaments_digits_and_marks_do_not_matter(string typed, string meant) => Assert.Equal(meant, Phrases.Normal(typed));
}
