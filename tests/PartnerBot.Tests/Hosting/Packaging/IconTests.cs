using System.Text.Json.Nodes;
using PartnerBot.Hosting.Packaging;
using PartnerBot.Testing.Manifest;
using Xunit;

namespace PartnerBot.Tests.Hosting.Packaging;

/// <summary>What Teams asks of the two icons.</summary>
public sealed class IconTests
{
    private const uint White = 0xFFFFFFFF;
    private const int Padding = 48;

    private static readonly Picture Colour = Read("color");
    private static readonly Picture Outline = Read("outline");

    [Fact]
    public void The_colour_icon_is_a_symbol_in_the_middle_of_one_solid_colour()
    {
        Assert.Empty(FaultsOfColour(Colour));
    }

    [Fact]
    public void The_colour_around_the_symbol_is_the_apps_accent()
    {
        var accent = (string?)JsonNode.Parse(SomePackage.Manifest)!["accentColor"];

        Assert.Equal(accent, $"#{Colour[0, 0] >> 8:X6}");
    }

    [Fact]
    public void The_outline_icon_is_pure_white_on_nothing_from_edge_to_edge()
    {
        Assert.Empty(FaultsOfOutline(Outline));
    }

    [Fact]
    public void A_wrong_pixel_of_the_colour_icon_is_found()
    {
        Assert.Equal(["192x192 holds something outside the middle"], FaultsOfColour(With(Colour, 20, 20, White)));
        Assert.Equal(["192x192 holds a pixel that is not solid"], FaultsOfColour(With(Colour, 96, 96, 0xFFFFFF80)));
    }

    [Fact]
    public void A_wrong_pixel_of_the_outline_icon_is_found()
    {
        Assert.Equal(["32x32 holds a pixel that is neither white nor nothing"], FaultsOfOutline(With(Outline, 16, 5, 0xFFFFFF80)));
        Assert.Equal(["32x32 holds a pixel that is neither white nor nothing"], FaultsOfOutline(With(Outline, 16, 5, 0x000000FF)));
    }

    [Fact]
    public void A_wrong_size_is_found()
    {
        Assert.Contains("32x32 is not 192x192", FaultsOfColour(Outline));
        Assert.Contains("192x192 is not 32x32", FaultsOfOutline(Colour));
    }

    private static IEnumerable<string> FaultsOfColour(Picture icon)
    {
        var size = $"{icon.Width}x{icon.Height}";
        var (left, top, right, bottom) = Bounds(icon, pixel => pixel != icon[0, 0]);

        if (size != "192x192")
            yield return $"{size} is not 192x192";
        if (icon.Pixels.Any(pixel => (pixel & 0xFF) != 0xFF))
            yield return $"{size} holds a pixel that is not solid";
        if (left < Padding || top < Padding || right >= icon.Width - Padding || bottom >= icon.Height - Padding)
            yield return $"{size} holds something outside the middle";
        else if (right - left < 90 || bottom - top < 90)
            yield return $"{size} has a symbol that is too small";
    }

    private static IEnumerable<string> FaultsOfOutline(Picture icon)
    {
        var size = $"{icon.Width}x{icon.Height}";

        if (size != "32x32")
            yield return $"{size} is not 32x32";
        if (icon.Pixels.Any(pixel => pixel != White && (pixel & 0xFF) != 0))
            yield return $"{size} holds a pixel that is neither white nor nothing";
        if (Bounds(icon, pixel => pixel == White) != (0, 0, 31, 31))
            yield return $"{size} has a symbol with space around it";
    }

    private static (int Left, int Top, int Right, int Bottom) Bounds(Picture icon, Func<uint, bool> isSymbol)
    {
        var symbol = icon.Pixels.Index().Where(pixel => isSymbol(pixel.Item)).Select(pixel => (X: pixel.Index % icon.Width, Y: pixel.Index / icon.Width)).ToList();

        return (symbol.Min(at => at.X), symbol.Min(at => at.Y), symbol.Max(at => at.X), symbol.Max(at => at.Y));
    }

    private static Picture With(Picture icon, int x, int y, uint pixel)
    {
        var pixels = (uint[])icon.Pixels.Clone();
        pixels[(y * icon.Width) + x] = pixel;

        return icon with { Pixels = pixels };
    }

    private static Picture Read(string icon) =>
        Picture.Read(File.ReadAllBytes(Path.Combine(AppPackage.Folder, (string)JsonNode.Parse(SomePackage.Manifest)!["icons"]![icon]!)));
}
