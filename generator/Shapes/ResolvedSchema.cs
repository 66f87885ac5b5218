namespace Truto.Generated.SourceGeneration.Shapes;

/// <summary>A schema after its references and aliases are followed.</summary>
/// <param name="Schema">The schema at the end.</param>
/// <param name="Shape">Its shape, which is no alias unless the aliases form a cycle.</param>
/// <param name="IsNullable">Whether any schema on the way allows null.</param>
internal readonly record struct ResolvedSchema(SchemaExpression Schema, Shape Shape, bool IsNullable);
