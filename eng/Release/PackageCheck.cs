using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Truto.Generated.Release;

/// <summary>Checks what a package must have to be published.</summary>
internal static partial class PackageCheck
{
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    /// <summary>Returns what is wrong with a package; nothing if it can be published.</summary>
    /// <param name="package">The path of the package. Its symbols are beside it.</param>
    /// <param name="repository">The URL of the repository.</param>
    public static IReadOnlyList<string> Problems(string package, string repository)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        var problems = new List<string>();
        XElement metadata = Nuspec(archive);
        string? Value(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

        foreach (string name in new[] { "id", "version", "authors", "description", "tags", "copyright" })
        {
            Require(!string.IsNullOrWhiteSpace(Value(name)), $"the nuspec has no '{name}'");
        }

        Require(Value("license") is "MIT", "the licence is not the expression 'MIT'");
        Require(Value("projectUrl") == repository, $"'projectUrl' is not '{repository}'");
        Require(Value("releaseNotes")?.StartsWith(repository, StringComparison.Ordinal) == true, "'releaseNotes' is not a link to the changelog");
        XElement? source = metadata.Elements().SingleOrDefault(element => element.Name.LocalName == "repository");
        Require(source?.Attribute("url")?.Value.StartsWith(repository, StringComparison.Ordinal) == true, $"'repository' is not '{repository}'");
        Require(source?.Attribute("commit")?.Value is { Length: >= 40 }, "'repository' has no commit");
        Require(Value("icon") is { } icon && archive.GetEntry(icon) is not null, "the icon is missing");

        if (Value("readme") is { } readme && archive.GetEntry(readme) is { } page)
        {
            problems.AddRange(RelativeLinks(Text(page)).Select(link => $"the README links to '{link}', which readers of a feed cannot follow"));
        }
        else
        {
            problems.Add("the README is missing");
        }

        problems.AddRange(Libraries(archive).SelectMany(library => LibraryProblems(archive, library, Path.ChangeExtension(package, ".snupkg"))));
        return problems;

        void Require(bool holds, string problem)
        {
            if (!holds)
            {
                problems.Add(problem);
            }
        }
    }

    /// <summary>Returns the links and pictures of a Markdown text that are relative.</summary>
    internal static IEnumerable<string> RelativeLinks(string markdown) => Link().Matches(Code().Replace(markdown, ""))
        .Select(match => match.Groups["target"].Value)
        .Where(target => !target.StartsWith("https://", StringComparison.Ordinal) && !target.StartsWith('#'));

    private static XElement Nuspec(ZipArchive archive)
    {
        using Stream stream = archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(stream).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    private static IEnumerable<ZipArchiveEntry> Libraries(ZipArchive archive) => archive.Entries
        .Where(entry => entry.FullName.StartsWith("lib/", StringComparison.Ordinal) && entry.FullName.EndsWith(".dll", StringComparison.Ordinal));

    private static IEnumerable<string> LibraryProblems(ZipArchive archive, ZipArchiveEntry library, string symbols)
    {
        if (archive.GetEntry(Path.ChangeExtension(library.FullName, ".xml")) is null)
        {
            yield return $"'{library.FullName}' has no documentation";
        }

        using var assembly = new PEReader(Copy(library));
        if (!assembly.ReadDebugDirectory().Any(entry => entry.Type == DebugDirectoryEntryType.Reproducible))
        {
            yield return $"'{library.FullName}' is not deterministic";
        }

        if (!File.Exists(symbols))
        {
            yield return "the package of symbols is missing";
            yield break;
        }

        using ZipArchive symbolArchive = ZipFile.OpenRead(symbols);
        if (symbolArchive.GetEntry(Path.ChangeExtension(library.FullName, ".pdb")) is not { } pdb)
        {
            yield return $"'{library.FullName}' has no symbols";
            yield break;
        }

        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(Copy(pdb));
        MetadataReader reader = provider.GetMetadataReader();
        if (!reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation).Any(one => reader.GetGuid(one.Kind) == SourceLink))
        {
            yield return $"the symbols of '{library.FullName}' have no links to sources";
        }
    }

    private static MemoryStream Copy(ZipArchiveEntry entry)
    {
        var copy = new MemoryStream();
        using (Stream stream = entry.Open())
        {
            stream.CopyTo(copy);
        }

        copy.Position = 0;
        return copy;
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)|(?:src|srcset|href)=""(?<target>[^""]+)""")]
    private static partial Regex Link();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();
}
