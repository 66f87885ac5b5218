using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.Tasks.Surface;

namespace Truto.Generated.Tasks.Reports;

/// <summary>What is generated for a description.</summary>
/// <param name="Path">The path relative to the project.</param>
/// <param name="Bytes">The size of the file.</param>
/// <param name="Source">The description.</param>
/// <param name="Api">The model; null if nothing is generated.</param>
/// <param name="Problems">What the generator reports, with the severities of the item.</param>
/// <param name="Files">The generated files by their hint names.</param>
internal sealed record DescriptionReport(
    string Path,
    long Bytes,
    SourceFile Source,
    Api? Api,
    IReadOnlyList<DiagnosticInfo> Problems,
    IReadOnlyDictionary<string, string> Files)
{
    private static readonly string[] HttpMethods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    /// <summary>Gets what callers see; null if nothing is generated.</summary>
    public ApiSurface? Surface { get; } = Api is null ? null : SurfaceReader.Of(Api);

    /// <summary>Gets the operations that the file itself declares, as <c>GET /pets</c>.</summary>
    public IReadOnlyList<string> DeclaredOperations => Source.Root is ObjectNode root && root["paths"] is ObjectNode paths
        ?
        [
            .. paths.Members.SelectMany(path => path.Value is ObjectNode item
                ? item.Members.Where(member => HttpMethods.Contains(member.Name)).Select(member => Upper(member.Name) + " " + path.Name)
                : []),
        ]
        : [];

    private static string Upper(string method) => string.Concat(method.Select(char.ToUpperInvariant));
}
