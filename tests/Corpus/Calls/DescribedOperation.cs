using Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

namespace Truto.Generated.Tests.Corpus.Calls;

/// <summary>What a description says of the request of an operation, in the words of OpenAPI 3.</summary>
/// <param name="Method">The HTTP method, in capitals.</param>
/// <param name="Path">The path template.</param>
/// <param name="Parameters">Its own parameters and those of the path.</param>
/// <param name="Bodies">The request bodies, one for each media type.</param>
/// <param name="IsBodyRequired">Whether a request without a body is wrong.</param>
/// <param name="Noun">The Operation Object itself.</param>
internal sealed record DescribedOperation(
    string Method,
    string Path,
    IReadOnlyList<DescribedParameter> Parameters,
    IReadOnlyList<DescribedBody> Bodies,
    bool IsBodyRequired,
    LocatedSchema Noun)
{
    /// <summary>Whether its headers describe a body, and nothing else does.</summary>
    public bool HasBodyByHeadersOnly => Bodies.Count == 0
        && Parameters.Any(one => one.In == "header" && one.Name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase));

    public override string ToString() => $"{Method} {Path}";
}

/// <summary>A parameter.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="In"><c>path</c>, <c>query</c>, <c>header</c>, <c>cookie</c> or <c>querystring</c>.</param>
/// <param name="IsRequired">Whether a request without it is wrong.</param>
/// <param name="Style">How it is written.</param>
/// <param name="Explode">Whether each item or member stands alone.</param>
/// <param name="MediaType">Of a parameter that is a document of its own; null where it is written by a style.</param>
/// <param name="Schema">What it can be.</param>
internal sealed record DescribedParameter(
    string Name, string In, bool IsRequired, string Style, bool Explode, string? MediaType, LocatedSchema Schema)
{
    /// <summary>The one value that it can have; null where a caller has a choice.</summary>
    public System.Text.Json.JsonElement? OnlyValue { get; init; }
}

/// <summary>A body that an operation takes.</summary>
/// <param name="MediaType">What it is; may be a range.</param>
/// <param name="Schema">What it can be; null where nothing is said.</param>
/// <param name="Fields">Of a form, how its fields are written, where the description says so.</param>
internal sealed record DescribedBody(string MediaType, LocatedSchema? Schema, IReadOnlyDictionary<string, DescribedField> Fields);

/// <summary>How a field of a form is written.</summary>
/// <param name="ContentType">What it is; null where nothing is said.</param>
/// <param name="Style">The style of a query parameter; null where it is not written by one.</param>
/// <param name="Explode">Whether each item or member stands alone.</param>
internal sealed record DescribedField(string? ContentType, string? Style, bool Explode);
