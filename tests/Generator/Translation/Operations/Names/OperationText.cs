using Xunit;

namespace Truto.Generated.Tests.Generator.Translation.Operations.Names;

/// <summary>Operations as JSON text, and the names of their methods.</summary>
internal static class OperationText
{
    public const string Ok = """ "responses": { "200": { "description": "" } } """;

    public static string MethodOf(string tag, string? id, string verb = "get", string path = "/x") =>
        MethodOf(Translated.Paths(Operation(path, verb, id, tag)));

    public static string MethodOf(Translated translated) => Assert.Single(translated.Operation.Methods).Name;

    public static string Operation(string path, string verb, string? id, string? tag)
    {
        string tags = tag is null ? "" : $"\"tags\": [\"{tag}\"],";
        return $$"""{{"\"" + path + "\""}}: { "{{verb}}": { {{tags}} {{Id(id)}} {{Ok}} } }""";
    }

    public static string Id(string? id) => id is null ? "" : $"\"operationId\": \"{id}\",";
}
