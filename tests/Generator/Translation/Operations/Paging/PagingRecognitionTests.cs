using Truto.Generated.SourceGeneration.Model;
using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Operations.Paging;

/// <summary>Paging that is recognized by the names of parameters and properties.</summary>
public class PagingRecognitionTests
{
    private const string Items =
        "\"items\": { \"type\": \"array\", \"items\": { \"type\": \"object\", \"properties\": { \"id\": { \"type\": \"string\" } } } }";

    [Theory]
    [InlineData("cursor:string", "nextCursor:string", "value cursor NextCursor")]
    [InlineData("page_token:string", "next_page_token:string", "value page_token NextPageToken")]
    [InlineData("page[cursor]:string", "next_page_cursor:string has_more:boolean", "value page[cursor] NextPageCursor more HasMore")]
    [InlineData("page:integer", "next_page:integer", "value page NextPage")]
    [InlineData("after:string", "has_more:boolean last_id:string", "value after LastId more HasMore")]
    [InlineData("startingAfter:string", "hasMore:boolean", "last startingAfter Id more HasMore")]
    [InlineData("skip:integer take:integer", "totalCount:integer", "offset skip 0 total TotalCount")]
    [InlineData("startAt:integer maxResults:integer", "startAt:integer total:integer", "offset startAt 0 total Total")]
    [InlineData("startIndex:integer count:integer", "startIndex:integer totalResults:integer", "offset startIndex - total TotalResults")]
    [InlineData("page:integer:1 per_page:integer", "total_pages:integer", "number page 1 pages TotalPages")]
    [InlineData("page:integer:0 size:integer", "number:integer totalPages:integer", "number page 0 pages TotalPages")]
    [InlineData("page:integer", "page:integer total:integer limit:integer", "number page - total Total")]
    [InlineData("", "@odata.nextLink:string", "link OdataNextLink")]
    [InlineData("", "next:uri", "link Next")]
    [InlineData("page:integer:1", "next:uri total_pages:integer", "link Next")]
    [InlineData("cursor:string", "next:string", "")]
    [InlineData("cursor:string", "cursor:string", "")]
    [InlineData("cursor:integer", "next_cursor:string", "")]
    [InlineData("token:string", "next_page_token:string", "")]
    [InlineData("", "next_cursor:string", "")]
    [InlineData("starting_after:string", "more:string", "")]
    [InlineData("offset:integer limit:integer", "count:integer", "")]
    [InlineData("offset:integer", "total:integer", "")]
    [InlineData("start:integer limit:integer", "total:integer", "")]
    [InlineData("page:integer per_page:integer", "total_pages:integer", "")]
    [InlineData("page:integer:1 per_page:integer", "total:integer", "")]
    [InlineData("page:integer:2", "total_pages:integer", "")]
    public void Paging_is_recognized_if_every_item_is_read_once(string parameters, string members, string paging) =>
        Assert.Equal(paging, PagingText.Of(Paging(parameters, $"{{ \"type\": \"object\", \"properties\": {{ {Items}, {Members(members)} }} }}")));

    [Theory]
    [InlineData(
        """
        { "type": "object", "properties": { "channels": { "type": "array", "items": {} }, "response_metadata": { "type": "object",
        "properties": { "next_cursor": { "type": "string" } } } } }
        """)]
    [InlineData(
        """
        { "type": "object", "properties": { "data": { "type": "object", "properties": { "rows": { "type": "array", "items": {} },
        "nextCursor": { "type": "string" } } } } }
        """)]
    [InlineData(
        """
        { "type": "object", "properties": { "results": { "type": "array", "items": {} }, "meta": { "type": "object",
        "properties": { "cursors": { "type": "object", "properties": { "next": { "type": "string" } } } } } } }
        """)]
    public void A_cursor_can_be_in_a_metadata_object(string page) => Assert.IsType<NextByValue>(Paging("cursor:string", page)?.Next);

    [Theory]
    [InlineData(
        """
        { "type": "object", "properties": { "items": { "type": "array", "items": {} }, "owner": { "type": "object",
        "properties": { "nextCursor": { "type": "string" } } } } }
        """)]
    [InlineData(
        """
        { "type": "object", "properties": { "a": { "type": "array", "items": {} }, "b": { "type": "array", "items": {} },
        "nextCursor": { "type": "string" } } }
        """)]
    [InlineData("""{ "type": "object", "properties": { "errors": { "type": "array", "items": {} }, "nextCursor": { "type": "string" } } }""")]
    [InlineData("""{ "type": "array", "items": { "type": "object", "properties": { "nextCursor": { "type": "string" } } } }""")]
    [InlineData(
        """
        { "type": "object", "nullable": true, "properties": { "items": { "type": "array", "items": {} }, "nextCursor": { "type": "string" } } }
        """)]
    public void Paging_is_not_recognized_without_one_array_and_a_next_page(string page) => Assert.Null(Paging("cursor:string", page));

    [Fact]
    public void Operations_that_write_make_one_call()
    {
        const string Responses = "\"responses\": { \"200\": { \"description\": \"\", \"content\": { "
            + "\"application/json\": { \"schema\": { \"type\": \"object\", \"properties\": { "
            + Items + ", \"next_cursor\": { \"type\": \"string\" } } } } } } }";
        const string Parameters = "\"parameters\": [ { \"name\": \"cursor\", \"in\": \"query\", \"schema\": { \"type\": \"string\" } } ]";
        Translated translated = Translated.Paths(
            $"\"/pets\": {{ \"post\": {{ {Parameters}, {Responses} }} }}, \"/pets/search\": {{ \"post\": {{ {Parameters}, {Responses} }} }}");

        Assert.Equal(
            [false, true],
            translated.Client.Clients.SelectMany(client => client.Operations).Select(operation => operation.Methods[0].Paging is not null));
    }

    [Fact]
    public void A_recognized_parameter_stays_a_method_parameter()
    {
        Translated translated = Get("cursor:string", $"{{ \"type\": \"object\", \"properties\": {{ {Items}, {Members("next_cursor:string")} }} }}");

        Assert.Equal(["cursor"], translated.Operation.Arguments.Select(argument => argument.Name));
        Assert.Null(translated.Operation.Methods[0].Paging!.CursorArgument);
    }

    private static MethodPaging? Paging(string parameters, string page) => Get(parameters, page).Operation.Methods[0].Paging;

    private static Translated Get(string parameters, string page)
    {
        IEnumerable<string> written = parameters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split(':')).Select(one =>
            $$"""
            { "name": "{{one[0]}}", "in": "query", "schema": { "type": "{{one[1]}}"{{(one.Length > 2 ? ", \"default\": " + one[2] : "")}} } }
            """);
        return Translated.Paths($$"""
            {{"\"/pets\""}}: { "get": { "parameters": [ {{string.Join(", ", written)}} ],
              "responses": { "200": { "description": "", "content": { "application/json": { "schema": {{page}} } } } } } }
            """);
    }

    private static string Members(string members) => string.Join(", ", members.Split(' ').Select(one => one.Split(':')).Select(one =>
        $"\"{one[0]}\": {{ \"type\": \"{(one[1] == "uri" ? "string\", \"format\": \"uri" : one[1])}\" }}"));
}
