using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.Names;

/// <summary>The descriptions in a folder, each with the other files beside it, which can be its parts.</summary>
internal static class DescriptionFiles
{
    private static readonly string[] Extensions = [".json", ".yaml", ".yml"];

    /// <summary>Reads a file, or every description in a folder and the folders in it.</summary>
    public static IEnumerable<(string Path, Document Document)> Read(string path)
    {
        if (!Directory.Exists(path))
        {
            SourceFile file = FileOf(path);
            return DocumentOf(file, PartsBeside(path)) is { } only ? [(path, only)] : [];
        }

        return from found in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
               where IsText(found)
               let file = FileOf(found)
               where !OpenApiReader.IsForeign(file)
               let document = DocumentOf(file, PartsBeside(found))
               where document is not null
               select (found, document);
    }

    private static Document? DocumentOf(SourceFile file, IReadOnlyList<SourceFile> parts)
    {
        (Document? document, IReadOnlyList<DiagnosticInfo> _) = OpenApiReader.Read(file, parts, CancellationToken.None);
        return document;
    }

    // Only descriptions in several files have folders beside them.
    private static IReadOnlyList<SourceFile> PartsBeside(string path)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return Directory.EnumerateDirectories(folder).Any()
            ? [
                .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                    .Where(IsText)
                    .Order(StringComparer.Ordinal)
                    .Select(FileOf)
                    .Where(OpenApiReader.IsForeign),
            ]
            : [];
    }

    private static bool IsText(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static SourceFile FileOf(string path) => DescriptionText.Read(path, File.ReadAllText(path), CancellationToken.None);
}
