using System.Globalization;
using System.Text;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Xml;

/// <summary>XML that cannot be read is reported with its line, column and path; nothing hangs.</summary>
public class InvalidXmlTests
{
    private const string Api = """
        openapi: 3.0.3
        info: { title: Test, version: "1" }
        paths:
          /zoo:
            get:
              operationId: getZoo
              tags: [zoo]
              responses: { '200': { description: Ok, content: { application/xml: { schema: { $ref: '#/components/schemas/Pets' } } } } }
        components:
          schemas:
            Pets:
              type: object
              xml: { name: pets, namespace: 'urn:pets' }
              properties: { pet: { type: array, items: { $ref: '#/components/schemas/Pet' } }, strict: { $ref: '#/components/schemas/Strict' } }
            Strict:
              type: object
              required: [id, at]
              properties: { id: { type: integer, format: int32, xml: { attribute: true } }, at: { type: string, format: date-time } }
            Pet:
              type: object
              required: [name]
              properties:
                id: { type: integer, format: int32, xml: { attribute: true } }
                name: { type: string }
                at: { type: string, format: date-time }
                inner: { $ref: '#/components/schemas/Pet' }
        """;

    [Fact]
    public void Each_fault_has_a_line_a_column_and_a_path()
    {
        (string Xml, string Expected)[] cases =
        [
            ("<pets xmlns='urn:pets'>\n<pet id='x'><name>a</name></pet></pets>", "2:6 /pets/pet/@id"),
            ("<pets xmlns='urn:pets'>\n<pet><name>a</name></pet>\n<pet id='y'><name>a</name></pet></pets>", "3:6 /pets/pet[2]/@id"),
            ("<pets xmlns='urn:pets'>\n<strict id='99999999999'><at>2024-01-01T00:00:00Z</at></strict></pets>", "2:9 /pets/strict/@id"),
            ("<pets xmlns='urn:pets'><strict id='1'><at>never</at></strict></pets>", "1:40 /pets/strict/at"),
            ("<pets xmlns='urn:pets'><pet><name><b/></name></pet></pets>", "1:36 /pets/pet/name/b"),
            ("<pets xmlns='urn:pets'>\n <pet id='1'/></pets>", "2:3 /pets/pet"),
            ("<pets xmlns='urn:other'/>", "1:2 /pets"),
            ("<pet/>", "1:2 /pet"),
            ("<pets xmlns='urn:pets'><pet>", "1:29 /pets/pet"),
            ("<pets xmlns='urn:pets'><pet></pets>", "1:31 /pets/pet"),
            ("<pets xmlns='urn:pets'><xmlns:a/></pets>", "1:25 /pets"),
            ("not xml", "1:1 "),
            ("<!DOCTYPE pets [<!ENTITY a 'b'>]><pets xmlns='urn:pets'>&a;</pets>", "1:*"),
            ("<pets xmlns='urn:pets'><pet><name>&undefined;</name></pet></pets>", "1:36 /pets/pet/name"),
            ("<pets xmlns='urn:pets'><pet><name>\u0001</name></pet></pets>", "1:35 /pets/pet/name"),
            (Bomb(), "1:*"),
            (string.Concat(Enumerable.Repeat("<pets xmlns='urn:pets'>", 100_000)), "1:*"),
        ];

        string log = ScriptedResponses.Log(Api, string.Join("\n", cases.Select(one => $$"""
            Respond(200, "application/xml", Convert.FromBase64String("{{Convert.ToBase64String(Encoding.UTF8.GetBytes(one.Xml))}}"));
            try { await client.Zoo.GetAsync(); Log("read"); }
            catch (ApiResponseFormatException problem) { Log(problem.LineNumber + ":" + problem.LinePosition + " " + problem.XmlPath); }
            """)));

        string[] lines = log.Split('\n');
        Assert.Equal(cases.Length, lines.Length);
        Assert.All(cases.Zip(lines), pair => Assert.True(Matches(pair.First.Expected, pair.Second), $"{pair.First.Xml}: {pair.Second}"));
    }

    [Fact]
    public void The_message_says_what_is_wrong_and_where()
    {
        string log = ScriptedResponses.Log(Api, """
            Respond(200, "application/xml", "<pets xmlns='urn:pets'><pet id='x'><name>a</name></pet></pets>");
            try { await client.Zoo.GetAsync(); } catch (ApiResponseFormatException problem) { Log(problem.Message); }
            Respond(200, "text/html", "<html><title>Down</title></html>");
            try { await client.Zoo.GetAsync(); } catch (ApiResponseFormatException problem) { Log(problem.Message); }
            """);

        Assert.Equal(
            "GET /zoo responded 200, but the body cannot be read at line 1, column 29 (/pets/pet/@id): 'x' is not a number.\n"
            + "GET /zoo responded 200, but the body cannot be read: it is text/html, not XML: Down.",
            log);
    }

    [Fact]
    public void Other_encodings_are_read()
    {
        string log = ScriptedResponses.Log(Api, """
            string Xml(string encoding) =>
                "<?xml version='1.0' encoding='" + encoding + "'?><pets xmlns='urn:pets'><pet><name>é</name></pet></pets>";
            Respond(200, "application/xml", Encoding.Latin1.GetBytes(Xml("iso-8859-1")));
            Log((await client.Zoo.GetAsync()).Pet![0].Name);
            Respond(200, "application/xml; charset=iso-8859-1", Encoding.Latin1.GetBytes(Xml("utf-8")));
            Log((await client.Zoo.GetAsync()).Pet![0].Name);
            Respond(200, "application/xml", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Xml("utf-16"))).ToArray());
            Log((await client.Zoo.GetAsync()).Pet![0].Name);
            """);

        Assert.Equal("é\né\né", log);
    }

    private static bool Matches(string expected, string actual) =>
        expected.EndsWith('*') ? actual.StartsWith(expected[..^1], StringComparison.Ordinal) : actual == expected;

    // Ten entities, each ten times the one before.
    private static string Bomb()
    {
        var text = new StringBuilder("<!DOCTYPE pets [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 10; i++)
        {
            string inner = string.Concat(Enumerable.Repeat("&a" + (i - 1).ToString(CultureInfo.InvariantCulture) + ";", 10));
            text.Append(CultureInfo.InvariantCulture, $"<!ENTITY a{i} '{inner}'>");
        }

        return text.Append("]><pets xmlns='urn:pets'>&a9;</pets>").ToString();
    }
}
