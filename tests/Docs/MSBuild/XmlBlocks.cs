using System.Xml;
using System.Xml.Linq;
using Truto.Generated.Tests.Docs.Pages;

namespace Truto.Generated.Tests.Docs.MSBuild;

/// <summary>Tries blocks of XML: each name that begins like those of the build files must be one of them.</summary>
internal static class XmlBlocks
{
    private static readonly string[] Packages = ["Truto.Generated", "Truto.Generated.Mock", "Truto.Generated.Templates", "Truto.Sandbox"];

    // What MSBuild itself reads.
    private static readonly string[] WellKnown = ["Include", "Exclude", "Remove", "Update", "Condition", "Link", "Visible", "KeepMetadata", "Label"];

    public static IEnumerable<string> Problems(Block block)
    {
        if (XmlFragment.Read(block.Code, out XmlException? problem) is not { } root)
        {
            return [block.Problem(problem!.Message, problem.LineNumber - 1)];
        }

        return root.Descendants().SelectMany(element => Problems(block, element));
    }

    private static IEnumerable<string> Problems(Block block, XElement element)
    {
        int line = ((IXmlLineInfo)element).LineNumber - 1;
        string name = element.Name.LocalName;
        if (BuildFiles.Items.Contains(name) && element.Parent!.Name.LocalName != "PropertyGroup")
        {
            IEnumerable<string> metadata = element.Attributes().Select(attribute => attribute.Name.LocalName)
                .Concat(element.Elements().Select(child => child.Name.LocalName));
            foreach (string unknown in metadata.Except(BuildFiles.Metadata).Except(WellKnown).Except(IsWrong(block) ? BuildFiles.WithoutEffect : []))
            {
                yield return block.Problem($"'{unknown}' is no metadata of '{name}'", line);
            }
        }
        else if (IsOurs(name) && !BuildFiles.Properties.Contains(name))
        {
            yield return block.Problem($"'{name}' is neither an item nor a property of the build files", line);
        }
        else if (name == "PackageReference" && element.Attribute("Include")?.Value is { } package
            && package.StartsWith("Truto.", StringComparison.Ordinal) && !Packages.Contains(package))
        {
            yield return block.Problem($"there is no package '{package}'", line);
        }
    }

    // The example of a diagnostic that a build reports.
    private static bool IsWrong(Block block) => block.Section == "Invalid";

    // OpenApiGenerateDocuments and similar properties belong to Microsoft.Extensions.ApiDescription.Server.
    private static bool IsOurs(string name) =>
        (name.StartsWith("OpenApi", StringComparison.Ordinal) && !name.StartsWith("OpenApiGenerate", StringComparison.Ordinal)
            && !name.StartsWith("OpenApiDocuments", StringComparison.Ordinal))
        || name.Contains("OpenApiDescription", StringComparison.Ordinal);
}
