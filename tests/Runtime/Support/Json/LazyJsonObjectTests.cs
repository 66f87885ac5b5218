using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Support.Json;

/// <summary>Tests the field of a property with any JSON object.</summary>
public sealed class LazyJsonObjectTests
{
    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("""{ "a" : [ 1.50, "\u00e4" ], "b" : { "c" : null } }""", """{"a":[1.50,"\u00E4"],"b":{"c":null}}""")]
    [InlineData("""{"a":1,"a":2}""", """{"a":2}""")]
    [InlineData("""{"\u0061":1,"a":2}""", """{"a":2}""")]
    public void An_object_is_what_was_read(string json, string expected)
    {
        Record read = Read(json);
        Assert.Equal(expected, read.Data!.ToJsonString());
        Assert.Equal($$"""{"data":{{expected}}}""", JsonText.Write(read, JsonObjectConverter<Record>.Instance.Write));
    }

    [Fact]
    public void All_accesses_return_one_object_that_can_be_changed()
    {
        Record read = Read("""{"a":1}""");
        JsonObject data = read.Data!;
        data["b"] = 2;
        Assert.Same(data, read.Data);
        Assert.Equal("""{"data":{"a":1,"b":2}}""", JsonText.Write(read, JsonObjectConverter<Record>.Instance.Write));
    }

    [Fact]
    public void An_object_that_was_never_requested_is_written_replaced_or_removed()
    {
        Assert.Equal("""{"data":{"a":1}}""", JsonText.Write(Read("""{"a": 1}"""), JsonObjectConverter<Record>.Instance.Write));

        Record replaced = Read("""{"a":1}""");
        replaced.Data = new JsonObject { ["b"] = 2 };
        Assert.Equal("""{"data":{"b":2}}""", JsonText.Write(replaced, JsonObjectConverter<Record>.Instance.Write));

        Record removed = Read("""{"a":1}""");
        removed.Data = null;
        Assert.Equal("{}", JsonText.Write(removed, JsonObjectConverter<Record>.Instance.Write));
        Assert.Null(removed.Data);
    }

    [Fact]
    public void An_object_can_be_moved_to_other_JSON_only_when_it_is_removed_from_its_own()
    {
        Record read = Read("""{"a":{"b":1}}""");
        JsonObject other = new() { ["data"] = read.Data };
        Assert.Equal("""{"data":{"a":{"b":1}}}""", other.ToJsonString());
        Assert.Throws<InvalidOperationException>(() => new JsonObject { ["again"] = read.Data });
    }

    [Fact]
    public async Task Concurrent_threads_get_one_object()
    {
        for (int round = 0; round < 200; round++)
        {
            Record read = Read("""{"a":{"b":[1,2,3]},"c":"d"}""");
            using Barrier start = new(4);
            JsonObject?[] found = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    return read.Data;
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));
            Assert.All(found, one => Assert.Same(found[0], one));
        }
    }

    [Fact]
    public void The_text_is_copied_and_as_deep_as_the_reader_allows()
    {
        string deep = string.Concat(Enumerable.Repeat("{\"a\":", 90)) + "[]" + new string('}', 90);
        byte[] json = Encoding.UTF8.GetBytes($$"""{"data":{{deep}}}""");
        Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = 128 });
        reader.Read();
        Record read = JsonObjectConverter<Record>.Instance.Read(ref reader, JsonReadContext.Complete);
        json.AsSpan().Clear();
        Assert.Equal(deep, read.Data!.ToJsonString(new JsonSerializerOptions { MaxDepth = 128 }));
    }

    [Fact]
    public void Objects_across_buffer_segments_are_read()
    {
        byte[] json = """{"data":{"a":[1.50],"b":"text"}}"""u8.ToArray();
        for (int cut = 1; cut < json.Length; cut++)
        {
            Utf8JsonReader reader = new(JsonSegment.Sequence(json[..cut], json[cut..]));
            reader.Read();
            Record read = JsonObjectConverter<Record>.Instance.Read(ref reader, JsonReadContext.Complete);
            Assert.Equal("""{"a":[1.50],"b":"text"}""", read.Data!.ToJsonString());
        }
    }

    [Fact]
    public void An_object_costs_its_text_until_it_is_requested()
    {
        byte[] json = Encoding.UTF8.GetBytes("""{"id":7,"name":"Demo scheduled","labels":["hot","q1"],"pipeline":{"id":2,"name":"Inbound"}}""");
        long allocated = 0;
        for (int round = 0; round < 3; round++)
        {
            LazyJsonObject field = default;
            long start = GC.GetAllocatedBytesForCurrentThread();
            Utf8JsonReader reader = new(json);
            reader.Read();
            field.Read(ref reader, JsonReadContext.Complete);
            allocated = GC.GetAllocatedBytesForCurrentThread() - start;
            Assert.NotNull(field.Value);
        }

        Assert.InRange(allocated, json.Length, json.Length + 40);
    }

    [Theory]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"data":"text"}""")]
    [InlineData("""{"data":{"a":1}""")]
    [InlineData("""{"data":{"a":}}""")]
    public void Other_JSON_is_refused_when_it_is_read(string json) =>
        Assert.ThrowsAny<JsonException>(() => JsonText.Read(json, JsonObjectConverter<Record>.Instance.Read));

    private static Record Read(string json) => JsonText.Read($$"""{"data":{{json}}}""", JsonObjectConverter<Record>.Instance.Read);

    private sealed class Record : ApiObject
    {
        private LazyJsonObject data;

        public JsonObject? Data { get => data.Value; set => data.Value = value; }

        protected override IModelConverter GetConverter() => ModelConverter.Of<Record>("data");

        protected override void VisitMember(ref JsonMember json, ref Utf8JsonReader reader) => json.Object(ref reader, ref data);
    }
}
