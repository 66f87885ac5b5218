using System.Globalization;
using System.Text.Json.Nodes;
using Truto.Generated.Mock.Checking;
using Truto.Generated.Mock.Reading;
using Truto.Generated.Mock.Requests;
using Truto.Generated.Mock.Values;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.Mock.Resources;

/// <summary>
/// Remembers the resources that requests create, change and delete. A collection that no request wrote to has no memory: its responses are examples.
/// It is not thread-safe.
/// </summary>
internal sealed class ResourceMemory
{
    private readonly MockDescription description;
    private readonly int seed;
    private readonly int capacity;
    private readonly Dictionary<Operation, (ResourceType Type, ResourceAction Action)> actions = [];
    private readonly Dictionary<string, ResourceCollection> collections = new(StringComparer.Ordinal);

    public ResourceMemory(MockDescription description, RouteTable routes, int seed, int capacity)
    {
        this.description = description;
        this.seed = seed;
        this.capacity = capacity;
        foreach (ResourceType type in ResourceType.Find(routes))
        {
            foreach ((Operation operation, ResourceAction action) in type.Actions)
            {
                actions.TryAdd(operation, (type, action));
            }
        }
    }

    /// <summary>Returns the stored resources of a collection, oldest first.</summary>
    public IReadOnlyList<JsonObject> Stored(string path) =>
        collections.TryGetValue(Key(path), out ResourceCollection? collection) ? collection.Items : [];

    /// <summary>Gets the collections that have resources.</summary>
    public IEnumerable<ResourceCollection> Collections => collections.Values.Where(collection => collection.Count > 0);

    public void Clear() => collections.Clear();

    /// <summary>Executes a request. Returns null if it is none about resources, or about a collection without memory.</summary>
    public ResourceOutcome? Execute(ReadRequest request)
    {
        if (!actions.TryGetValue(request.Operation, out (ResourceType Type, ResourceAction Action) known))
        {
            return null;
        }

        (ResourceType type, ResourceAction action) = known;
        string? id = request.Route.Template.LastParameter == type.Parameter ? request.Route.Values.GetValueOrDefault(type.Parameter) : null;
        string path = Key(request.Route.Path);
        ResourceCollection collection = CollectionAt(id is null ? path : path[..path.LastIndexOf('/')]);
        JsonObject? body = request.Body.Json as JsonObject;
        switch (action)
        {
            case ResourceAction.Create:
                return body is null ? null : Create(type, collection, body);
            case ResourceAction.List:
                return collection.IsWritten ? new ResourceOutcome.Page(collection.Items) : null;
            case ResourceAction.Replace when id is null:
                id = body?[type.IdName]?.ToString();
                break;
        }

        return id is null ? null : OnItem(type, action, collection, id, body, request);
    }

    private ResourceOutcome? OnItem(
        ResourceType type, ResourceAction action, ResourceCollection collection, string id, JsonObject? body, ReadRequest request)
    {
        JsonObject? stored = collection.Find(id);
        if (action == ResourceAction.Delete && (stored is not null || !collection.IsWritten))
        {
            collection.Remove(id);
            return new ResourceOutcome.Deleted();
        }

        bool createsByPut = action == ResourceAction.Replace && body is not null
            && (!type.Actions.Values.Contains(ResourceAction.Create) || request.Operation.Responses.Any(response => response.Status == "201"));
        if (stored is null && !createsByPut)
        {
            return collection.IsWritten ? new ResourceOutcome.Missing() : new ResourceOutcome.Unknown(IdValue(type, id));
        }

        if (action == ResourceAction.Get || body is null)
        {
            if (action == ResourceAction.Merge && stored is not null && request.Body.Json is JsonArray operations)
            {
                return JsonPatch.TryApply(stored, operations, out JsonObject patched, out string? fault)
                    ? Store(patched)
                    : new ResourceOutcome.Unpatchable(fault);
            }

            return new ResourceOutcome.Found(stored!, IsNew: false);
        }

        JsonObject changed = action == ResourceAction.Merge ? MergePatch.Apply(stored!, body) : ResourceShape.Overlay(
            stored ?? Template(type, id), body, type.Schema, new SchemaCheck(description, isRequest: false));
        if (action == ResourceAction.Replace && stored is not null)
        {
            RemoveOmitted(type, changed, body);
        }

        return Store(changed);

        ResourceOutcome Store(JsonObject resource)
        {
            resource[type.IdName] = stored?[type.IdName]?.DeepClone() ?? IdValue(type, id);
            collection.Put(id, resource);
            return new ResourceOutcome.Found(resource, IsNew: stored is null);
        }
    }

