namespace Truto.Generated;

/// <summary>
/// The schema of the description that a generated type comes from. It is there only where the type does not tell: where the description names the
/// schema otherwise or not at all, and for open enums. Of a type's members the wire names are on the properties, as
/// <see cref="System.Text.Json.Serialization.JsonPropertyNameAttribute"/>.
/// </summary>
/// <param name="schema">The schema's name or its JSON pointer; null where it is called as the type.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class OpenApiSchemaAttribute(string? schema = null) : Attribute
{
    /// <summary>
    /// The name of a schema under <c>components/schemas</c> (of OpenAPI 2.0 <c>definitions</c>), such as <c>pipeline_stage</c>, escaped as in a JSON
    /// pointer. Of any other schema its JSON pointer within its file, such as <c>#/components/schemas/Stage/properties/owner</c>. Null where the schema
    /// is called as the type.
    /// </summary>
    public string? Schema { get; } = schema;

    /// <summary>
    /// Of an open enum the values that the description knows, as they are on the wire (numbers by their digits), in the order of its nested
    /// enum <c>KnownValue</c>, whose members are called as its static members are. The first character separates the values and is in none of
    /// them: <c>,open,won,lost</c>. Null for every other type.
    /// </summary>
    public string? Values { get; set; }
}
