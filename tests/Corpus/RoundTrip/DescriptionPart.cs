namespace Truto.Generated.Tests.Corpus.RoundTrip;

/// <summary>The types of objects of a description that contain schemas and examples.</summary>
internal enum PartKind
{
    Document,
    Components,
    PathItem,
    Operation,
    Parameter,
    RequestBody,
    Response,
    MediaType,
    Schema,
}

/// <summary>The way a field contains other objects.</summary>
internal enum Holding
{
    One,
    List,
    Map,
    MapOfMaps,
}

/// <summary>The fields of objects and the types of their contents, for all versions of OpenAPI.</summary>
internal static class DescriptionPart
{
    private static readonly Dictionary<PartKind, (string Field, Holding Holding, PartKind Kind)[]> Fields = new()
    {
        [PartKind.Document] =
        [
            ("paths", Holding.Map, PartKind.PathItem), ("webhooks", Holding.Map, PartKind.PathItem), ("components", Holding.One, PartKind.Components),
            ("definitions", Holding.Map, PartKind.Schema), ("parameters", Holding.Map, PartKind.Parameter),
            ("responses", Holding.Map, PartKind.Response),
        ],
        [PartKind.Components] =
        [
            ("schemas", Holding.Map, PartKind.Schema), ("responses", Holding.Map, PartKind.Response), ("parameters", Holding.Map, PartKind.Parameter),
            ("requestBodies", Holding.Map, PartKind.RequestBody), ("headers", Holding.Map, PartKind.Parameter),
            ("pathItems", Holding.Map, PartKind.PathItem),
            ("callbacks", Holding.MapOfMaps, PartKind.PathItem), ("mediaTypes", Holding.Map, PartKind.MediaType),
        ],
        [PartKind.PathItem] =
        [
            .. new[]
            {
                "get",
                "put",
                "post",
                "delete",
                "options",
                "head",
                "patch",
                "trace",
                "query",
            }.Select(method => (method, Holding.One, PartKind.Operation)),
            ("additionalOperations", Holding.Map, PartKind.Operation), ("parameters", Holding.List, PartKind.Parameter),
        ],
        [PartKind.Operation] =
        [
            ("parameters", Holding.List, PartKind.Parameter), ("requestBody", Holding.One, PartKind.RequestBody),
            ("responses", Holding.Map, PartKind.Response),
            ("callbacks", Holding.MapOfMaps, PartKind.PathItem),
        ],
        [PartKind.Parameter] = [("schema", Holding.One, PartKind.Schema), ("content", Holding.Map, PartKind.MediaType)],
        [PartKind.RequestBody] = [("content", Holding.Map, PartKind.MediaType)],
        [PartKind.Response] =
        [
            ("content", Holding.Map, PartKind.MediaType), ("schema", Holding.One, PartKind.Schema), ("headers", Holding.Map, PartKind.Parameter),
        ],
        [PartKind.MediaType] = [("schema", Holding.One, PartKind.Schema), ("itemSchema", Holding.One, PartKind.Schema)],
    };

    public static IEnumerable<(string Field, Holding Holding, PartKind Kind)> FieldsOf(PartKind kind) => Fields.GetValueOrDefault(kind, []);
}
