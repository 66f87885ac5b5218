using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>Writes how an object is written: a call for each member, in document order, then the members the description does not name.</summary>
internal static class WriterEmission
{
    public static void Write(SourceWriter writer, ObjectType type, ApiHeader header)
    {
        if (type.Hierarchy is not null)
        {
            HierarchyJsonEmission.OpenWrite(writer, type, header);
            type.Properties.ToList().ForEach(property => writer.Line(Member(property, header)));
            writer.Close();
            return;
        }

        writer.Open($"internal static void {Names.Write(type.Name)}({Names.Writer} writer, {Names.Global(header, type.Name)} value)");
        writer.Line("writer.WriteStartObject();");
        foreach (Property property in type.Properties)
        {
            writer.Line(Member(property, header));
        }

        writer.Line(Extra(type.Extra, header));
        writer.Line("writer.WriteEndObject();");
        writer.Close();
    }

    private static string Member(Property property, ApiHeader header)
    {
        string name = CSharpText.Utf8Literal(property.WireName);
        string value = "value." + CSharpText.Identifier(property.Name);
        if (property.TellsAbsentFromNull)
        {
            return $"{Names.JsonWrite}.Optional(writer, {name}, {value}, {JsonCode.Inside(header).Writer(property.Type)});";
        }

        string writeNull = PropertyShape.TakesNull(property) ? ", writeNull: true" : "";
        return property.Type switch
        {
            ScalarType { Scalar: var scalar } when HasMemberForm(scalar) =>
                $"{Names.JsonWrite}.{scalar}(writer, {name}, {value}{writeNull});",
            AnyJsonType => $"{Names.JsonWrite}.Node(writer, {name}, {value}{writeNull});",
            ListType list => $"{Names.JsonWrite}.List(writer, {name}, {value}, {JsonCode.Inside(header).Writer(list.Item)}{writeNull});",
            MapType map => $"{Names.JsonWrite}.Map(writer, {name}, {value}, {JsonCode.Inside(header).Writer(map.Value)}{writeNull});",
            TypeRef other => $"{Names.JsonWrite}.Member(writer, {name}, {value}, {JsonCode.Inside(header).WriterNotNull(other)}{writeNull});",
        };
    }

    // The kinds for which JsonWrite can write a member in one call; for the others it takes the method that writes the value.
    private static bool HasMemberForm(Scalar scalar) => scalar is
        Scalar.String or Scalar.Boolean or Scalar.Int32 or Scalar.Int64 or Scalar.Double or Scalar.Decimal or Scalar.DateTimeOffset;

    private static string Extra(ExtraProperties extra, ApiHeader header) => extra switch
    {
        CapturedExtra captured => $"{Names.JsonWrite}.Extra(writer, value.{CSharpText.Identifier(captured.PropertyName)});",
        TypedExtra typed =>
            $"{Names.JsonWrite}.Extra(writer, value.{CSharpText.Identifier(typed.PropertyName)}, {JsonCode.Inside(header).Writer(typed.Value)});",
        _ => throw new InvalidOperationException("Extra properties of an unknown kind: " + extra.GetType().Name),
    };
}
