using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>Writes how the members of an object are written: a call for each, by its place in the table, in document order.</summary>
internal static class WriterEmission
{
    public static void Write(SourceWriter writer, ObjectType type, string name, ApiHeader header)
    {
        writer.Line($"public override void WriteMembers({Names.Support}JsonMemberWriter json, {name} value)");
        writer.Open();
        if (HierarchyJsonEmission.WriteInherited(type, header) is { } inherited)
        {
            writer.Line(inherited);
        }

        List<Property> order = type.Properties.ToList();
        foreach ((Property property, int place) in HierarchyJsonEmission.Places(type).OrderBy(one => order.IndexOf(one.Property)))
        {
            writer.Line(Member(property, place, header));
        }

        writer.Close();
    }

    private static string Member(Property property, int place, ApiHeader header)
    {
        JsonCode code = JsonCode.Inside(header);
        string value = $"{place}, value.{CSharpText.Identifier(property.Name)}";
        if (property.TellsAbsentFromNull)
        {
            return $"json.Optional({value}, {code.Writer(property.Type)});";
        }

        return property.Type switch
        {
            ScalarType { Scalar: var scalar } when HasMemberForm(scalar) => $"json.{scalar}({value});",
            AnyJsonType => $"json.Node({value});",
            ListType { Item: ScalarType { Scalar: Scalar.String, IsNullable: false } } => $"json.Strings({value});",
            ListType list => $"json.List({value}, {code.Writer(list.Item)});",
            MapType map => $"json.Map({value}, {code.Writer(map.Value)});",
            NamedType { Kind: NamedKind.Enum } => $"json.Enum({value});",
            NamedType named => $"json.Value({value}, {code.Converter(named)});",
            TypeRef other => $"json.Value({value}, {code.WriterNotNull(other)});",
        };
    }

    // The kinds for which there is a method of their own; for the others it takes the method that writes the value.
    private static bool HasMemberForm(Scalar scalar) => scalar is
        Scalar.String or Scalar.Boolean or Scalar.Int32 or Scalar.Int64 or Scalar.Double or Scalar.Decimal or Scalar.DateTimeOffset;
}
