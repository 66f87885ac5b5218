using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Json;

/// <summary>Writes how a tuple is read and written: an item for each place; of a shorter array the later places have nothing.</summary>
internal static class TupleJsonEmission
{
    public static void Write(EmissionContext context, SourceWriter writer, TupleType type)
    {
        string name = context.Global(type.Name);
        writer.Open($"partial class {CSharpText.Identifier(type.Name)}");
        writer.Open($"{CommonAttributes.Hidden} public sealed class {JsonCode.ConverterClass} : {GlobalNames.Support}JsonConverterOf<{name}, {name}.{JsonCode.ConverterClass}>");
        WriteRead(context, writer, type);
        WriteReadItem(context, writer, type);
        WriteWrite(context, writer, type);
        writer.Close();
        writer.Close();
    }

    private static void WriteRead(EmissionContext context, SourceWriter writer, TupleType type)
    {
        string name = context.Global(type.Name);
        string fresh = ObjectJsonEmission.Fresh(type.Items, name);
        int required = type.Items.Count(item => item.IsRequired);
        writer.Line($"public override {name} Read(ref {GlobalNames.Reader} reader, {GlobalNames.Context} context) =>");
        writer.Indent();
        writer.Line($"{GlobalNames.JsonRead}.Tuple(ref reader, context, {CSharpText.Literal(type.Name)}, {required}, {fresh}, ReadItem);");
        writer.Outdent();
    }

    private static void WriteReadItem(EmissionContext context, SourceWriter writer, TupleType type)
    {
        JsonCode json = context.Json;
        writer.Open($"private static void ReadItem(ref {GlobalNames.Reader} reader, {GlobalNames.Context} context, {context.Global(type.Name)} target, int item)");
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

    private static void WriteWrite(EmissionContext context, SourceWriter writer, TupleType type)
    {
        JsonCode json = context.Json;
        writer.Open($"public override void Write({GlobalNames.Writer} writer, {context.Global(type.Name)} value)");
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

        writer.Line($"{GlobalNames.JsonWrite}.Items(writer, value.{type.RestName}, {json.Type(type.Rest)}, {type.Items.Count});");
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
            : $"{GlobalNames.JsonWrite}.OrNull(writer, {value}, {json.Writer(item.Type with { IsNullable = false })});";
    }
}