    private ResourceOutcome.Found Create(ResourceType type, ResourceCollection collection, JsonObject body)
    {
        SchemaCheck check = new(description, isRequest: false);
        long number = collection.NextId();
        JsonObject template = Template(type, number.ToString(CultureInfo.InvariantCulture));
        JsonObject resource = ResourceShape.Overlay(template, body, type.Schema, check);
        resource[type.IdName] = body[type.IdName] is { } given && collection.Find(given.ToString()) is null && SchemaOfId(type) is var schema
            && (schema is null || (!schema.IsReadOnly && check.IsValid(schema, given)))
                ? given.DeepClone()
                : NewId(type, collection, number);
        collection.Put(resource[type.IdName]!.ToString(), resource);
        return new ResourceOutcome.Found(resource, IsNew: true);
    }

    // A new id of each resource: numbers count, other ids are generated by their schema.
    private JsonNode NewId(ResourceType type, ResourceCollection collection, long number)
    {
        Schema? schema = SchemaOfId(type);
        SchemaCheck check = new(description, isRequest: false);
        for (; ; number = collection.NextId())
        {
            string text = number.ToString(CultureInfo.InvariantCulture);
            JsonNode id = TextValues.Of(text, schema) ?? text;
            if (schema is not null && !check.IsValid(schema, id))
            {
                GeneratedValue generated = new ValueGenerator(description, SeededRandom.For(seed, $"{collection.Path} {number}"),
                    withExamples: false).Generate(schema);
                id = generated.Value ?? id;
            }

            // A schema may allow fewer ids than there are resources.
            if (collection.Find(id.ToString()) is null || number > capacity)
            {
                return id;
            }
        }
    }

    private JsonObject Template(ResourceType type, string salt)
    {
        ValueGenerator generator = new(description, SeededRandom.For(seed, $"{type.Schema.Pointer} {salt}"), withExamples: true);
        return generator.Generate(type.Schema).Value as JsonObject ?? [];
    }

    // A replaced resource keeps what clients cannot send, and what the schema requires.
    private static void RemoveOmitted(ResourceType type, JsonObject resource, JsonObject body)
    {
        HashSet<string> kept = [.. TextValues.Parts(type.Schema).SelectMany(part => part.Required)];
        foreach (string name in resource.Select(pair => pair.Key).Where(name => !body.ContainsKey(name) && !kept.Contains(name)).ToArray())
        {
            if (TextValues.PropertyOf(type.Schema, name)?.IsReadOnly != true)
            {
                resource.Remove(name);
            }
        }
    }

    private static JsonNode IdValue(ResourceType type, string id) => TextValues.Of(id, SchemaOfId(type)) ?? id;

    private static Schema? SchemaOfId(ResourceType type) => TextValues.PropertyOf(type.Schema, type.IdName);

    private ResourceCollection CollectionAt(string path)
    {
        if (!collections.TryGetValue(path, out ResourceCollection? collection))
        {
            // Paths without anything stored are not worth their memory.
            if (collections.Count > capacity)
            {
                foreach (string empty in collections.Where(pair => !pair.Value.IsWritten).Select(pair => pair.Key).ToArray())
                {
                    collections.Remove(empty);
                }
            }

            collections[path] = collection = new ResourceCollection(path, capacity);
        }

        return collection;
    }

    private static string Key(string path) => "/" + path.Trim('/');
}
