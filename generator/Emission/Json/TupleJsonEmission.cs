using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Json;

/// <summary>Writes the converter of a tuple. The later items of a shorter array have no value.</summary>
internal static class TupleJsonEmission
{
    public static void Write(EmissionContext context, SourceWriter writer, TupleType type)
    {
        string name = context.Type(type.Name);
        string baseClass = $"{context.Names.JsonConverterOf}<{name}, {name}.{JsonCode.ConverterClass}>";
        writer.BlankLine();
        writer.Line(context.Names.Hidden);
        writer.Open($"public sealed class {JsonCode.ConverterClass} : {baseClass}");
        WriteRead(context, writer, type);
        writer.BlankLine();
        WriteReadItem(context, writer, type);
        writer.BlankLine();
        WriteWrite(context, writer, type);
        writer.Close();
    }

    private static void WriteRead(EmissionContext context, SourceWriter writer, TupleType type)
    {
        string name = context.Type(type.Name);
        string created = ObjectConverterEmission.NewObject(type.Items, name);
        int required = type.Items.Count(item => item.IsRequired);
        writer.Line($"public override {name} Read({JsonCode.ReadParameters(context)}) =>");
        writer.Indent();
        writer.Line($"{context.Names.JsonRead}.Tuple(ref reader, context, {CSharpText.Literal(type.Name)}, {required}, {created}, ReadItem);");
        writer.Outdent();
    }

    private static void WriteReadItem(EmissionContext context, SourceWriter writer, TupleType type)
    {
        JsonCode json = context.Json;
        string parameters = $"{JsonCode.ReadParameters(context)}, {context.Type(type.Name)} target, int item";
        writer.Open($"private static void ReadItem({parameters})");
        writer.Open("switch (item)");
        foreach (Property item in type.Items)
        {
            // An optional item that is null is the same as an absent one.
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
        writer.Open($"public override void Write({context.Names.Utf8JsonWriter} writer, {context.Type(type.Name)} value)");
        if (type.Items.Any(item => !item.IsRequired))
        {
            WriteCount(writer, type);
        }

        writer.Line("writer.WriteStartArray();");
        foreach (Property item in type.Items)
        {
            if (item.IsRequired)
            {
                writer.Line(Statement(context, item));
            }
            else
            {
                writer.Open($"if (count > {item.WireName})");
                writer.Line(Statement(context, item));
                writer.Close();
                writer.BlankLine();
            }
        }

        writer.Line($"{context.Names.JsonWrite}.Items(writer, value.{type.RestName}, {json.Type(type.Rest)}, {type.Items.Count});");
        writer.Line("writer.WriteEndArray();");
        writer.Close();
    }

    // The number of items up to the last one with a value.
    private static void WriteCount(SourceWriter writer, TupleType type)
    {
        string start = $"int count = value.{type.RestName} is {{ Count: > 0 }} ? {type.Items.Count}";
        for (int i = type.Items.Count - 1; i >= 0 && !type.Items[i].IsRequired; i--)
        {
            writer.Line($"{start}");
            string condition = type.Items[i].IsOptionalWrapper ? ".IsPresent" : " is not null";
            start = $"    : value.{CSharpText.Identifier(type.Items[i].Name)}{condition} ? {i + 1}";
        }

        writer.Line(start);
        writer.Line($"    : {type.Items.Count(item => item.IsRequired)};");
        writer.BlankLine();
    }

    private static string Statement(EmissionContext context, Property item)
    {
        JsonCode json = context.Json;
        string value = $"value.{CSharpText.Identifier(item.Name)}{(item.IsOptionalWrapper ? ".GetValueOrDefault()" : "")}";
        return item.IsRequired && !item.Type.IsNullable
            ? json.Write(item.Type, value)
            : $"{context.Names.JsonWrite}.OrNull(writer, {value}, {json.Writer(item.Type with { IsNullable = false })});";
    }
}
