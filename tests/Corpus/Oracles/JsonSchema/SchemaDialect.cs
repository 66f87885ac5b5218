namespace Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

/// <summary>The meaning of keywords.</summary>
/// <param name="HasNullable"><c>nullable</c> (and <c>x-nullable</c>) adds null to a type.</param>
/// <param name="HasBooleanBounds"><c>exclusiveMinimum</c> is a boolean that modifies <c>minimum</c>.</param>
/// <param name="HonoursSiblings">Keywords beside <c>$ref</c> apply.</param>
/// <param name="HasDiscriminator">The value of a discriminator selects the branch.</param>
/// <param name="AssertsFormats">A value that does not conform to its <c>format</c> is invalid.</param>
internal sealed record SchemaDialect(bool HasNullable, bool HasBooleanBounds, bool HonoursSiblings, bool HasDiscriminator, bool AssertsFormats)
{
    /// <summary>JSON Schema 2020-12 by itself.</summary>
    public static SchemaDialect Draft202012 { get; } = new(
        HasNullable: false,
        HasBooleanBounds: false,
        HonoursSiblings: true,
        HasDiscriminator: false,
        AssertsFormats: false);

    /// <summary>OpenAPI 3.1 and 3.2.</summary>
    public static SchemaDialect OpenApi31 { get; } = Draft202012 with { HasDiscriminator = true, AssertsFormats = true };

    /// <summary>OpenAPI 2.0 and 3.0.</summary>
    public static SchemaDialect OpenApi30 { get; } = new(
        HasNullable: true,
        HasBooleanBounds: true,
        HonoursSiblings: false,
        HasDiscriminator: true,
        AssertsFormats: true);
}

/// <summary>The direction of a value: requests can omit <c>readOnly</c> properties, responses <c>writeOnly</c> ones.</summary>
internal enum Direction
{
    Any,
    Request,
    Response,
}
