using Truto.Generated.SourceGeneration.Analysis;
using Truto.Generated.SourceGeneration.Emission.Types;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.Tests.Generator.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Analysis;

/// <summary>The short location of a schema identifies exactly one schema.</summary>
public class OriginPointerTests
{
    [Theory]
    [InlineData("#/components/schemas/Stage", "Stage")]
    [InlineData("#/definitions/Order Item", "Order Item")]
    [InlineData("#/components/schemas/Stage/properties/owner/properties/id", "Stage/owner/id")]
    [InlineData("#/components/schemas/Stage/items/additionalProperties/anyOf/1/not", "Stage/[]/{}/anyOf:1/not:")]
    [InlineData("#/components/schemas/S/properties/a:b/properties/[]/properties/", "S/properties:a:b/properties:[]/properties:")]
    [InlineData("#/components/schemas/S/properties/a~1b", "S/a~1b")]
    [InlineData("#/paths/~1v1~1pets~1{id}/post/requestBody/content/application~1json/schema", "POST /v1/pets/{id}")]
    [InlineData("#/paths/~1pets/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/a", "POST /pets form: a")]
    [InlineData("#/paths/~1pets/put/requestBody/content/text~1yaml/schema/items", "PUT /pets text~1yaml: []")]
    [InlineData("#/paths/~1pets/get/responses/2XX/content/application~1json/schema/properties/data/items", "GET /pets 2XX: data/[]")]
    [InlineData("#/paths/~1pets/get/responses/200/content/text~1yaml/schema", "GET /pets 200 text~1yaml")]
    [InlineData("#/paths/~1pets/get/responses/200/schema/items", "GET /pets 200 schema: []")]
    [InlineData("#/paths/~1pets/get/parameters/3/schema/properties/type", "GET /pets parameter 3: type")]
    [InlineData("#/paths/~1pets/get/parameters/3/content/a/schema", "#/paths/~1pets/get/parameters/3/content/a/schema")]
    [InlineData("#/paths/~1a b/get/responses/200/schema", "#/paths/~1a b/get/responses/200/schema")]
    [InlineData("#/components/schemas/S/items/0", "#/components/schemas/S/items/0")]
    [InlineData("#/types/Owner", "#/types/Owner")]
    [InlineData("#", "#")]
    public void A_pointer_has_a_short_text(string pointer, string expected) => Assert.Equal(expected, SchemaOrigin.Of(pointer));

    [Theory]
    [InlineData("apideck-libraries-openapi-specs/crm.yml")]
    [InlineData("go-swagger-go-swagger/docker-swagger.json")]
    [InlineData("box-box-openapi/openapi-openapi-v2025.0.json")]
    public void Every_value_of_a_description_is_found_by_its_text(string document)
    {
        string path = SharedData.Path(["corpus", .. document.Split('/')]);
        Node root = DescriptionText.Read(path, File.ReadAllText(path), TestContext.Current.CancellationToken).Root!;
        var pending = new Stack<(JsonPointer Pointer, Node Node)>([(JsonPointer.Root, root)]);
        int shortened = 0;
        while (pending.Count > 0)
        {
            (JsonPointer pointer, Node node) = pending.Pop();
            string text = SchemaOrigin.Of(pointer.ToFragment());
            shortened += text.StartsWith('#') ? 0 : 1;
            Assert.True(ReferenceEquals(node, OriginPointer.Find(text, root)) || text.Contains('%'), text);
            foreach ((string step, Node child) in Children(node))
            {
                pending.Push((pointer.Append(step), child));
            }
        }

        Assert.InRange(shortened, 20, int.MaxValue);
    }

    private static IEnumerable<(string Step, Node Child)> Children(Node node) => node switch
    {
        ObjectNode properties => properties.Members.Select(property => (property.Name, property.Value)),
        ArrayNode items => items.Items.Select((item, i) => (i.ToString(System.Globalization.CultureInfo.InvariantCulture), item)),
        _ => [],
    };
}
