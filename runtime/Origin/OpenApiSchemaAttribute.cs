namespace Truto.Generated;

/// <summary>
/// The schema of the description that a generated type comes from. Of a type's members the wire names are on the properties, as
/// <see cref="System.Text.Json.Serialization.JsonPropertyNameAttribute"/>.
/// </summary>
/// <param name="pointer">The JSON pointer of the schema.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class OpenApiSchemaAttribute(string pointer) : Attribute
{
    /// <summary>The JSON pointer, such as <c>#/components/schemas/Stage</c> within its file.</summary>
    public string Pointer { get; } = pointer;

    /// <summary>
    /// Of an open enum the values that the description knows, as they are on the wire (numbers by their digits), in the order of its nested
    /// enum <c>KnownValue</c>, whose members are called as its static members are. The first character separates the values and is in none of
    /// them: <c>,open,won,lost</c>. Null for every other type.
    /// </summary>
    public string? Values { get; set; }
}
