using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace PartnerBot.Testing.Manifest;

/// <summary>The pixels of a PNG file, each as 0xRRGGBBAA, row after row.</summary>
internal sealed record Picture(int Width, int Height, uint[] Pixels)
{
    private const int Header = 8;
    private const int BytesPerPixel = 4;

    public uint this[int x, int y] => Pixels[(y * Width) + x];

    /// <summary>Reads what our icons are: eight bits a channel, with alpha, not interlaced.</summary>
    /// <exception cref="InvalidDataException">The file is no PNG of that kind.</exception>
    public static Picture Read(byte[] png)
    {
        if (!png.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, .. "PNG\r\n\x1a\n"u8]))
            throw new InvalidDataException("The file does not begin as a PNG does.");

        int width = 0, height = 0;
        using var packed = new MemoryStream();
        for (var at = Header; at < png.Length;)
        {
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at));
            var data = png.AsSpan(at + 8, length);
            switch (Encoding.ASCII.GetString(png, at + 4, 4))
            {
                case "IHDR":
                    width = BinaryPrimitives.ReadInt32BigEndian(data);
                    height = BinaryPrimitives.ReadInt32BigEndian(data[4..]);
                    if (!data[8..].SequenceEqual((ReadOnlySpan<byte>)[8, 6, 0, 0, 0]))
                        throw new InvalidDataException("The picture is not RGBA of eight bits, uninterlaced.");
                    break;
                case "IDAT":
                    packed.Write(data);
                    break;
            }

            at += length + 12;
        }

        packed.Position = 0;
        using var rows = new ZLibStream(packed, CompressionMode.Decompress);

        return new Picture(width, height, Unfilter(rows, width, height));
    }

    private static uint[] Unfilter(Stream rows, int width, int height)
    {
        var pixels = new uint[width * height];
        var above = new byte[width * BytesPerPixel];
        for (var y = 0; y < height; y++)
        {
            var filter = rows.ReadByte();
            var row = new byte[above.Length];
            rows.ReadExactly(row);
            for (var i = 0; i < row.Length; i++)
            {
                int left = i < BytesPerPixel ? 0 : row[i - BytesPerPixel];
                int corner = i < BytesPerPixel ? 0 : above[i - BytesPerPixel];
                row[i] += filter switch
                {
                    0 => 0,
                    1 => (byte)left,
                    2 => above[i],
                    3 => (byte)((left + above[i]) / 2),
                    4 => (byte)Nearest(left, above[i], corner),
                    _ => throw new InvalidDataException($"Row {y} has the unknown filter {filter}."),
                };
            }

            for (var x = 0; x < width; x++)
                pixels[(y * width) + x] = BinaryPrimitives.ReadUInt32BigEndian(row.AsSpan(x * BytesPerPixel));
            above = row;
        }

        return pixels;
    }

    /// <summary>The neighbour that is nearest to left + above - corner; in a tie the first of left, above, corner.</summary>
    private static int Nearest(int left, int above, int corner)
    {
        var guess = left + above - corner;

        return ((int[])[left, above, corner]).MinBy(neighbour => Math.Abs(guess - neighbour));
    }
}
