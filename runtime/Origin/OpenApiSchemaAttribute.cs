namespace Truto.Generated;

/// <summary>
/// The schema of the description from which a type is generated. It is present on open enums, and if the name of the schema differs from that of the
/// type. Wire names of properties are in <see cref="System.Text.Json.Serialization.JsonPropertyNameAttribute"/>.
/// </summary>
/// <param name="schema">The name or JSON pointer of the schema; null, the default, if it has the name of the type.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class OpenApiSchemaAttribute(string? schema = null) : Attribute
{
    /// <summary>
    /// Gets the name of a schema in <c>components/schemas</c> (<c>definitions</c> in OpenAPI 2.0), such as <c>pipeline_stage</c>, escaped as in a
    /// JSON pointer. For another schema, its JSON pointer within its file, such as <c>#/components/schemas/Stage/properties/owner</c>. Null if the
    /// schema has the name of the type.
    /// </summary>
    public string? Schema { get; } = schema;

    /// <summary>
    /// Gets or sets the known values of an open enum in their serialized form (numbers as digits), in the order of the nested enum <c>KnownValue</c>,
    /// whose members have the names of the static members. The first character is the separator, which no value contains: <c>,open,won,lost</c>.
    /// Null, the default, for other types.
    /// </summary>
    public string? Values { get; set; }
}
