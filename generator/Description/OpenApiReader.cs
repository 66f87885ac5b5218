using Truto.Generated.SourceGeneration.Description.Conformance;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Reading;
using Truto.Generated.SourceGeneration.Description.References;
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
        CancellationToken cancellationToken) => Read(main, parts, isChecked: false, cancellationToken);

    /// <summary>Reads a description and also reports violations of the specification that do not affect reading.</summary>
    /// <inheritdoc cref="Read(SourceFile, IReadOnlyList{SourceFile}, CancellationToken)"/>
    public static (Document? Document, IReadOnlyList<DiagnosticInfo> Problems) ReadAndCheck(
        SourceFile main,
        IReadOnlyList<SourceFile> parts,
        CancellationToken cancellationToken) => Read(main, parts, isChecked: true, cancellationToken);

    /// <summary>Returns whether a well-formed file has no field of a description, so that it is something else, not an invalid description.</summary>
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

    // A value of the wrong type violates the specification too. It is reported once, by the reader that ignores it.
    private static IEnumerable<DiagnosticInfo> WithViolations(ReadingContext context, Document document)
    {
        HashSet<SourceLocation> ignored =
        [
            .. context.Problems.Where(problem => problem.Descriptor == DiagnosticCatalog.WrongKindDescriptor).Select(problem => problem.Location),
        ];
        return context.Problems.Concat(ConformanceCheck.Of(document, context.References, context.CancellationToken)
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
