using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.References;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Translation.Clients;

/// <summary>Lists of the project that select operations: those that match any value.</summary>
/// <param name="Tags">The names of tags, compared without case.</param>
/// <param name="Operations">Values of <c>operationId</c>, or methods and paths such as <c>GET /pets/{id}</c>.</param>
/// <param name="Paths">Path templates, in which <c>*</c> matches any text.</param>
internal sealed record OperationSelector(EquatableArray<string> Tags, EquatableArray<string> Operations, EquatableArray<string> Paths)
{
    /// <summary>Returns the selector of a project's settings; null without a value.</summary>
    public static OperationSelector? From(EquatableArray<string> tags, EquatableArray<string> operations, EquatableArray<string> paths) =>
        tags.Count + operations.Count + paths.Count == 0 ? null : new OperationSelector(tags, operations, paths);

    public bool Selects(Operation operation) =>
        Tags.Any(tag => HasTag(operation, tag))
        || Operations.Any(name => IsCalled(operation, name))
        || Paths.Any(pattern => Matches(operation.Path, pattern));

    /// <summary>Returns a diagnostic for each value that matches no operation, with a similar name if there is one.</summary>
    /// <param name="document">The description.</param>
    /// <param name="all">Its operations.</param>
    /// <param name="prefix">The start of the names of the settings.</param>
    public IEnumerable<DiagnosticInfo> Problems(Document document, IReadOnlyList<Operation> all, string prefix)
    {
        return Unknown(nameof(Tags), Tags, HasTag, all.SelectMany(operation => operation.Tags))
            .Concat(Unknown(
                nameof(Operations), Operations, IsCalled, all.SelectMany(operation => new[] { operation.OperationId ?? "", operation.ToString() })))
            .Concat(Unknown(
                nameof(Paths), Paths, static (operation, pattern) => Matches(operation.Path, pattern), all.Select(operation => operation.Path)));

        IEnumerable<DiagnosticInfo> Unknown(
            string setting, IEnumerable<string> values, Func<Operation, string, bool> selects, IEnumerable<string> names) => values
            .Where(value => !all.Any(operation => selects(operation, value)))
            .Select(value => DiagnosticCatalog.FilterSelectsNothing(
                document.File.Path, prefix + setting, value, NearestName.Of(value, names.Distinct(StringComparer.Ordinal))));
    }

    private static bool HasTag(Operation operation, string tag) => operation.Tags.Contains(tag, StringComparer.OrdinalIgnoreCase);

    private static bool IsCalled(Operation operation, string name)
    {
        string[] words = name.Split([' '], 2, StringSplitOptions.RemoveEmptyEntries);
        return operation.OperationId == name
            || (words.Length == 2 && words[0].Equals(operation.Method, StringComparison.OrdinalIgnoreCase) && words[1].Trim() == operation.Path);
    }

    // The text between two stars is matched at its first occurrence after the previous match, which leaves most text for the rest.
    private static bool Matches(string path, string pattern)
    {
        string[] pieces = pattern.Split('*');
        if (pieces.Length == 1)
        {
            return path == pattern;
        }

        string last = pieces[pieces.Length - 1];
        int position = pieces[0].Length;
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal))
        {
            return false;
        }

        foreach (string piece in pieces.Skip(1).Take(pieces.Length - 2))
        {
            int found = path.IndexOf(piece, position, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            position = found + piece.Length;
        }

        return path.Length - last.Length >= position && path.EndsWith(last, StringComparison.Ordinal);
    }
}
