namespace Truto.Generated.SourceGeneration.Description.Schemas;

/// <summary>A keyword of schemas: a row of the table <see cref="Schema.Keywords"/>.</summary>
/// <param name="name">The name.</param>
/// <param name="subschemas">Which schemas the value contains.</param>
/// <param name="read">Reads the value into the schema and reports what is wrong with it.</param>
internal sealed class SchemaKeyword(string name, Subschemas subschemas, Action<Schema, KeywordValue> read)
{
    public string Name => name;

    public Subschemas Subschemas => subschemas;

    /// <summary>
    /// Gets whether the keyword applies beside a reference in 2.0 and 3.0, which make other siblings of references void. Annotations and
    /// nullability do: nobody writes those by accident. What is wrong with them is not reported there.
    /// </summary>
    public bool AppliesBesideReference { get; init; }

    /// <summary>Gets whether null is a value of the keyword. For other keywords null means absent.</summary>
    public bool AllowsNull { get; init; }

    public void Read(Schema schema, KeywordValue value) => read(schema, value);
}

/// <summary>The schemas in the value of a keyword.</summary>
internal enum Subschemas
{
    None,

    /// <summary>The value is a schema.</summary>
    One,

    /// <summary>The value is an array of schemas.</summary>
    List,

    /// <summary>The values of the value's properties are schemas.</summary>
    Map,

    /// <summary>The value is a schema or an array of schemas, as <c>items</c> of older drafts.</summary>
    OneOrList,
}
