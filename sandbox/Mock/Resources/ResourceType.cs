using Truto.Generated.Mock.Requests;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.Mock.Resources;

/// <summary>What an operation does to a resource.</summary>
internal enum ResourceAction
{
    List,
    Create,
    Get,
    Replace,
    Merge,
    Delete,
}

/// <summary>Resources that the paths of a description show: a collection and its items, such as <c>/pets</c> and <c>/pets/{petId}</c>.</summary>
/// <param name="Parameter">The path parameter with the id of an item.</param>
/// <param name="IdName">The property with the id.</param>
/// <param name="Schema">The schema of an item.</param>
/// <param name="Actions">What the operations do.</param>
internal sealed record ResourceType(
    string Parameter, string IdName, Schema Schema, IReadOnlyDictionary<Operation, ResourceAction> Actions)
{
    /// <summary>Finds the resources of a description.</summary>
    public static IEnumerable<ResourceType> Find(RouteTable routes)
    {
        Dictionary<string, IReadOnlyList<Operation>> collections = routes.Paths.ToDictionary(path => path.Template.Text.TrimEnd('/'),
            path => path.Operations);
        foreach ((PathTemplate template, IReadOnlyList<Operation> item) in routes.Paths)
        {
            IReadOnlyList<Operation> collection = collections.GetValueOrDefault(template.Parent(), []);
            if (template.LastParameter is { } parameter && Of(parameter, item, collection) is { } found)
            {
                yield return found;
            }
        }
    }

    /// <summary>Returns the schema of the JSON that an operation returns when it succeeds, or null.</summary>
    public static Schema? ResultOf(Operation? operation) => operation?.Responses
        .Where(response => response.Status.StartsWith('2') || response.Status == "default")
        .OrderBy(response => response.Status, StringComparer.Ordinal)
        .SelectMany(response => response.Content)
        .FirstOrDefault(media => MediaTypes.IsJson(media.Name) && media.Schema is not null)?.Schema;

    private static ResourceType? Of(string parameter, IReadOnlyList<Operation> item, IReadOnlyList<Operation> collection)
    {
        Operation? create = Named(collection, "POST");
        Operation? get = Named(item, "GET");
        bool canWrite = create is not null || Named(item, "PUT") is not null;
        Schema? result = ResultOf(get) ?? ResultOf(create) ?? ResultOf(Named(item, "PUT"));
        if (!canWrite || (get ?? Named(item, "DELETE") ?? Named(item, "PATCH")) is null
            || ResourceShape.OfItem(result, parameter) is not { Schema: { } schema, IdName: { } idName })
        {
            return null;
        }

        Dictionary<Operation, ResourceAction> actions = [];
        Add(get, ResourceAction.Get);
        Add(Named(item, "PUT"), ResourceAction.Replace);
        Add(Named(item, "PATCH") ?? Named(item, "POST"), ResourceAction.Merge);
        Add(Named(item, "DELETE"), ResourceAction.Delete);
        Add(create, ResourceAction.Create);
        Add(Named(collection, "PUT"), ResourceAction.Replace);
        Add(Named(collection, "GET"), ResourceAction.List);
        return new ResourceType(parameter, idName, schema, actions);

        void Add(Operation? operation, ResourceAction action)
        {
            if (operation is not null)
            {
                actions.Add(operation, action);
            }
        }
    }

    private static Operation? Named(IReadOnlyList<Operation> operations, string method) =>
        operations.FirstOrDefault(operation => operation.Method == method);
}
