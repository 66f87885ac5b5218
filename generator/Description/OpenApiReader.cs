using Truto.Generated.SourceGeneration.Description.Conformance;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Reading;
using Truto.Generated.SourceGeneration.Description.References;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description;

/// <summary>Reads nodes as an OpenAPI description.</summary>
internal static class OpenApiReader
{
    private static readonly string[] Fields = ["openapi", "swagger", "paths", "components", "webhooks"];

    /// <summary>
    /// Reads a description of any version. Null when it is none; whatever else is wrong is a problem and the rest is read.
    /// Problems of the files' texts are not repeated: those are the files' own.
    /// </summary>
    /// <param name="main">The file with the description.</param>
    /// <param name="parts">Files that references may lead to.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    public static (Document? Document, IReadOnlyList<DiagnosticInfo> Problems) Read(
        SourceFile main,
        IReadOnlyList<SourceFile> parts,
        CancellationToken cancellationToken) => Read(main, parts, isChecked: false, cancellationToken);

    /// <summary>The same; what the specification does not allow is a problem too, even where nothing that is read depends on it.</summary>
    /// <inheritdoc cref="Read(SourceFile, IReadOnlyList{SourceFile}, CancellationToken)"/>
    public static (Document? Document, IReadOnlyList<DiagnosticInfo> Problems) ReadAndCheck(
        SourceFile main,
        IReadOnlyList<SourceFile> parts,
        CancellationToken cancellationToken) => Read(main, parts, isChecked: true, cancellationToken);

    /// <summary>Whether a file that can be read has nothing of a description: it is not one with a mistake, but something else.</summary>
    public static bool IsForeign(SourceFile main) => main.Root switch
    {
        ObjectNode fields => !Fields.Any(name => fields.Find(name) is not null),
        null => false,
        _ => true,
    };

    private static (Document? Document, IReadOnlyList<DiagnosticInfo> Problems) Read(
        SourceFile main,
        IReadOnlyList<SourceFile> parts,
        bool isChecked,
        CancellationToken cancellationToken)
    {
        if (main.Root is not { } root)
        {
            return (null, []);
        }

        if (root is not ObjectNode fields)
        {
            return (null, [DiagnosticCatalog.NotADescription(main.At(root), "its root must be an object, but it is " + NodeKinds.NameOf(root))]);
        }

        if (VersionOf(main, fields, out DiagnosticInfo? problem) is not { } version)
        {
            return (null, [problem!]);
        }

        var context = new ReadingContext(version, new ReferenceResolver(main, parts), cancellationToken);
        Document document = DocumentReader.Read(new Cursor(main, root, PointerPath.Root), context);
        IEnumerable<DiagnosticInfo> problems = isChecked ? WithViolations(context, document) : context.Problems;
        return (document, DocumentOrder.Of(problems, main));
    }

    // A value of the wrong kind is against the specification too: it is reported once, by the reader that skips it.
    private static IEnumerable<DiagnosticInfo> WithViolations(ReadingContext context, Document document)
    {
        HashSet<SourceLocation> skipped = [.. context.Problems.Where(problem => problem.Descriptor == DiagnosticCatalog.WrongKindDescriptor).Select(problem => problem.Location)];
        return context.Problems.Concat(ConformanceCheck.Of(document, context.References, context.CancellationToken)
            .Where(violation => violation.Descriptor != DiagnosticCatalog.ValueNotAllowedDescriptor || !skipped.Contains(violation.Location)));
    }

    private static OpenApiVersion? VersionOf(SourceFile main, ObjectNode root, out DiagnosticInfo? problem)
    {
        if ((root.Find("openapi") ?? root.Find("swagger")) is not { } field)
        {
            // The whole file is meant; its first character is where a reader looks.
            SourceLocation start = main.At(new TextRange(root.Range.Start, 0));
            problem = DiagnosticCatalog.NotADescription(start, "it has neither 'openapi' nor 'swagger'; add one, or set Role=\"part\" if other descriptions refer to it");
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
