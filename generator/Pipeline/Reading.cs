using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Sections;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Pipeline;

/// <summary>A description as far as it could be read. Instances compare by reference: a new one exists only for a new text.</summary>
internal sealed class ReadDescription(string path, Document? document, EquatableArray<DiagnosticInfo> problems)
{
    public string Path { get; } = path;

    /// <summary>Gets the document; null if the text is not a description, for which there is a problem.</summary>
    public Document? Document { get; } = document;

    public EquatableArray<DiagnosticInfo> Problems { get; } = problems;

    /// <summary>Gets the sections of the document, so that those that did not change are not translated again; null after a first reading.</summary>
    public DocumentSections? Sections { get; init; }

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
    /// <param name="text">The file.</param>
    /// <param name="history">The last reading of the file, so that only its changes are read.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static ReadFile File(AdditionalText text, History<ReadFile, SourceText> history, CancellationToken cancellation) => Guard.Run(
        text.Path,
        () =>
        {
            if (text.GetText(cancellation) is not { } source)
            {
                return Unread(text.Path, DiagnosticCatalog.MissingText(text.Path));
            }

            ReadFile file = history.Last(text.Path) is { } last
                ? Again(last.Result, last.Kept, source, cancellation)
                : Whole(text.Path, source, text.Path, cancellation);
            history.Add(text.Path, file, source);
            return file;
        },
        problem => Unread(text.Path, problem));

    /// <summary>Reads the nodes of an overlay. Its links are relative: see <see cref="OverlayFile"/>.</summary>
    public static ReadFile Overlay(AdditionalText text, CancellationToken cancellation) => Guard.Run(
        text.Path,
        () => text.GetText(cancellation) is { } source
            ? Whole(text.Path, source, linksFrom: "", cancellation)
            : Unread(text.Path, DiagnosticCatalog.MissingText(text.Path)),
        problem => Unread(text.Path, problem));

    private static ReadFile Whole(string path, SourceText source, string linksFrom, CancellationToken cancellation)
    {
        string content = source.ToString();
        SourceFile file = SourceFileCache.Read(path, source, () => DescriptionText.Read(path, content, cancellation));
        return new ReadFile(WithFirstError(file), LinkedFile.Of(linksFrom, content));
    }

    private static ReadFile Again(ReadFile last, SourceText before, SourceText source, CancellationToken cancellation)
    {
        string path = last.Source.Path;
        if (TextDifference.Between(before, source) is not { } edit)
        {
            // Analyzers find the nodes by the new text.
            SourceFileCache.Read(path, source, () => last.Source);
            return last;
        }

        string content = source.ToString();
        SourceFile file = SourceFileCache.Read(path, source, () => DescriptionText.ReadEdited(last.Source, edit, content, cancellation));
        LinkedFile links = file.Root is { } root && root == last.Source.Root ? last.Links : LinkedFile.Of(path, content);
        var edited = new ReadFile(WithFirstError(file), links);

        // The pipeline keeps the first of equal values. The next text is then compared with its text.
        return edited.Equals(last) ? last : edited;
    }

    /// <summary>Reads a description.</summary>
    /// <param name="file">The file with the description.</param>
    /// <param name="files">The files that it may refer to.</param>
    /// <param name="history">The last readings of the description, so that only what an edit affects is checked again.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static ReadDescription Description(
        SourceFile file, IEnumerable<SourceFile> files, History<ReadDescription, CheckedSections> history, CancellationToken cancellation)
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
                CheckedDocument read = OpenApiReader.ReadAndCheck(file, parts, history.Last(file.Path)?.Kept, cancellation);
                var description = new ReadDescription(file.Path, read.Document, file.Problems.Concat(read.Problems).ToEquatableArray())
                {
                    Sections = read.Sections.Sections,
                    IsForeign = OpenApiReader.IsForeign(file),
                };
                history.Add(file.Path, description, read.Sections);
                return description;
            },
            problem => new ReadDescription(file.Path, document: null, EquatableArray.Of(problem)));
    }

    private static ReadFile Unread(string path, DiagnosticInfo problem) =>
        new(new SourceFile(path, new LineMap(""), root: null, [problem]) { IsWellFormed = false }, LinkedFile.Of(path, ""));

    // Only the first error of a broken text is reported: the others may follow from it.
    private static SourceFile WithFirstError(SourceFile file) => file.IsWellFormed
        ? file
        : new SourceFile(file.Path, file.Lines, file.Root, [.. file.Problems.Where(IsError).Take(1)])
        {
            IsWellFormed = false,
            Versions = file.Versions,
        };

    private static bool IsError(DiagnosticInfo problem) => problem.Descriptor.DefaultSeverity == DiagnosticSeverity.Error;
}
