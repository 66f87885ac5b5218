using Microsoft.CodeAnalysis;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;
using static Truto.Generated.Tests.Generator.Features.Customizing.OwnTypeProject;

namespace Truto.Generated.Tests.Generator.Features.Customizing;

/// <summary>Types of the project and of libraries that cannot be used are reported where they are named.</summary>
public class OwnTypeFaultTests
{
    private const string More = """
        namespace Acme
        {
            public sealed class Plain { }

            [JsonConverter(typeof(HiddenConverter))]
            internal sealed class Hidden { }

            internal sealed class HiddenConverter : JsonConverter<Hidden>
            {
                public override Hidden Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new();

                public override void Write(Utf8JsonWriter writer, Hidden value, JsonSerializerOptions options) { }
            }
        }
        """;

    [Theory]
    [InlineData("Acme.Missing", "the project and its references have no type 'Acme.Missing' that is accessible")]
    [InlineData("Acme.Plain; class X {}", "the project and its references have no type 'Acme.Plain; class X {}' that is accessible")]
    [InlineData(
        "Acme.Plain",
        "'Acme.Plain' has neither a [JsonConverter], nor IParsable<Plain> and IFormattable; name a converter: 'Acme.Plain:Namespace.Converter'")]
    [InlineData("Acme.Plain:Acme.Money", "'Acme.Money' is no accessible JsonConverter<Plain> with a constructor without parameters")]
    [InlineData("Acme.Plain:Acme.Missing", "the project and its references have no class or static member 'Acme.Missing' that is accessible")]
    [InlineData("Acme.Plain:Acme.Point.Converters.Plain", "'Acme.Point.Converters.Plain' is no JsonConverter<Plain>")]
    [InlineData("System.Math", "'System.Math' is static, generic, a ref struct or a delegate")]
    [InlineData("Acme.Hidden", "it is not public, but the generated types are; make it public, or set Visibility=\"internal\"")]
    [InlineData("Acme.OrderId", "it parses itself, but the JSON is no string or number; name a converter", "boolean")]
    public void A_type_that_cannot_be_used_is_an_error_at_its_position(string type, string fault, string json = "string")
    {
        string schema = $"T: {{ type: object, properties: {{ a: {{ type: {json}, x-csharp-type: '{type}' }} }} }}";

        GeneratedProject generated = Of(schema);

        Diagnostic problem = Assert.Single(generated.Diagnostics);
        Assert.Equal(("OAG0534", DiagnosticSeverity.Error), (problem.Id, problem.Severity));
        Assert.EndsWith(": " + fault, problem.GetMessage(), StringComparison.Ordinal);
        Assert.Equal((5, schema.IndexOf('\'', StringComparison.Ordinal) + 4), Start(problem));
    }

    [Fact]
    public void A_class_of_a_hierarchy_cannot_be_mapped()
    {
        GeneratedProject generated = Of("""
            Pet: { type: object, discriminator: { propertyName: kind }, properties: { kind: { type: string } }, x-csharp-type: Acme.Money }
                Cat: { allOf: [ { $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: integer } } } ] }
            """);

        Assert.EndsWith("the class is part of a hierarchy", Assert.Single(generated.Diagnostics).GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("date", "'date' in TypeMap of the OpenApiDescription item has no effect: it must have the form 'format=Namespace.Type'")]
    [InlineData(
        "mony=Acme.Money",
        "'mony=Acme.Money' in TypeMap of the OpenApiDescription item has no effect: no schema has this format or name; did you mean 'money'?")]
    public void An_entry_of_the_map_without_effect_is_reported(string entry, string message)
    {
        GeneratedProject generated = Compile.Project(new Project(Item.With("TypeMap", Map + "," + entry)) { Source = Usings + Code });

        Assert.Equal("test.openapi.yaml(1,1): warning OAG0535: The entry " + message, Assert.Single(generated.Problems));
    }

    private static GeneratedProject Of(string schemas)
    {
        string text = $"openapi: 3.1.0\ninfo: {{ title: Test, version: '1' }}\npaths: {{}}\ncomponents:\n  schemas:\n    {schemas}\n";
        return Compile.Project(new Project(new DescriptionFile("test.openapi.yaml", text)) { Source = Usings + Code + More });
    }

    private static (int Line, int Column) Start(Diagnostic problem) =>
        (problem.Location.GetLineSpan().StartLinePosition.Line, problem.Location.GetLineSpan().StartLinePosition.Character);
}
