using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Json;

/// <summary>Writes how a tuple is read and written: an item for each place; of a shorter array the later places have nothing.</summary>
internal static class TupleJsonEmission
{
    public static void Write(SourceWriter writer, TupleType type, ApiHeader header)
    {
        string name = Names.Global(header, type.Name);
        writer.Open($"partial class {CSharpText.Identifier(type.Name)}");
        writer.Open($"{Names.Hidden} public sealed class {Names.Converter} : {Names.Support}JsonConverterOf<{name}, {name}.{Names.Converter}>");
        WriteRead(writer, type, header);
        WriteReadItem(writer, type, header);
        WriteWrite(writer, type, header);
        writer.Close();
        writer.Close();
    }

    private static void WriteRead(SourceWriter writer, TupleType type, ApiHeader header)
    {
        string name = Names.Global(header, type.Name);
        string fresh = ObjectJsonEmission.Fresh(type.Items, name);
        int required = type.Items.Count(item => item.IsRequired);
        writer.Line($"public override {name} Read(ref {Names.Reader} reader, {Names.Context} context) =>");
        writer.Indent();
        writer.Line($"{Names.JsonRead}.Tuple(ref reader, context, {CSharpText.Literal(type.Name)}, {required}, {fresh}, ReadItem);");
        writer.Outdent();
    }

    private static void WriteReadItem(SourceWriter writer, TupleType type, ApiHeader header)
    {
        JsonCode json = new JsonCode(header);
        writer.Open($"private static void ReadItem(ref {Names.Reader} reader, {Names.Context} context, {Names.Global(header, type.Name)} target, int item)");
        writer.Open("switch (item)");
        foreach (Property item in type.Items)
        {
            // Null in a place that may be empty is the same as nothing, where nothing else is said.
            TypeRef read = item.IsRequired ? item.Type : item.Type with { IsNullable = true };
            writer.Line($"case {item.WireName}: target.{CSharpText.Identifier(item.Name)} = {json.Read(read)}; break;");
        }

        string rest = "target." + type.RestName;
        writer.Line($"default: ({rest} ??= new()).Add({json.Read(type.Rest)}); break;");
        writer.Close();
        writer.Close();
    }

    private static void WriteWrite(SourceWriter writer, TupleType type, ApiHeader header)
    {
        JsonCode json = new JsonCode(header);
        writer.Open($"public override void Write({Names.Writer} writer, {Names.Global(header, type.Name)} value)");
        if (type.Items.Any(item => !item.IsRequired))
        {
            WriteCount(writer, type);
        }

        writer.Line("writer.WriteStartArray();");
        foreach (Property item in type.Items)
        {
            if (item.IsRequired)
            {
                writer.Line(Statement(item, json));
            }
            else
            {
                writer.Open($"if (count > {item.WireName})");
                writer.Line(Statement(item, json));
                writer.Close();
                writer.BlankLine();
            }
        }

        writer.Line($"{Names.JsonWrite}.Items(writer, value.{type.RestName}, {json.Type(type.Rest)}, {type.Items.Count});");
        writer.Line("writer.WriteEndArray();");
        writer.Close();
    }

    // Up to the last place that has something.
    private static void WriteCount(SourceWriter writer, TupleType type)
    {
        string start = $"int count = value.{type.RestName} is {{ Count: > 0 }} ? {type.Items.Count}";
        for (int i = type.Items.Count - 1; i >= 0 && !type.Items[i].IsRequired; i--)
        {
            writer.Line($"{start}");
            start = $"    : value.{CSharpText.Identifier(type.Items[i].Name)}{(type.Items[i].IsOptionalWrapper ? ".IsPresent" : " is not null")} ? {i + 1}";
        }

        writer.Line(start);
        writer.Line($"    : {type.Items.Count(item => item.IsRequired)};");
        writer.BlankLine();
    }

    private static string Statement(Property item, JsonCode json)
    {
        string value = $"value.{CSharpText.Identifier(item.Name)}{(item.IsOptionalWrapper ? ".GetValueOrDefault()" : "")}";
        return item.IsRequired && !item.Type.IsNullable
            ? json.Write(item.Type, value)
            : $"{Names.JsonWrite}.OrNull(writer, {value}, {json.Writer(item.Type with { IsNullable = false })});";
    }
}
