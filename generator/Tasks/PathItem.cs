using System.Collections;
using Microsoft.Build.Framework;

namespace Truto.Generated.Tasks;

/// <summary>A description, or a file that it refers to, and the path of the new version, as an item of MSBuild.</summary>
internal sealed class PathItem : ITaskItem
{
    private readonly Dictionary<string, string> metadata;

    /// <summary>Creates an item.</summary>
    /// <param name="path">The full path of the file.</param>
    /// <param name="fetched">The full path of its new version.</param>
    /// <param name="isSame">Whether both have the same content.</param>
    /// <param name="description">The full path of the description that refers to the file, or the same path.</param>
    public PathItem(string path, string fetched, bool isSame, string description)
    {
        ItemSpec = path;
        metadata = new(StringComparer.OrdinalIgnoreCase) { ["Fetched"] = fetched, ["IsSame"] = isSame ? "true" : "", ["Description"] = description };
    }

    /// <inheritdoc/>
    public string ItemSpec { get; set; }

    /// <inheritdoc/>
    public ICollection MetadataNames => metadata.Keys;

    /// <inheritdoc/>
    public int MetadataCount => metadata.Count;

    /// <inheritdoc/>
    public string GetMetadata(string metadataName) => metadata.GetValueOrDefault(metadataName, metadataName == "FullPath" ? ItemSpec : "");

    /// <inheritdoc/>
    public void SetMetadata(string metadataName, string metadataValue) => metadata[metadataName] = metadataValue;

    /// <inheritdoc/>
    public void RemoveMetadata(string metadataName) => metadata.Remove(metadataName);

    /// <inheritdoc/>
    public void CopyMetadataTo(ITaskItem destinationItem)
    {
        foreach ((string name, string value) in metadata)
        {
            destinationItem.SetMetadata(name, value);
        }
    }

    /// <inheritdoc/>
    public IDictionary CloneCustomMetadata() => new Dictionary<string, string>(metadata, StringComparer.OrdinalIgnoreCase);
}
