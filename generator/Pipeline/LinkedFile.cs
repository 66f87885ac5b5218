using Microsoft.CodeAnalysis;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.References;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Pipeline;

/// <summary>A file and the paths of the files that it refers to.</summary>
internal sealed record LinkedFile(string Path, EquatableArray<string> Links)
{
    /// <summary>Returns the links of a text.</summary>
    public static LinkedFile Of(string path, string text) => new(path, FileLinks.Of(path, text).ToEquatableArray());

    /// <summary>Returns the links of a file that is not read.</summary>
    public static LinkedFile Of(AdditionalText text, CancellationToken cancellation) => Of(text.Path, text.GetText(cancellation)?.ToString() ?? "");

    /// <summary>Returns the paths of all files that descriptions refer to, directly or through files found beside them.</summary>
    /// <param name="listed">The descriptions and the parts that the project lists.</param>
    /// <param name="found">The files beside descriptions.</param>
    public static EquatableArray<string> Reached(IEnumerable<LinkedFile> listed, IEnumerable<LinkedFile> found)
    {
        var linksOf = new Dictionary<string, EquatableArray<string>>(StringComparer.Ordinal);
        foreach (LinkedFile file in found)
        {
            linksOf[FilePaths.Normalize(file.Path)] = file.Links;
        }

        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(listed.SelectMany(file => file.Links.Where(link => link != FilePaths.Normalize(file.Path))));
        while (open.Count > 0)
        {
            string path = open.Pop();
            if (reached.Add(path) && linksOf.TryGetValue(path, out EquatableArray<string>? links))
            {
                foreach (string link in links)
                {
                    open.Push(link);
                }
            }
        }

        return reached.OrderBy(path => path, StringComparer.Ordinal).ToEquatableArray();
    }

    /// <summary>Returns whether a file is one of the reached files.</summary>
    public static bool IsIn(string path, EquatableArray<string> reached) => reached.Contains(FilePaths.Normalize(path));
}
