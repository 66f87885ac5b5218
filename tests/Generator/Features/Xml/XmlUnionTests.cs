using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Xml;

/// <summary>Unions whose cases have the same properties: in XML the element distinguishes them, in JSON nothing does.</summary>
public class XmlUnionTests
{
    private const string Api = """
        openapi: 3.0.3
        info: { title: Test, version: "1" }
        paths:
          /basket:
            get:
              operationId: getBasket
              tags: [fruits]
              responses: { '200': { description: Ok, content: { application/xml: { schema: { $ref: '#/components/schemas/Basket' } } } } }
            put:
              operationId: updateBasket
              tags: [fruits]
              requestBody: { required: true, content: { application/xml: { schema: { $ref: '#/components/schemas/Basket' } } } }
              responses: { '204': { description: Ok } }
            post:
              operationId: sendFruits
              tags: [fruits]
              requestBody:
                required: true
                content:
                  multipart/form-data:
                    schema:
                      type: object
                      required: [fruits]
                      properties: { fruits: { type: array, items: { $ref: '#/components/schemas/Fruit' } } }
                    encoding: { fruits: { contentType: application/xml } }
              responses: { '204': { description: Ok } }
        components:
          schemas:
            Basket:
              type: object
              properties:
                best: { allOf: [{ $ref: '#/components/schemas/Fruit' }], xml: { nodeType: none } }
                all: { type: array, xml: { wrapped: true }, items: { $ref: '#/components/schemas/Fruit' } }
            Fruit:
              oneOf: [{ $ref: '#/components/schemas/Apple' }, { $ref: '#/components/schemas/Pear' }, { $ref: '#/components/schemas/Crate' }]
            Apple: { type: object, properties: { size: { type: integer } } }
            Pear: { type: object, properties: { size: { type: integer } } }
            Crate:
              type: object
              required: [content]
              properties: { content: { type: array, xml: { wrapped: true }, items: { $ref: '#/components/schemas/Fruit' } } }
        """;

    [Fact]
    public void Elements_select_the_cases_that_are_read()
    {
        string log = ScriptedResponses.Log(Api, """
            string crate = "<Crate><content><Pear/><Apple/></content></Crate>";
            Respond(200, "application/xml", "<Basket><all><Pear/><Apple><size>1</size></Apple>" + crate + "</all></Basket>");
            Basket basket = await client.Fruits.GetBasketAsync();
            foreach (Fruit fruit in basket.All!) { Log(NameOf(fruit)); }
            string NameOf(Fruit fruit) => fruit.Match(
                apple => "apple " + apple.Size,
                pear => "pear " + pear.Size,
                inner => string.Join("and ", inner.Content.Select(NameOf)),
                json => "json");
            """);

        Assert.Equal("pear \napple 1\npear and apple ", log);
    }

    [Fact]
    public void The_cases_of_models_select_the_elements_that_are_written()
    {
        IReadOnlyList<SentRequest> sent = Calls.Sent(Api, """
            List<Fruit> fruits = new() { new Pear(), new Crate { Content = new List<Fruit> { new Pear { Size = 1 }, new Apple() } }, new Apple() };
            await client.Fruits.UpdateBasketAsync(new Basket { All = fruits });
            await client.Fruits.SendFruitsAsync(new SendFruitsRequest { Fruits = new List<Fruit> { new Pear(), new Apple() } });
            """, path: "test.openapi.yaml");

        Assert.EndsWith(
            "<Basket><all><Pear/><Crate><content><Pear><size>1</size></Pear><Apple/></content></Crate><Apple/></all></Basket>",
            sent[0].Text,
            StringComparison.Ordinal);
        Assert.Matches("(?s)<Pear/>.*<Apple/>", sent[1].Text);
    }

    [Fact]
    public void A_case_without_a_required_property_is_an_error_at_its_element()
    {
        string log = ScriptedResponses.Log(Api, """
            Respond(200, "application/xml", "<Basket><all>\n<Pear/><Crate/></all></Basket>");
            try { await client.Fruits.GetBasketAsync(); Log("read"); }
            catch (ApiResponseFormatException problem) { Log(problem.LineNumber + ":" + problem.LinePosition + " " + problem.XmlPath); }
            """);

        Assert.Equal("2:9 /Basket/all/Crate", log);
    }

    [Fact]
    public void A_union_in_a_body_that_stays_text_declares_no_type()
    {
        GeneratedProject generated = Compile.Description(
            """
            openapi: 3.0.3
            info: { title: Test, version: "1" }
            paths:
              /pairs:
                get:
                  operationId: getPairs
                  responses:
                    '200':
                      description: Ok
                      content:
                        application/xml:
                          schema:
                            type: object
                            xml: { name: pairs }
                            properties:
                              a: { type: string, xml: { name: same } }
                              b: { type: string, xml: { name: same } }
                              all: { type: array, items: { oneOf: [{ $ref: '#/components/schemas/Left' }, { $ref: '#/components/schemas/Right' }] } }
            components:
              schemas:
                Left: { type: object, properties: { size: { type: integer } } }
                Right: { type: object, properties: { size: { type: integer } } }
            """,
            path: "test.openapi.yaml");

        Assert.Contains(generated.Problems, problem => problem.Contains("OAG0360", StringComparison.Ordinal));
        Assert.DoesNotContain(generated.Files.Values, file => file.Contains("TryGetLeft", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Only_clients_with_XML_have_code_for_elements(bool hasXml)
    {
        string api = hasXml ? Api : Api.Replace("application/xml", "application/json", StringComparison.Ordinal);

        GeneratedProject generated = Compile.Description(api, path: "test.openapi.yaml");

        Assert.Equal(hasXml, generated.Files.Values.Any(file => file.Contains("ElementCase", StringComparison.Ordinal)));
    }
}
