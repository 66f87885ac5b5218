namespace Truto.Generated;

/// <summary>
/// The schema of the description from which a type is generated. It is present on open enums, and unless the schema is a component with the name of
/// the type. A type for several equal schemas has the first of them. The wire name of a property is in
/// <see cref="System.Text.Json.Serialization.JsonPropertyNameAttribute"/>, or is the name of the property in camel case.
/// </summary>
/// <param name="schema">The location of the schema; null, the default, if it is a component with the name of the type.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class OpenApiSchemaAttribute(string? schema = null) : Attribute
{
    /// <summary>
    /// Gets the location of the schema, such as <c>stage</c>, <c>stage/owner/address</c> or <c>POST /stages: owner/address</c>; null if it is a
    /// component with the name of the type.
    /// </summary>
    /// <remarks>
    /// <para>
    /// A schema of <c>components/schemas</c> (<c>definitions</c> in OpenAPI 2.0) begins with its name, followed by <c>/</c> and steps. Any other
    /// begins with the HTTP method and the path of its operation, followed by <c>: </c> and steps. The request body has no further word before
    /// the colon, a response its status (<c>GET /stages 200</c>), a parameter its position (<c>GET /stages parameter 2</c>). A media type other
    /// than JSON follows: <c>form</c> for <c>application/x-www-form-urlencoded</c>; <c>schema</c> for a response of OpenAPI 2.0.
    /// </para>
    /// <para>
    /// Steps are separated by <c>/</c>. A step is the name of a property, <c>[]</c> for the items of an array, <c>{}</c> for
    /// <c>additionalProperties</c>, or a keyword with its key, such as <c>anyOf:0</c>, <c>not:</c> and <c>properties:a:b</c>. Names are escaped as
    /// in a JSON pointer. Where none of this applies, the text is the JSON pointer within the file of the schema: <c>#/types/Owner</c>.
    /// </para>
    /// </remarks>
    public string? Schema { get; } = schema;

    /// <summary>
    /// Gets or sets the known values of an open enum in their serialized form (numbers as digits), in the order of the nested enum <c>KnownValue</c>,
    /// whose members have the names of the static members. The first character is the separator, which no value contains: <c>,open,won,lost</c>.
    /// Null, the default, for other types.
    /// </summary>
    public string? Values { get; set; }
}
