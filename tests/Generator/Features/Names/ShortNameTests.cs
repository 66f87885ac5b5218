using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Truto.Generated.SourceGeneration.Pipeline;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Names;

/// <summary>Emitted code uses short names of types, whatever else has these names in the description and the project.</summary>
public class ShortNameTests
{
    private const string Path = "test.openapi.json";

    private const string Statements = """
        using Truto.Generated;
        using Acme.App.Test;

        internal static class Program
        {
            public static string Run()
            {
                var handler = new Handler();
                using var client = new TestClient(
                    new System.Net.Http.HttpClient(handler), new ApiClientOptions { BaseAddress = new System.Uri("https://api.test") });
                return client.Tasks.GetAsync("7").GetAwaiter().GetResult().ToString();
            }
        }

        internal sealed class Handler : System.Net.Http.HttpMessageHandler
        {
            protected override System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage> SendAsync(
                System.Net.Http.HttpRequestMessage request, System.Threading.CancellationToken cancellationToken) =>
                System.Threading.Tasks.Task.FromResult(new System.Net.Http.HttpResponseMessage
                {
                    Content = new System.Net.Http.StringContent(
                        "{\"name\":\"a\",\"count\":1,\"Uri\":\"https://a.test/\"}", System.Text.Encoding.UTF8, "application/json"),
                });
        }
        """;

    private static readonly string[] Names =
    [
        "Task", "System", "String", "Stream", "Uri", "JsonRead", "JsonWrite", "JsonTypes", "JsonConverter", "JsonConverterAttribute", "List",
        "Dictionary", "Func", "Action", "Type", "Array", "Exception", "CancellationToken", "Optional", "Page", "Obsolete", "ObsoleteAttribute",
        "GeneratedCode", "EditorBrowsableState", "TResult", "JsonNode", "Truto", "Instance", "Read", "Errors", "TimeSpan", "HttpMethod",
        "ApiTransport", "ResultReader", "Object", "Attribute", "Acme", "Known", "ErrorReader", "DateTimeOffset", "CultureInfo",
    ];

    [Fact]
    public void Code_has_short_names()
    {
        GeneratedProject generated = Compile.Description(Description("Order"), path: Path);

        Assert.All(
            generated.Files,
            file => Assert.DoesNotContain("global::", Without(file.Value, "using global::"), StringComparison.Ordinal));
    }

    [Fact]
    public void Models_properties_and_clients_can_have_the_names_of_library_types()
    {
        GeneratedProject generated = Compile.Description(Description(Names), Statements, Path);

        Assert.Equal("""{"name":"a","count":1,"Uri":"https://a.test/"}""", generated.Run("Program", "Run"));
    }

    [Theory]
    [InlineData("namespace Acme.App.Test { {0} }")]
    [InlineData("namespace Acme.App { {0} }")]
    [InlineData("namespace Acme { {0} }")]
    [InlineData("namespace Other { {0} }", "global using Other;\n")]
    [InlineData("{0}")]
    public void Projects_can_have_types_with_these_names(string place, string usings = "")
    {
        string types = string.Concat(Types().Select(name => $"internal class {name} {{ }} "));
        var project = new Project(new DescriptionFile(Path, Description("Order")))
        {
            Source = "#pragma warning disable CS8981\n" + usings + place.Replace("{0}", types, StringComparison.Ordinal),
        };

        Compile.Project(project);
    }

    [Theory]
    [InlineData("namespace Acme.App.Test.{0} { internal class Some { } }")]
    [InlineData("namespace Acme.App.{0} { internal class Some { } }")]
    [InlineData("namespace Acme.{0} { internal class Some { } }")]
    public void Projects_can_have_namespaces_with_these_names(string place) => Compile.Project(
        new Project(new DescriptionFile(Path, Description("Order")))
        {
            Source = string.Join("\n", Types().Append("System").Select(name => place.Replace("{0}", name, StringComparison.Ordinal))),
        });

