using Truto.Generated.SourceGeneration.Description.Objects;

namespace Truto.Generated.SourceGeneration.Description.Reading.Swagger;

/// <summary>Reads the <c>schemes</c>, <c>host</c> and <c>basePath</c> of 2.0 as servers.</summary>
internal static class SwaggerServers
{
    /// <summary>Returns the servers of the document.</summary>
    public static IReadOnlyList<Server> Of(Fields document) => Of(document, document);

    /// <summary>Returns the servers of an operation with schemes of its own.</summary>
    public static IReadOnlyList<Server> Of(Fields document, Fields schemesOwner)
    {
        string basePath = document.Text("basePath") ?? "";
        if (basePath.Length > 0 && basePath[0] != '/')
        {
            basePath = "/" + basePath;
        }

        if (document.Text("host") is not { Length: > 0 } host)
        {
            return basePath.Length == 0 ? [] : [Make(document, basePath)];
        }

        // Clients use the first server: prefer TLS if the API supports both.
        IReadOnlyList<string> schemes = schemesOwner.TextList("schemes");
        return
        [
            .. (schemes.Count == 0 ? ["https"] : schemes)
                .OrderBy(scheme => scheme == "https" ? 0 : 1)
                .Select(scheme => Make(document, scheme + "://" + host + basePath)),
        ];
    }

    private static Server Make(Fields document, string url) => new(document.At) { Url = url.Length > 1 ? url.TrimEnd('/') : url, Variables = [] };
}
