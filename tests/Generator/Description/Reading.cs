using System.Globalization;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Description;

/// <summary>Reads descriptions out of strings.</summary>
internal static class Reading
{
    public const string MainPath = "/project/specs/main.json";

    /// <summary>Reads a description that must have no problems.</summary>
    public static Document Document(string text, params (string Path, string Text)[] parts)
    {
        (Document? document, IReadOnlyList<string> problems) = Read(text, parts);

        Assert.Empty(problems);
        return document!;
    }

    public static (Document? Document, IReadOnlyList<string> Problems) Read(string text, params (string Path, string Text)[] parts)
    {
        SourceFile main = File(MainPath, text);
        Assert.Empty(main.Problems);
        (Document? document, IReadOnlyList<DiagnosticInfo> problems) = OpenApiReader.Read(
            main,
            [.. parts.Select(part => File(part.Path, part.Text))],
            CancellationToken.None);
        return (document, [.. problems.Select(Show), .. document?.MissingFiles.Select(Show) ?? []]);
    }

    /// <summary>The problems of a description of 3.0 with these members in its root.</summary>
    public static IReadOnlyList<string> Problems(string members) => Read("{ \"openapi\": \"3.0.3\",\n" + members + " }").Problems;

    /// <summary>The schema <c>S</c> of a description with these component schemas.</summary>
    public static Schema Schema(string schemas, string version = "3.1.0") => Schemas(schemas, version)["S"];

    /// <summary>The component schemas of a description, by name.</summary>
    public static Dictionary<string, Schema> Schemas(string schemas, string version = "3.1.0") =>
        Document($$"""{ "openapi": "{{version}}", "components": { "schemas": { {{schemas}} } } }""")
            .Components.Schemas.ToDictionary(schema => schema.Name, schema => schema.Schema);

    /// <summary>The only operation of a description of 3.0: GET /pets with these members.</summary>
    public static Operation Operation(string members, string rest = "") =>
        Document($$"""{ "openapi": "3.0.3", "paths": { "/pets": { "get": { {{members}} } } } {{rest}} }""").Paths.Single().Operations.Single();

    /// <summary>The only operation of a description of 2.0: POST /pets with these members.</summary>
    public static Operation Swagger(string members, string rest = "") =>
        Document($$"""{ "swagger": "2.0", "paths": { "/pets": { "post": { {{members}} } } } {{rest}} }""").Paths.Single().Operations.Single();

    private static SourceFile File(string path, string text) => DescriptionText.Read(path, text, CancellationToken.None);

    private static string Show(MissingFile file) => $"({file.Location.StartLine + 1},{file.Location.StartColumn + 1}): missing {file.Path}";

    private static string Show(DiagnosticInfo problem)
    {
        string message = string.Format(
            CultureInfo.InvariantCulture,
            problem.Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture),
            [.. problem.Arguments]);
        string file = problem.Location.Path == MainPath ? "" : problem.Location.Path;
        return $"{file}({problem.Location.StartLine + 1},{problem.Location.StartColumn + 1}): {problem.Id}: {message}";
    }
}
