using Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

namespace Truto.Generated.Tests.Corpus.Calls;

/// <summary>The request of an operation in the terms of OpenAPI 3.</summary>
/// <param name="Method">The HTTP method, in capitals.</param>
/// <param name="Path">The path template.</param>
/// <param name="Parameters">Its own parameters and those of the path.</param>
/// <param name="Bodies">The request bodies, one for each media type.</param>
/// <param name="IsBodyRequired">Whether the body is required.</param>
/// <param name="Noun">The Operation Object itself.</param>
internal sealed record DescribedOperation(
    string Method,
    string Path,
    IReadOnlyList<DescribedParameter> Parameters,
    IReadOnlyList<DescribedBody> Bodies,
    bool IsBodyRequired,
    LocatedSchema Noun)
{
    /// <summary>Whether the operation declares content headers but no body.</summary>
    public bool HasBodyByHeadersOnly => Bodies.Count == 0
        && Parameters.Any(one => one.In == "header" && one.Name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase));

    public override string ToString() => $"{Method} {Path}";
}

/// <summary>A parameter.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="In"><c>path</c>, <c>query</c>, <c>header</c>, <c>cookie</c> or <c>querystring</c>.</param>
/// <param name="IsRequired">Whether the parameter is required.</param>
/// <param name="Style">Its style.</param>
/// <param name="Explode">Whether each item or property is separate.</param>
/// <param name="MediaType">The media type of a parameter with <c>content</c>; null for one with a style.</param>
/// <param name="Schema">Its schema.</param>
internal sealed record DescribedParameter(
    string Name, string In, bool IsRequired, string Style, bool Explode, string? MediaType, LocatedSchema Schema)
{
    /// <summary>The only value that it can have; null if there are several.</summary>
    public System.Text.Json.JsonElement? OnlyValue { get; init; }
}

/// <summary>A request body.</summary>
/// <param name="MediaType">The media type or range.</param>
/// <param name="Schema">The schema; null if there is none.</param>
/// <param name="Fields">The encodings of form fields, if they are declared.</param>
internal sealed record DescribedBody(string MediaType, LocatedSchema? Schema, IReadOnlyDictionary<string, DescribedField> Fields);

/// <summary>The encoding of a form field.</summary>
/// <param name="ContentType">The media type; null if it is not declared.</param>
/// <param name="Style">The style of a query parameter; null if the field has none.</param>
/// <param name="Explode">Whether each item or property is separate.</param>
internal sealed record DescribedField(string? ContentType, string? Style, bool Explode);
