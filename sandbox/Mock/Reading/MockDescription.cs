using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.References;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.Mock.Reading;

/// <summary>A description that was read, with what the mock needs beyond its document.</summary>
internal sealed class MockDescription
{
    private readonly ReferenceResolver references;
    private readonly Dictionary<Node, Schema> schemas;

    private MockDescription(Document document, ReferenceResolver references, IReadOnlyList<string> problems)
    {
        Document = document;
        Problems = problems;
        this.references = references;
        schemas = document.Schemas.ToDictionary(schema => schema.Node);
    }

    public Document Document { get; }

    /// <summary>Gets what is wrong with the description, as <c>file(line,column): ID: message</c>.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>Reads a description.</summary>
    /// <param name="main">The file with the description.</param>
    /// <param name="parts">The files that it refers to.</param>
    /// <exception cref="InvalidDataException">The text is not an OpenAPI description.</exception>
    public static MockDescription Read(SourceFile main, IReadOnlyList<SourceFile> parts)
    {
        if (main.Problems.FirstOrDefault(IsError) is { } error)
        {
            throw new InvalidDataException(Text(error));
        }

        (Document? document, IReadOnlyList<DiagnosticInfo> problems) = OpenApiReader.ReadAndCheck(main, parts, CancellationToken.None);
        return document is null
            ? throw new InvalidDataException(Text(problems.FirstOrDefault(IsError) ?? DiagnosticCatalog.NotADescription(
                SourceLocation.StartOf(main.Path), "it is empty")))
            : new MockDescription(
                document,
                new ReferenceResolver(main, parts),
                [.. main.Problems.Concat(parts.SelectMany(part => part.Problems)).Concat(problems).Distinct().Select(Text)]);
    }

    /// <summary>Returns the schema of a keyword that <see cref="Schema"/> has no property for, or null if there is none.</summary>
    public Schema? SchemaAt(Cursor? at) => at is { } cursor && schemas.TryGetValue(cursor.Node, out Schema? schema) ? schema : null;

    /// <summary>Follows the <c>$ref</c>s of an object other than a schema. Returns null if one has no target.</summary>
    public Cursor? Follow(Cursor at)
    {
        HashSet<Node> met = [];
        Cursor current = at;
        while (current.To("$ref") is { Node: ScalarNode { Kind: ScalarKind.String } text })
        {
            if (!met.Add(current.Node) || references.Find(current, text.Text).Target is not { } target)
            {
                return null;
            }

            current = target;
        }

        return current;
    }

    /// <summary>Returns the JSON of a value in the description.</summary>
    public static JsonNode? Json(Cursor at) => JsonNode.Parse(at.ToJson(), documentOptions: JsonDepth.Documents);

    /// <summary>Returns the JSON of a value in the description.</summary>
    public static JsonNode? Json(Schema owner, Node value) => Json(new Cursor(owner.File, value, PointerPath.Root));

    private static bool IsError(DiagnosticInfo problem) => problem.Descriptor.DefaultSeverity == DiagnosticSeverity.Error;

    private static string Text(DiagnosticInfo problem)
    {
        SourceLocation at = problem.Location;
        string message = string.Format(CultureInfo.InvariantCulture, problem.Descriptor.MessageFormat, [.. problem.Arguments]);
        return string.Create(CultureInfo.InvariantCulture, $"{at.Path}({at.StartLine + 1},{at.StartColumn + 1}): {problem.Id}: {message}");
    }
}
