using System.Xml.Linq;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace PartnerBot.Storage;

/// <summary>Keeps the keys in Azure Blob Storage, one blob a key, for any number of hosts.</summary>
internal sealed class BlobKeys(BlobContainerClient container) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        container.CreateIfNotExists();

        return [.. container.GetBlobs().Select(blob => Read(container.GetBlobClient(blob.Name)))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        container.CreateIfNotExists();
        container.GetBlobClient($"{friendlyName}.xml").Upload(BinaryData.FromString(element.ToString(SaveOptions.DisableFormatting)), overwrite: true);
    }

    private static XElement Read(BlobClient blob)
    {
        using var content = blob.OpenRead();

        return XElement.Load(content);
    }
}
