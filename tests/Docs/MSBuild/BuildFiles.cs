using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Truto.Generated.Tests.Docs.MSBuild;

/// <summary>The public names of the build files that ship: those that begin with an underscore are private.</summary>
internal static partial class BuildFiles
{
    private static readonly XDocument[] Documents =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("runtime", "build"))
            .Concat(Directory.EnumerateFiles(Repository.PathOf("runtime", "buildMultiTargeting")))
            .Order(StringComparer.Ordinal)
            .Select(file => XDocument.Load(file)),
    ];

    private static readonly string Text = string.Concat(Documents.Select(document => document.ToString()));

    private static readonly string Tasks = string.Concat(
        Directory.EnumerateFiles(Repository.PathOf("generator", "Tasks"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

    /// <summary>Gets the items.</summary>
    public static IReadOnlyList<string> Items { get; } = Names(ItemUse());

    /// <summary>Gets the properties that a project can set.</summary>
    public static IReadOnlyList<string> Properties { get; } =
        [.. Names(PropertyUse()).Except(["TrutoBuiltInDescription", "TrutoEjectedDescription"])];

    /// <summary>Gets the targets that <c>dotnet build -t:</c> can name.</summary>
    public static IReadOnlyList<string> Targets { get; } =
    [
        .. Documents.SelectMany(document => document.Descendants("Target")).Select(target => target.Attribute("Name")!.Value)
            .Where(name => !name.StartsWith('_'))
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Gets the metadata of items that the build files, the generator or the tasks read.</summary>
    public static IReadOnlyList<string> Metadata { get; } =
    [
        .. MetadataOfCompiler().Matches(Text).Select(match => match.Groups["name"].Value)
            .Concat(MetadataOfTasks().Matches(Tasks).Select(match => match.Groups["name"].Value))
            .Concat(["ClassName", "DocumentName"])
            .Except(["Overlay", "Presumed", "FoundPart", "ReplacesBuiltIn", "FullPath", "Identity", "IsSame", "Fetched", "Name", "Description"])
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Gets the attributes of items of other packages that the build files report as having no effect.</summary>
    public static IReadOnlyList<string> WithoutEffect { get; } =
        [.. AttributeWithoutEffect().Matches(Text).Select(match => match.Groups["name"].Value)];

    private static IReadOnlyList<string> Names(Regex use) =>
        [.. use.Matches(Text).Select(match => match.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"[<@(""](?<name>OpenApi(?:Description|ProjectReference|Reference))\b")]
    private static partial Regex ItemUse();

    [GeneratedRegex(@"\$\((?<name>(?:OpenApi|EnableBuiltInOpenApi|EnableDefaultOpenApi|Truto)\w+|Against)\)")]
    private static partial Regex PropertyUse();

    [GeneratedRegex("_OpenApiUnused Include=\"(?<name>\\w+)\"")]
    private static partial Regex AttributeWithoutEffect();

    [GeneratedRegex("MetadataName=\"OpenApi(?<name>\\w+)\"")]
    private static partial Regex MetadataOfCompiler();

    [GeneratedRegex("GetMetadata\\(\"(?<name>\\w+)\"\\)")]
    private static partial Regex MetadataOfTasks();
}
