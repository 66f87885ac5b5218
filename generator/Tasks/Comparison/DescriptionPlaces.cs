using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.Tasks.Surface;

namespace Truto.Generated.Tasks.Comparison;

/// <summary>Finds where a description declares an operation or a schema: the place itself, or the nearest one above that exists.</summary>
/// <param name="main">The file with the description.</param>
/// <param name="parts">The files that it refers to.</param>
internal sealed class DescriptionPlaces(SourceFile main, IReadOnlyList<SourceFile> parts)
{
    /// <summary>Returns the place of an origin.</summary>
    public Place Of(Origin origin)
    {
        string[] steps = Steps(origin.Text ?? "");
        (SourceFile File, TextRange? Range, int Depth) best = Find(main, steps);
        foreach (SourceFile part in parts)
        {
            if (best.Depth == steps.Length)
            {
                break;
            }

            // Pointers do not name their file, so a part is the file only if it has the whole pointer.
            (SourceFile File, TextRange? Range, int Depth) found = Find(part, steps);
            best = found.Depth == steps.Length ? found : best;
        }

        if (origin.Parameter is { } name && best.Depth == steps.Length && ParameterOf(best.File, steps, name) is { } parameter)
        {
            best = (best.File, parameter, steps.Length);
        }

        SourceLocation at = best.Range is { } range ? best.File.At(range) : SourceLocation.StartOf(best.File.Path);
        return new Place(best.File.Path, at.StartLine + 1, at.StartColumn + 1);
    }

    private static string[] Steps(string origin)
    {
        if (origin.StartsWith("#/", StringComparison.Ordinal) && JsonPointer.TryParseFragment(origin, out JsonPointer pointer))
        {
            return [.. pointer.Tokens];
        }

        int space = origin.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && origin.AsSpan(space + 1).StartsWith("/") ? ["paths", origin[(space + 1)..], MethodName(origin[..space])] : [];
    }

    // HTTP methods are fields in lower case.
    private static string MethodName(string method) => string.Concat(method.Select(char.ToLowerInvariant));

    private static (SourceFile File, TextRange? Range, int Depth) Find(SourceFile file, string[] steps)
    {
        Node? node = file.Root;
        TextRange? range = node is null ? null : new TextRange(node.Range.Start, 0);
        int depth = 0;
        for (; depth < steps.Length; depth++)
        {
            if (node is ObjectNode fields && fields.Find(steps[depth]) is { } member)
            {
                (node, range) = (member.Value, member.NameRange);
            }
            else if (node is ArrayNode list && int.TryParse(steps[depth], null, out int index) && index >= 0 && index < list.Items.Count)
            {
                (node, range) = (list.Items[index], new TextRange(list.Items[index].Range.Start, 0));
            }
            else
            {
                break;
            }
        }

        return (file, range, depth);
    }

    // The parameters of an operation can be listed at its path.
    private static TextRange? ParameterOf(SourceFile file, string[] operation, string name)
    {
        for (int length = operation.Length; length > 1; length--)
        {
            Node? at = JsonPointer.Root.Evaluate(file.Root!);
            foreach (string step in operation.Take(length))
            {
                at = (at as ObjectNode)?[step];
            }

            if (at is ObjectNode fields && fields["parameters"] is ArrayNode list && list.Items.FirstOrDefault(IsWanted) is { } found)
            {
                return new TextRange(found.Range.Start, 0);
            }
        }

        return null;

        bool IsWanted(Node item) => item is ObjectNode one && one["name"] is ScalarNode { Text: var text } && text == name;
    }
}
