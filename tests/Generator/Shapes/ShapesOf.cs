using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.Tests.Generator.Description;

namespace Truto.Generated.Tests.Generator.Shapes;

/// <summary>The component schemas of a description, with the reader of their shapes.</summary>
internal sealed class ShapesOf
{
    private readonly Document document;
    private readonly DiagnosticBag problems = new();

    public ShapesOf(string schemas)
    {
        document = Reading.Document(
            $$"""{ "openapi": "3.1.0", "info": { "title": "Pets", "version": "1" }, "paths": {}, "components": { "schemas": { {{schemas}} } } }""");
        Reader = new ShapeReader(document, problems);
    }

    public ShapeReader Reader { get; }

    public IReadOnlyCollection<DiagnosticInfo> Problems => problems;

    public Schema this[string name] => document.Components.Schemas.Single(component => component.Name == name).Schema;

    /// <summary>Returns the schema of a property of a component.</summary>
    public SchemaExpression Property(string component, string name)
    {
        var shape = (ObjectShape)Reader.Resolve(this[component]).Shape;
        return shape.Find(name)!.Schema;
    }
}
