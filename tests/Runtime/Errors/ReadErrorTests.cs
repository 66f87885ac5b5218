using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Errors;

/// <summary>Tests the path of JSON that cannot be read.</summary>
public class ReadErrorTests
{
    private static readonly OrderConverter Orders = new();
    private static readonly ItemConverter Items = new();

    [Theory]
    [InlineData("""{"id":1,"items":[{"price":1},{"price":"x"}]}""", "items[1].price")]
    [InlineData("""{"id":1,"items":[{"price":1},{"price":null}]}""", "items[1].price")]
    [InlineData("""{"id":1,"items":[{"a":[{},{}],"b":{"c":[1]}}]}""", "items[0].price")]
    [InlineData("""{ "items" : [ [ ] ], "id": 1 }""", "items[0]")]
    [InlineData("""{"items":[{"price":1}],"id":{}}""", "id")]
    [InlineData("""{"items":[]}""", "id")]
    [InlineData("""{"id":1,"items":[{"price":1,"note":{"a.b":[1,{"c":tru}]}}]}""", "items[0].note['a.b'][1].c")]
    [InlineData("""{"id":1,"items":[{"price":1},tru]}""", "items[0]")]
    [InlineData("""{"id":1,"items":[{"price":1,"note":{"it's":tru}}]}""", "items[0].note['it\\'s']")]
    [InlineData("""{"id":1,"\u0069tems":[{"price":"\ud800"}]}""", "items[0].price")]
    [InlineData("""{"id":1,"items":[{"price":1}""", "items[0]")]
    public async Task An_error_has_the_path_of_the_value(string json, string path)
    {
        ApiResponseFormatException error = await ErrorOf(json);

        Assert.Equal(path, error.JsonPath);
        Assert.StartsWith($"GET /orders responded 200, but the body cannot be read at {path}: ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("3")]
    [InlineData("{")]
    [InlineData("""{"id":1,"items":[]} x""")]
    public async Task The_whole_body_has_no_path(string json)
    {
        ApiResponseFormatException error = await ErrorOf(json);

        Assert.Null(error.JsonPath);
        Assert.StartsWith("GET /orders responded 200, but the body cannot be read: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_message_contains_path_type_and_problem()
    {
        ApiResponseFormatException error = await ErrorOf("""{"id":1,"items":[{"price":"x"}]}""");

        Assert.Equal(
            "GET /orders responded 200, but the body cannot be read at items[0].price: 'Item.price': expected a number, found the string \"x\".",
            error.Message);
        Assert.Equal("'Item.price': expected a number, found the string \"x\".", Assert.IsType<JsonException>(error.InnerException).Message);
    }

    [Fact]
    public async Task A_credential_in_a_property_name_is_redacted()
    {
        ApiResponseFormatException error = await ErrorOf($$"""{"id":1,"items":[{"price":1,"{{PetClient.Token}}":tru}]}""");

        Assert.Equal("items[0]['***']", error.JsonPath);
        Assert.DoesNotContain(PetClient.Token, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_path_is_shortened_in_the_message_only()
    {
        string name = new('n', 5000);
        ApiResponseFormatException error = await ErrorOf($$"""{"id":1,"{{name}}":tru}""");

        Assert.Equal(name, error.JsonPath);
        Assert.InRange(error.Message.Length, 100, 1000);
    }

    [Theory]
    [InlineData("application/jsonl", "{\"price\":1}\n{\"price\":[]}\n", "item 2 at price: 'Item.price': expected a number, found an array.")]
    [InlineData(
        "text/event-stream", "data: {\"price\":1}\n\ndata: {\"price\":[]}\n\n", "item 2 at price: 'Item.price': expected a number, found an array.")]
    [InlineData("application/jsonl", "{\"price\":1}\n[]\n", "item 2: 'Item': expected an object, found an array.")]
    public async Task In_a_sequence_the_path_begins_within_the_item(string mediaType, string body, string problem)
    {
        using PetClient client = new(RecordingHandler.Text(body, HttpStatusCode.OK, mediaType));
        ApiCall call = new("GET", "/items");
        ApiResponseFormatException error = await Assert.ThrowsAsync<ApiResponseFormatException>(() => mediaType == "application/jsonl"
            ? EndOf(call.Items(client.Transport, ItemReader.JsonLines(Items.Reader), null, default))
            : EndOf(call.Items(client.Transport, ItemReader.JsonEvents(Items.Reader), null, default)));

        Assert.Equal("GET /items responded 200, but the body cannot be read: " + problem, error.Message);
        Assert.Equal(problem.Contains(" at ", StringComparison.Ordinal) ? "price" : null, error.JsonPath);
    }

    [Fact]
    public void An_error_in_a_webhook_has_the_path()
    {
        JsonException error = Assert.Throws<JsonException>(
            () => new Webhook<Order>("order", "POST", Orders.Reader).Read("""{"id":1,"items":[{}]}"""));

        Assert.Equal("$.items[0].price", error.Path);
        Assert.Equal("The body cannot be read at items[0].price: 'Item.price' is required, but missing or null.", error.Message);
    }

    [Theory]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData(" \r\n", HttpStatusCode.OK)]
    [InlineData("", HttpStatusCode.NoContent)]
    public async Task An_empty_body_is_an_error_if_a_property_is_required(string body, HttpStatusCode status)
    {
        ApiResponseFormatException error = await ErrorOf(body, status);

        Assert.Equal($"GET /orders responded {(int)status}, but the body cannot be read: it is empty, but 'Order.id' is required.", error.Message);
        Assert.Null(error.JsonPath);
    }

    private static async Task<ApiResponseFormatException> ErrorOf(string json, HttpStatusCode status = HttpStatusCode.OK)
    {
        using PetClient client = new(RecordingHandler.Json(json, status));
        ApiCall call = new("GET", "/orders");
        return await Assert.ThrowsAsync<ApiResponseFormatException>(() => call.ReadAsync(client.Transport, Orders.Reader, null, default));
    }

    private static async Task EndOf<T>(IAsyncEnumerable<T> items)
    {
        await foreach (T item in items)
        {
            Assert.NotNull(item);
        }
    }

    private sealed class OrderConverter() : JsonObjectConverter<Order>("id!,items!");

    private sealed class ItemConverter() : JsonObjectConverter<Item>("price!,note");

    private sealed class Order : ApiObject
    {
        private int? id;
        private List<Item>? items;

        protected override void VisitMember(ref JsonMember json, ref Utf8JsonReader reader)
        {
            switch (json.Place)
            {
                case 0:
                    json.Int32(ref reader, ref id);
                    break;
                case 1:
                    json.List(ref reader, ref items, Items);
                    break;
            }
        }
    }

    private sealed class Item : ApiObject
    {
        private double? price;
        private JsonNode? note;

        protected override void VisitMember(ref JsonMember json, ref Utf8JsonReader reader)
        {
            switch (json.Place)
            {
                case 0:
                    json.Double(ref reader, ref price);
                    break;
                case 1:
                    json.Node(ref reader, ref note);
                    break;
            }
        }
    }
}
