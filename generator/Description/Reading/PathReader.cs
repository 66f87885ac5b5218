using Truto.Generated.SourceGeneration.Description.Objects;

namespace Truto.Generated.SourceGeneration.Description.Reading;

/// <summary>Reads path items: <c>paths</c> and <c>webhooks</c>.</summary>
internal sealed class PathReader(ReadingContext context, OperationReader operations)
{
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal)
    {
        "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
    };

    public IReadOnlyList<PathItem> Read(IEnumerable<(string Name, Cursor Value)> items) =>
        [.. items.Select(item => Read(item.Name, item.Value)).OfType<PathItem>()];

    private PathItem? Read(string path, Cursor at)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        if (context.Follow(at, "No operation of '" + path + "' is generated.") is not { } target || context.FieldsOf(target) is not { } fields)
        {
            return null;
        }

        IReadOnlyList<Server> servers = context.Version == OpenApiVersion.V2_0 ? [] : ServerReader.Read(fields);
        IReadOnlyList<Cursor> shared = fields.List("parameters");
        return new PathItem(target)
        {
            Path = path,
            Summary = fields.Text("summary"),
            Description = fields.Text("description"),
            Servers = servers,
            Operations =
            [
                .. OperationsOf(fields)
                    .Select(operation => operations.Read(operation.Method, path, operation.Value, shared, servers))
                    .OfType<Operation>(),
            ],
        };
    }

    private static IEnumerable<(string Method, Cursor Value)> OperationsOf(Fields item) =>
        item.Members
            .Where(member => Methods.Contains(member.Name))
            .Concat(item.Map("additionalOperations"))
            .Select(member => (member.Name.ToUpperInvariant(), member.Value));
}
