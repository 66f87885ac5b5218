using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>A parameter of an operation, outside the body.</summary>
internal sealed class Parameter(Cursor at) : DescriptionObject(at)
{
    public required string Name { get; init; }

    public required ParameterLocation In { get; init; }

    public string? Description { get; init; }

    public required bool IsRequired { get; init; }

    /// <summary>Whether the author wrote that it may be left out.</summary>
    public bool IsSaidOptional { get; init; }

    public required bool IsDeprecated { get; init; }

    /// <summary>As written, or the default of the place.</summary>
    public required ParameterStyle Style { get; init; }

    /// <summary>As written, or the default of the style.</summary>
    public required bool Explode { get; init; }

    public required bool AllowReserved { get; init; }

    public required bool AllowEmptyValue { get; init; }

    /// <summary>Null where <see cref="Content"/> says what the value is, or nothing does.</summary>
    public Schema? Schema { get; init; }

    /// <summary>One media type where the value is a document of its own; usually empty.</summary>
    public required IReadOnlyList<MediaType> Content { get; init; }

    /// <summary>Gets the entries of <c>x-response-formats</c> in document order.</summary>
    public IReadOnlyList<ParameterResponseFormat> ResponseFormats { get; init; } = [];
}

/// <summary>OpenAPI's <c>in</c>.</summary>
internal enum ParameterLocation
{
    Query,
    Header,
    Path,
    Cookie,

    /// <summary>3.2: the value is the whole query string.</summary>
    QueryString,
}

/// <summary>How a list or an object is written.</summary>
internal enum ParameterStyle
{
    Form,
    Simple,
    Label,
    Matrix,
    SpaceDelimited,
    PipeDelimited,

    /// <summary>2.0's <c>collectionFormat: tsv</c>, which 3.x has no word for.</summary>
    TabDelimited,
    DeepObject,

    /// <summary>3.2: as a browser writes cookies.</summary>
    Cookie,
}
