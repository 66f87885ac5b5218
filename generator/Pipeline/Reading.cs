using Microsoft.CodeAnalysis;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Pipeline;

/// <summary>A description as far as it could be read. It compares by reference: a new one comes only of a new text.</summary>
internal sealed class ReadDescription(string path, Document? document, EquatableArray<Problem> problems)
{
    public string Path { get; } = path;

    /// <summary>Null when the text holds no description; the problems then say why.</summary>
    public Document? Document { get; } = document;

    public EquatableArray<Problem> Problems { get; } = problems;

    /// <summary>Whether the file is well-formed but has nothing of a description.</summary>
    public bool IsForeign { get; init; }
}

/// <summary>From text to document. No setting takes part, so that none of them makes a text be read again.</summary>
internal static class Reading
{
    public static SourceFile File(AdditionalText text, CancellationToken cancellation) => Guard.Run(
        text.Path,
        () => UnlessBroken(DescriptionText.Read(text.Path, text.GetText(cancellation)?.ToString() ?? "", cancellation)),
        problem => new SourceFile(text.Path, "", root: null, [problem]) { IsWellFormed = false });

    public static ReadDescription Description(SourceFile file, IReadOnlyList<SourceFile> parts, CancellationToken cancellation)
    {
        if (!file.IsWellFormed)
        {
            return new ReadDescription(file.Path, document: null, file.Problems.ToEquatableArray());
        }

        return Guard.Run(
            file.Path,
            () =>
            {
                (Document? document, IReadOnlyList<Problem> problems) = OpenApiReader.Read(file, parts, cancellation);
                return new ReadDescription(file.Path, document, file.Problems.Concat(problems).ToEquatableArray())
                {
                    IsForeign = OpenApiReader.IsForeign(file),
                };
            },
            problem => new ReadDescription(file.Path, document: null, EquatableArray.Of(problem)));
    }

    // Of a broken text the first error is told; whatever else it seems to say may follow from that.
    private static SourceFile UnlessBroken(SourceFile file) => file.IsWellFormed
        ? file
        : new SourceFile(file.Path, file.Text, root: null, [.. file.Problems.Where(IsError).Take(1)]) { IsWellFormed = false };

    private static bool IsError(Problem problem) => problem.Descriptor.DefaultSeverity == DiagnosticSeverity.Error;
}
