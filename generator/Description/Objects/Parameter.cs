using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>A parameter of an operation, outside the body.</summary>
internal sealed class Parameter(Cursor at) : DescriptionObject(at)
{
    public required string Name { get; init; }

    public required ParameterLocation In { get; init; }

    public string? Description { get; init; }

    public required bool IsRequired { get; init; }

    /// <summary>Gets whether <c>required</c> is written as false.</summary>
    public bool IsExplicitlyOptional { get; init; }

    public required bool IsDeprecated { get; init; }

    /// <summary>Gets the style as written, or the default of the location.</summary>
    public required ParameterStyle Style { get; init; }

    /// <summary>Gets the value as written, or the default of the style.</summary>
    public required bool Explode { get; init; }

    public required bool AllowReserved { get; init; }

    public required bool AllowEmptyValue { get; init; }

    /// <summary>Gets the schema; null if the parameter has <see cref="Content"/> instead, or neither.</summary>
    public Schema? Schema { get; init; }

    /// <summary>Gets the media type of the value, which is an alternative to <see cref="Schema"/>; usually empty.</summary>
    public required IReadOnlyList<MediaType> Content { get; init; }

    /// <summary>Gets the entries of <c>x-response-formats</c> in document order.</summary>
    public IReadOnlyList<ParameterResponseFormat> ResponseFormats { get; init; } = [];
}

/// <summary>The location of a parameter: OpenAPI's <c>in</c>.</summary>
internal enum ParameterLocation
{
    Query,
    Header,
    Path,
    Cookie,

    /// <summary>The value is the whole query string (3.2).</summary>
    QueryString,
}

/// <summary>The serialization of arrays and objects: OpenAPI's <c>style</c>.</summary>
internal enum ParameterStyle
{
    Form,
    Simple,
    Label,
    Matrix,
    SpaceDelimited,
    PipeDelimited,

    /// <summary>The <c>collectionFormat: tsv</c> of 2.0, which has no counterpart in 3.x.</summary>
    TabDelimited,
    DeepObject,

    /// <summary>The format in which browsers send cookies (3.2).</summary>
    Cookie,
}
