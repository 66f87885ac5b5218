using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Emission.Types;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Json;

/// <summary>
/// Writes the JSON code of a class: a method that reads, writes or checks the property with a given index in the table of properties, the checks of
/// constraints, and the converter with the table.
/// </summary>
internal static class ObjectJsonEmission
{
    public static void Write(EmissionContext context, SourceWriter writer, ObjectType type, FieldNames fields)
    {
        List<(Property Property, int Index)> properties = HierarchyJsonEmission.ReadProperties(type).ToList();
        if (properties.Count > 0)
        {
            WriteVisit(context, writer, type, properties, fields);
        }

        CheckEmission.WriteMembers(context, writer, type);
        ObjectConverterEmission.Write(context, writer, type);
    }

    private static void WriteVisit(
        EmissionContext context, SourceWriter writer, ObjectType type, List<(Property Property, int Index)> properties, FieldNames fields)
    {
        writer.BlankLine();
        writer.Open($"protected override void VisitMember(ref {context.Names.JsonMember} json, ref {context.Names.Utf8JsonReader} reader)");
        writer.Open("switch (json.Place)");
        foreach ((Property property, int index) in properties)
        {
            writer.Line($"case {index}: json.{Call(context, property, fields.Of(property))}; break;");
        }

        if (HierarchyJsonEmission.VisitInherited(type) is { } inherited)
        {
            writer.Line($"default: {inherited} break;");
        }

        writer.Close();
        writer.Close();
    }

    private static string Call(EmissionContext context, Property property, string field)
    {
        JsonCode code = context.Json;
        string value = $"(ref reader, ref {field}";
        if (property.IsOptionalWrapper)
        {
            return $"{(property.IsClearable ? "Clearable" : "Optional")}{value}, {code.Type(property.Type with { IsNullable = false })})";
        }

        return property.Type switch
        {
            ScalarType { Scalar: var scalar } when HasMethod(scalar) => $"{scalar}{value})",
            AnyJsonType any => $"{(any.Shape == AnyJson.Object ? "Object" : "Node")}{value})",
            NamedType { Kind: NamedKind.Object } => $"Model{value})",
            NamedType { Kind: NamedKind.Enum } => $"Enum{value})",
            ListType { Item: NamedType { Kind: NamedKind.Object, IsNullable: false } } => $"Models{value})",
            ListType { Item: NamedType { Kind: NamedKind.Enum, IsNullable: false } } => $"Enums{value})",
            ListType { Item: ScalarType { Scalar: Scalar.String, IsNullable: false } } => $"Strings{value})",
            ListType list => $"List{value}, {code.Type(list.Item)})",
            MapType map => $"Map{value}, {code.Type(map.Value)})",
            TypeRef other => $"Value{value}, {code.Type(other with { IsNullable = false })})",
        };
    }

    // The types with a method of their own; the others pass a converter.
    private static bool HasMethod(Scalar scalar) =>
        scalar is Scalar.String or Scalar.Boolean or Scalar.Int32 or Scalar.Int64 or Scalar.Double or Scalar.DateTimeOffset or Scalar.Uri;
}
