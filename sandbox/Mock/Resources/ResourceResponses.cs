using System.Text.Json.Nodes;
using Truto.Generated.Mock.Checking;
using Truto.Generated.Mock.Reading;
using Truto.Generated.Mock.Requests;
using Truto.Generated.Mock.Responses;
using Truto.Generated.Serving;
using Truto.Generated.Serving.Inspection;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.Mock.Resources;

/// <summary>Responds to requests about resources from memory.</summary>
internal sealed class ResourceResponses(MockDescription description, RouteTable routes, ResponseWriter writer, OpenApiMockOptions options)
{
    private readonly ResourceMemory memory = new(description, routes, options.Seed, options.Capacity);
    private readonly object gate = new();

    public IReadOnlyList<JsonObject> StoredAt(string path)
    {
        lock (gate)
        {
            return [.. memory.Stored(path).Select(item => item.DeepClone().AsObject())];
        }
    }

    /// <summary>Returns the collections that have resources.</summary>
    public IReadOnlyList<InspectedResource> Collections()
    {
        lock (gate)
        {
            return [.. memory.Collections.Select(collection =>
                new InspectedResource(collection.Path, collection.Count, () => StoredAt(collection.Path)))];
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            memory.Clear();
        }
    }

    /// <summary>Returns the response to a request about a resource, or nothing if the request is about none.</summary>
    public (WrittenResponse? Written, Reply? Refusal) Respond(ReadRequest request, PreferHeader prefer)
    {
        lock (gate)
        {
            // A client that accepts no response must not change anything.
            (ResponseChoice? choice, Reply? refusal) = Choose(request, code: null);
            return choice is null ? (null, refusal) : memory.Execute(request) switch
            {
                ResourceOutcome.Found { IsNew: true } created =>
                    Write(Choose(request, Declared(request.Operation, 201)), prefer, Putting(request, created.Resource)),
                ResourceOutcome.Found found => Write((choice, null), prefer, Putting(request, found.Resource)),
                ResourceOutcome.Page page => Write((choice, null), prefer, Listing(request, page.Items)),
                ResourceOutcome.Unknown unknown => Write((choice, null), prefer, Identifying(request, unknown.Id)),
                ResourceOutcome.Deleted => Write((choice, null), prefer, null),
                ResourceOutcome.Missing => Missing(request, prefer),
                ResourceOutcome.Unpatchable { Fault: var fault } => (null, Problems.Of(422, $"The {fault}.")),
                _ => (null, null),
            };
        }
    }

    private (ResponseChoice? Choice, Reply? Refusal) Choose(ReadRequest request, int? code) =>
        ResponseChoice.Of(request.Operation, code, request.Received.Header("Accept"), options.IsStrict);

    private static int? Declared(Operation operation, int status) =>
        operation.Responses.Any(response => response.Status == $"{status}") ? status : null;

    private (WrittenResponse? Written, Reply? Refusal) Write(
        (ResponseChoice? Choice, Reply? Refusal) chosen, PreferHeader prefer, Func<JsonNode?, Schema?, JsonNode?>? change) =>
        chosen.Choice is null ? (null, chosen.Refusal) : (writer.Write(chosen.Choice, prefer, change), null);

    private (WrittenResponse? Written, Reply? Refusal) Missing(ReadRequest request, PreferHeader prefer) =>
        ResponseChoice.WithStatus(request.Operation, 404) is not null && Choose(request, 404).Choice is { } declared
            ? Write((declared, null), prefer, null)
            : (null, Problems.Of(404, $"'{request.Received.Path}' does not exist."));

    private Func<JsonNode?, Schema?, JsonNode?> Putting(ReadRequest request, JsonObject resource) => (body, schema) =>
    {
        if (ResourceShape.OfItem(schema, Parameter(request)) is not { } shape)
        {
            return body;
        }

        JsonObject example = shape.Get(body) as JsonObject ?? [];
        JsonNode? kept = body?.DeepClone();
        return shape.Put(kept, Shown(example, resource, shape.Schema));
    };

    private Func<JsonNode?, Schema?, JsonNode?> Identifying(ReadRequest request, JsonNode id) => (body, schema) =>
        ResourceShape.OfItem(schema, Parameter(request)) is { IdName: { } name } shape && shape.Get(body) is JsonObject example
            ? shape.Put(body?.DeepClone(), ResourceShape.Overlay(example, new JsonObject { [name] = id.DeepClone() }, shape.Schema,
                new SchemaCheck(description, isRequest: false)))
            : body;

    private Func<JsonNode?, Schema?, JsonNode?> Listing(ReadRequest request, IReadOnlyList<JsonObject> items) => (body, schema) =>
    {
        if (ResourceShape.OfList(schema) is not { } shape)
        {
            return body;
        }

        PageWindow window = PageWindow.Of(request.Operation, request.Parameters);
        Schema? item = TextValues.ItemOf(shape.Schema);
        JsonObject example = (shape.Get(body) as JsonArray)?.OfType<JsonObject>().FirstOrDefault() ?? [];
        JsonArray page = new([.. window.Of(items).Select(stored => item is null ? stored.DeepClone() : Shown(example, stored, item))]);
        JsonNode? result = shape.Put(body?.DeepClone(), page);
        if (result is JsonObject envelope && schema is not null)
        {
            window.Describe(envelope, shape.Property, items.Count, schema, new SchemaCheck(description, isRequest: false));
        }

        return result;
    };

    // What a response contains of a resource: all of it if it fits the schema, otherwise an example with what fits.
    private JsonObject Shown(JsonObject example, JsonObject resource, Schema schema)
    {
        SchemaCheck check = new(description, isRequest: false);
        return check.IsValid(schema, resource) ? resource.DeepClone().AsObject() : ResourceShape.Overlay(example, resource, schema, check);
    }

    private static string Parameter(ReadRequest request) => request.Route.Template.LastParameter ?? "id";
}
