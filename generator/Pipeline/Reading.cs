using Microsoft.CodeAnalysis;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Pipeline;

/// <summary>
/// A file that was read, and the files that it refers to. Instances with the same nodes at the same positions are equal, so that an edit of space
/// after the last node stops here.
/// </summary>
internal sealed class ReadFile(SourceFile source, LinkedFile links) : IEquatable<ReadFile>
{
    public SourceFile Source { get; } = source;

    public LinkedFile Links { get; } = links;

    public bool Equals(ReadFile? other) => other is not null && Links == other.Links && NodeComparison.AreEqual(Source, other.Source);

    public override bool Equals(object? obj) => Equals(obj as ReadFile);

    public override int GetHashCode() => Source.Path.GetHashCode();
}

/// <summary>A description as far as it could be read. Instances compare by reference: a new one exists only for a new text.</summary>
internal sealed class ReadDescription(string path, Document? document, EquatableArray<DiagnosticInfo> problems)
{
    public string Path { get; } = path;

    /// <summary>Gets the document; null if the text is not a description, for which there is a problem.</summary>
    public Document? Document { get; } = document;

    public EquatableArray<DiagnosticInfo> Problems { get; } = problems;

    /// <summary>Gets whether the file is well-formed but has no field of a description.</summary>
    public bool IsForeign { get; init; }

    /// <summary>
    /// Gets whether the text has a syntax error. <see cref="Document"/> then contains only what stands above it, and that error is the only problem,
    /// because others may follow from it.
    /// </summary>
    public bool IsBroken { get; init; }
}

/// <summary>Reads texts as documents. Reading depends on no setting, so that a changed setting does not cause a text to be read again.</summary>
internal static class Reading
{
    /// <summary>Reads the nodes of a file.</summary>
    public static ReadFile File(AdditionalText text, CancellationToken cancellation) => Guard.Run(
        text.Path,
        () =>
        {
            if (text.GetText(cancellation) is not { } source)
            {
                return Unread(text.Path, DiagnosticCatalog.MissingText(text.Path));
            }

            string content = source.ToString();
            SourceFile file = SourceFileCache.Read(text.Path, source, () => content, cancellation);
            return new ReadFile(WithFirstError(file), LinkedFile.Of(text.Path, content));
        },
        problem => Unread(text.Path, problem));

    /// <summary>Reads a description.</summary>
    /// <param name="file">The file with the description.</param>
    /// <param name="files">The files that it may refer to.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static ReadDescription Description(SourceFile file, IEnumerable<SourceFile> files, CancellationToken cancellation)
    {
        SourceFile[] parts = [.. files.Where(part => part != file)];
        if (!file.IsWellFormed)
        {
            Document? readable = Guard.Run(file.Path, () => OpenApiReader.Read(file, parts, cancellation).Document, _ => null);
            return new ReadDescription(file.Path, readable, file.Problems.ToEquatableArray()) { IsBroken = true };
        }

        return Guard.Run(
            file.Path,
            () =>
            {
                (Document? document, IReadOnlyList<DiagnosticInfo> problems) = OpenApiReader.ReadAndCheck(file, parts, cancellation);
                return new ReadDescription(file.Path, document, file.Problems.Concat(problems).ToEquatableArray())
                {
                    IsForeign = OpenApiReader.IsForeign(file),
                };
            },
            problem => new ReadDescription(file.Path, document: null, EquatableArray.Of(problem)));
    }

    private static ReadFile Unread(string path, DiagnosticInfo problem) =>
        new(new SourceFile(path, new LineMap(""), root: null, [problem]) { IsWellFormed = false }, LinkedFile.Of(path, ""));

    // Only the first error of a broken text is reported: the others may follow from it.
    private static SourceFile WithFirstError(SourceFile file) => file.IsWellFormed
        ? file
        : new SourceFile(file.Path, file.Lines, file.Root, [.. file.Problems.Where(IsError).Take(1)]) { IsWellFormed = false };

    private static bool IsError(DiagnosticInfo problem) => problem.Descriptor.DefaultSeverity == DiagnosticSeverity.Error;
}
