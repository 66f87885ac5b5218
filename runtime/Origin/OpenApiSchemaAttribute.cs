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
}
