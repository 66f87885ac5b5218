using System.Collections;
using Microsoft.Build.Framework;

namespace Truto.Generated.Tests.Tasks;

/// <summary>An item of a file, with metadata.</summary>
internal sealed class FileItem(string path) : ITaskItem
{
    public Dictionary<string, string> Metadata { get; init; } = [];

    public string ItemSpec { get; set; } = path;

    public ICollection MetadataNames => Metadata.Keys;

    public int MetadataCount => Metadata.Count;

    public string GetMetadata(string metadataName) =>
        metadataName == "FullPath" ? Path.GetFullPath(ItemSpec) : Metadata.GetValueOrDefault(metadataName, "");

    public void SetMetadata(string metadataName, string metadataValue) => Metadata[metadataName] = metadataValue;

    public void RemoveMetadata(string metadataName) => Metadata.Remove(metadataName);

    public void CopyMetadataTo(ITaskItem destinationItem) => throw new NotSupportedException();

    public IDictionary CloneCustomMetadata() => Metadata;
}
