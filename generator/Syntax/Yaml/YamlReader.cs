using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Syntax.Yaml;

/// <summary>
/// Reads YAML 1.2 into nodes. Plain scalars are resolved by the core schema, except that digits after a leading zero (<c>007</c>) are a string.
/// </summary>
internal static class YamlReader
{
    /// <summary>Reads the first document of a text, and reports a warning if there are more.</summary>
    public static SourceFile Read(string path, string text, CancellationToken cancellation)
    {
        var problems = new DiagnosticLog(path, text);
        List<Node> documents = ReadAll(text, problems, cancellation);
        if (documents.Count == 0 && !problems.HasErrors)
        {
            problems.Error(DiagnosticCatalog.EmptyText(problems.At(new TextRange(text.Length, 0))));
        }

        if (documents.Count > 1)
        {
            problems.Warn(DiagnosticCatalog.SeveralDocuments(problems.At(documents[1].Range)));
        }

        return new SourceFile(path, problems.Lines, documents.FirstOrDefault(), problems.Problems) { IsWellFormed = !problems.HasErrors };
    }

    /// <summary>Reads every document of a text.</summary>
    public static List<Node> ReadAll(string text, DiagnosticLog problems, CancellationToken cancellation)
    {
        var documents = new List<Node>();
        if (ControlCharacter(text) is { } index)
        {
            string what = $"the control character U+{(int)text[index]:X4} is not allowed";
            problems.Error(DiagnosticCatalog.InvalidYaml(problems.At(new TextRange(index, 1)), what));
            return documents;
        }

        var stream = new YamlStream(text, problems, cancellation);
        while (stream.Next() is { } document)
        {
            documents.Add(document);
        }

        return documents;
    }

    private static int? ControlCharacter(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] < ' ' && text[i] is not ('\n' or '\r' or '\t'))
            {
                return i;
            }
        }

        return null;
    }
}
