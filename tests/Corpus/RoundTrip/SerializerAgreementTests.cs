using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Corpus.RoundTrip;

/// <summary>
/// Generated code and System.Text.Json write the same bytes for the same classes, if both support them.
/// </summary>
public class SerializerAgreementTests
{
    private const int SchemasAtOnce = 25;
    private const int ValuesOfEach = 10;
    private const int Depth = 3;

    [Fact]
    public void Generated_code_writes_the_same_bytes_as_the_serializer() => PlainSchemas.Object(Depth)
        .SelectMany(shape => shape.Values.Array[ValuesOfEach].Select(values => (Shape: shape, Values: values)))
        .Array[SchemasAtOnce]
        .Sample(Compare, iter: 1, threads: 1, print: cases => $"{cases.Length} schemas");

    private static void Compare((RandomShape Shape, string[] Values)[] cases)
    {
        string schemas = string.Join(",\n", cases.Select((one, at) => $"\"{NameOf(at)}\":{one.Shape.Schema}"));
        var description = new DescriptionFile("random/plain.json", $$"""
            { "openapi": "3.1.0", "info": { "title": "Cases", "version": "1" }, "paths": {}, "components": { "schemas": { {{schemas}} } } }
            """)
        {
            Metadata = new() { ["Role"] = "client" },
        };
        using EmittedCode emitted = EmittedCode.Of(description);
        using PlainTypes plain = PlainTypes.Of(description);
        for (int at = 0; at < cases.Length; at++)
        {
            foreach (string text in cases[at].Values)
            {
                byte[] json = Encoding.UTF8.GetBytes(text);
                string ours = Encoding.UTF8.GetString(emitted.ReadAndWrite(NameOf(at), json));
                string theirs = Encoding.UTF8.GetString(plain.ReadAndWrite(NameOf(at), json));
                Assert.True(ours == theirs, $"{cases[at].Shape.Schema}\nvalue:  {text}\nours:   {ours}\ntheirs: {theirs}");
            }
        }
    }

    private static string NameOf(int at) => "Case" + at.ToString(CultureInfo.InvariantCulture);
}