    [Fact]
    public void Partial_types_can_have_members_with_these_names()
    {
        IEnumerable<string> names = Types().Except(["JsonConverter", "ApiTransport"]);
        string members = string.Join(" ", names.Select(name => $"internal static int {name} => 1;"));
        string nested = string.Join(" ", names.Append("Order").Select(name => $"internal class {name} {{ }}"));
        var project = new Project(new DescriptionFile(Path, Description(["Order", "Customer"], [])))
        {
            Source = $$"""
                #pragma warning disable CS1591
                namespace Acme.App.Test
                {
                    public partial class Order { {{members}} internal static int Customer => 2; }
                    public partial class Customer { {{nested}} }
                    public partial class TasksClient { {{nested}} }
                    public partial class TestClient { {{members}} }
                }
                """,
        };

        Compile.Project(project);
    }

    [Fact]
    public void A_referenced_assembly_can_have_types_in_the_namespace()
    {
        CSharpCompilation library = CSharpCompilation.Create(
            "Library",
            [CSharpSyntaxTree.ParseText($"namespace Acme.App.Test {{ {string.Concat(Types().Select(name => $"public class {name} {{ }} "))} }}")],
            References.Framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var project = new Project(new DescriptionFile(Path, Description("Order")))
        {
            Framework = [.. References.Framework, library.ToMetadataReference()],
        };

        Compile.Project(project);
    }

    [Theory]
    [InlineData("Acme.System")]
    [InlineData("Acme.System.Threading.Tasks")]
    [InlineData("Truto.Generated")]
    [InlineData("Task")]
    public void An_API_can_have_any_namespace(string name) =>
        Compile.Project(new Project(new DescriptionFile(Path, Description("Order")).With("Namespace", name)));

    [Fact]
    public void The_namespace_of_another_description_can_have_the_name_of_a_type() => Compile.Project(new Project(
        new DescriptionFile(Path, Description("Order")).With("Namespace", "Acme.Api"),
        new DescriptionFile("other.openapi.json", Description("Order")).With("Namespace", "Acme.Api.Task")));

    [Fact]
    public void An_edit_that_adds_a_member_to_a_partial_type_emits_only_if_code_uses_its_name()
    {
        var session = new Session(new Project(new DescriptionFile(Path, Description("Order"))));

        session.EditCSharp("namespace Acme.App.Test; public partial class Order { int Total => 1; }");
        Assert.All(session.Reasons(TrackingNames.Units), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));

        session.EditCSharp("namespace Acme.App.Test; public partial class Order { class Task { } }");
        Assert.Contains(IncrementalStepRunReason.Modified, session.Reasons(TrackingNames.Units));
    }

    private static IEnumerable<string> Types() => Names.Where(name => name is not ("Acme" or "Truto" or "System" or "Attribute"));

    private static string Without(string text, string prefix) =>
        string.Join("\n", text.Split('\n').Where(line => !line.StartsWith(prefix, StringComparison.Ordinal)));

    // Each model has a property for each model, of its type; each model has a client with an operation.
    private static string Description(params string[] names) => Description(names, names);

    private static string Description(string[] names, string[] members)
    {
        string properties = string.Concat(members.Select(name => $$""" , "{{name}}": { "type": "string", "format": "uri" } """));
        string references = string.Join(", ", names.Select((name, at) => $$""" "p{{at}}": { "$ref": "#/components/schemas/{{name}}" } """));
        string schemas = string.Join(",\n", names.Select(name =>
            $$"""
            "{{name}}": { "type": "object", "properties": {
              "name": { "type": "string", "enum": ["a", "b"] },
              "count": { "type": "integer", "maximum": 9 } {{properties}},
              {{references}} } }
            """));
        string paths = string.Join(",\n", names.Select(name => $$"""
            "/{{name}}/{id}": { "get": {
              "operationId": "get{{name}}", "tags": ["{{name}}s"],
              "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string", "minLength": 1 } }],
              "responses": { "200": {
                "description": "Done",
                "content": { "application/json": { "schema": { "$ref": "#/components/schemas/{{name}}" } } } } } } }
            """));
        return $$"""
            { "openapi": "3.0.3", "info": { "title": "Test", "version": "1" }, "paths": { {{paths}} }, "components": { "schemas": { {{schemas}} } } }
            """;
    }
}
