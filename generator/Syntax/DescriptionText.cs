using Truto.Generated.SourceGeneration.Syntax.Json;
using Truto.Generated.SourceGeneration.Syntax.Yaml;

namespace Truto.Generated.SourceGeneration.Syntax;

/// <summary>Reads the text of a description, JSON or YAML.</summary>
internal static class DescriptionText
{
    public static SourceFile Read(string path, string text, CancellationToken cancellation)
    {
        if (IsNamedJson(path))
        {
            return JsonReader.Read(path, text, cancellation);
        }

        // JSON in a file with another extension is read as JSON, which is faster. Invalid JSON may be YAML in flow style.
        if (BeginsLikeJson(text) && JsonReader.Read(path, text, cancellation) is { IsWellFormed: true } json)
        {
            return json;
        }

        return YamlReader.Read(path, text, cancellation);
    }

    /// <summary>Reads an edited text. The result is that of <see cref="Read"/>, but JSON that the edit leaves unchanged is not read again.</summary>
    /// <param name="before">The file before the edit.</param>
    /// <param name="edit">The edit.</param>
    /// <param name="text">The edited text.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static SourceFile ReadEdited(SourceFile before, TextEdit edit, string text, CancellationToken cancellation)
    {
        bool isJson = before is { IsJson: true, Root: not null, Problems.Count: 0 };
        return isJson && before.Versions.After(edit) is { } versions
            && JsonReader.ReadEdited(before, edit, text, versions, cancellation) is { } file && (file.IsWellFormed || IsNamedJson(file.Path))
            ? file
            : Read(before.Path, text, cancellation);
    }

    private static bool IsNamedJson(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static bool BeginsLikeJson(string text)
    {
        foreach (char c in text)
        {
            if (c is not (' ' or '\t' or '\n' or '\r' or '\uFEFF'))
            {
                return c is '{' or '[';
            }
        }

        return false;
    }
}
