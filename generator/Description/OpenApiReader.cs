using Truto.Generated.SourceGeneration.Description.Conformance;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Reading;
using Truto.Generated.SourceGeneration.Description.References;
using Truto.Generated.SourceGeneration.Description.Sections;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description;

/// <summary>Reads nodes as an OpenAPI description. For example, the node of <c>paths</c> becomes a list of <see cref="PathItem"/>.</summary>
internal static class OpenApiReader
{
    private static readonly string[] Fields = ["openapi", "swagger", "paths", "components", "webhooks"];

    /// <summary>
    /// Reads a description of any version; returns null if the file is not one. Everything else that is wrong is a problem, and the rest is
    /// read. The syntax problems of the files are not repeated.
    /// </summary>
    /// <param name="main">The file with the description.</param>
    /// <param name="parts">The files that references may lead to.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static (Document? Document, IReadOnlyList<DiagnosticInfo> Problems) Read(
        SourceFile main,
        IReadOnlyList<SourceFile> parts,
        CancellationToken cancellationToken)
    {
        (Document? document, ReadingContext? context, DiagnosticInfo? problem) = ReadDocument(main, parts, cancellationToken);
        return (document, context is null ? ListOf(problem) : DocumentOrder.Of(context.Problems, main));
    }

    /// <summary>Reads a description and also reports violations of the specification that do not affect reading.</summary>
    /// <inheritdoc cref="Read(SourceFile, IReadOnlyList{SourceFile}, CancellationToken)"/>
    public static (Document? Document, IReadOnlyList<DiagnosticInfo> Problems) ReadAndCheck(
        SourceFile main,
        IReadOnlyList<SourceFile> parts,
        CancellationToken cancellationToken)
    {
        CheckedDocument read = ReadAndCheck(main, parts, last: null, cancellationToken);
        return (read.Document, read.Problems);
    }

    /// <summary>Reads and checks a version of a description.</summary>
    /// <param name="main">The file with the description.</param>
    /// <param name="parts">The files that references may lead to.</param>
    /// <param name="last">What the last check of the description left; null if this is the first one. It never changes the result.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static CheckedDocument ReadAndCheck(
        SourceFile main, IReadOnlyList<SourceFile> parts, CheckedSections? last, CancellationToken cancellationToken)
    {
        // The position of a section is that of what is reported in it, except where an overlay adds nodes of its own file.
        bool hasSections = last is not null && main is { Root: not null, Added.Count: 0 };
        DocumentSections? sections = hasSections ? DocumentSections.Of(main.Root!, last!.Sections) : null;
        (Document? document, ReadingContext? context, DiagnosticInfo? problem) =
            ReadDocument(main, parts, cancellationToken, canHaveIdentifiers: sections?.HasIdentifiers != false);
        if (document is null || context is null)
        {
            return new CheckedDocument(null, ListOf(problem), CheckedSections.First);
        }

        // An object is visited once, as what it is where it is found first. If sections are left out, a reference to one inside a path, or an alias
        // of YAML, could find it first.
        HashSet<SectionKey> conforming = last?.Sections is { } earlier && main.IsJson && sections!.RefersToComponentsOnly
            ? sections.UnchangedSince(earlier, last.Violating)
            : [];
        IReadOnlyList<DiagnosticInfo> violations = ConformanceCheck.Of(document, context.References, conforming, cancellationToken);
        SourceLocation[] violating = [.. violations.Select(violation => violation.Location).Where(location => location.Path == main.Path)];
        return new CheckedDocument(
            document,
            DocumentOrder.Of(WithViolations(context.Problems, violations), main),
            sections is null ? CheckedSections.First : new CheckedSections(sections, [.. sections.At(main, violating)]));
    }

    /// <summary>Returns whether a well-formed file has no field of a description, so that it is something else, not an invalid description.</summary>
    public static bool IsForeign(SourceFile main) => main.Root switch
    {
        ObjectNode fields => !Fields.Any(name => fields.Find(name) is not null),
        null => false,
        _ => true,
    };

    // The problem is why there is no document, if the text is not a description.
    private static (Document? Document, ReadingContext? Context, DiagnosticInfo? Problem) ReadDocument(
        SourceFile main, IReadOnlyList<SourceFile> parts, CancellationToken cancellationToken, bool canHaveIdentifiers = true)
    {
        if (main.Root is not { } root)
        {
            return (null, null, null);
        }

        if (root is not ObjectNode fields)
        {
            string reason = "its root must be an object, but it is " + NodeKinds.NameOf(root);
            return (null, null, DiagnosticCatalog.NotADescription(main.At(root), reason));
        }

        if (VersionOf(main, fields, out DiagnosticInfo? problem) is not { } version)
        {
            return (null, null, problem);
        }

        var context = new ReadingContext(version, new ReferenceResolver(main, parts, canHaveIdentifiers), cancellationToken);
        return (DocumentReader.Read(new Cursor(main, root, PointerPath.Root), context), context, null);
    }

    private static IReadOnlyList<DiagnosticInfo> ListOf(DiagnosticInfo? problem) => problem is null ? [] : [problem];

    // A value of the wrong type violates the specification too. It is reported once, by the reader that ignores it.
    private static IEnumerable<DiagnosticInfo> WithViolations(IEnumerable<DiagnosticInfo> problems, IEnumerable<DiagnosticInfo> violations)
    {
        HashSet<SourceLocation> ignored =
        [
            .. problems.Where(problem => problem.Descriptor == DiagnosticCatalog.WrongKindDescriptor).Select(problem => problem.Location),
        ];
        return problems.Concat(violations
            .Where(violation => violation.Descriptor != DiagnosticCatalog.ValueNotAllowedDescriptor || !ignored.Contains(violation.Location)));
    }

    private static OpenApiVersion? VersionOf(SourceFile main, ObjectNode root, out DiagnosticInfo? problem)
    {
        if ((root.Find("openapi") ?? root.Find("swagger")) is not { } field)
        {
            // The problem is that of the whole file and is shown at its start.
            SourceLocation start = main.At(new TextRange(root.Range.Start, 0));
            problem = DiagnosticCatalog.NotADescription(
                start, "it has neither 'openapi' nor 'swagger'; add one, or set Role=\"part\" if other descriptions refer to it");
            return null;
        }

        string text = (field.Value as ScalarNode)?.Source ?? NodeKinds.NameOf(field.Value);
        OpenApiVersion? version = (field.Name, MajorAndMinor(text)) switch
        {
            ("swagger", "2.0" or "2") => OpenApiVersion.V2_0,
            ("openapi", "3.0") => OpenApiVersion.V3_0,
            ("openapi", "3.1") => OpenApiVersion.V3_1,
            ("openapi", "3.2") => OpenApiVersion.V3_2,
            _ => null,
        };
        problem = version is null ? DiagnosticCatalog.UnknownVersion(main.At(field.Value), text) : null;
        return version;
    }

    private static string MajorAndMinor(string version)
    {
        string[] parts = version.Split('.');
        return parts.Length < 2 ? version : parts[0] + "." + parts[1];
    }
}

/// <summary>A description that was read and checked.</summary>
/// <param name="Document">The document; null if the file is no description.</param>
/// <param name="Problems">The problems of the description.</param>
/// <param name="Sections">What the check leaves for that of a later version.</param>
internal sealed record CheckedDocument(Document? Document, IReadOnlyList<DiagnosticInfo> Problems, CheckedSections Sections);
