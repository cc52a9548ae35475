using System.IO.Compression;
using System.Net;
using System.Text;

namespace PartnerBot.Tests.Reports;

/// <summary>Looks into a document.</summary>
internal static class Archive
{
    /// <summary>All that stands in a document, its properties included.</summary>
    public static string Unzipped(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content));

        return string.Join('\n', zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);

            return WebUtility.HtmlDecode(reader.ReadToEnd());
        }));
    }
}
