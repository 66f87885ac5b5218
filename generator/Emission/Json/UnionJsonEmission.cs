using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Json;

/// <summary>Writes the converter of a union. Its <see cref="Selector"/> determines how a case is selected.</summary>
internal static class UnionJsonEmission
{
    public static void Write(EmissionContext context, SourceWriter writer, UnionType type)
    {
        string name = context.Type(type.Name);
        string baseClass = $"{context.Names.JsonConverterOf}<{name}, {name}.{JsonCode.ConverterClass}>";
        writer.BlankLine();
        writer.Line(context.Names.Hidden);
        WrappedCode.OpenType(writer, $"public sealed class {JsonCode.ConverterClass}", [baseClass]);
        switch (type.Selector)
        {
            case PropertySelector selector:
                WriteReadByProperty(context, writer, type, selector);
                break;
            case KindSelector:
                WriteReadByKind(context, writer, type);
                break;
            case ContentSelector selector:
                UnionContentEmission.WriteRead(context, writer, type, selector);
                break;
            default:
                throw new InvalidOperationException("Unsupported selector: " + type.Selector.GetType().Name);
        }

        writer.BlankLine();
        WriteWrite(context, writer, type);
        writer.Close();
    }

    /// <summary>The expression that reads a case.</summary>
    public static string Read(EmissionContext context, UnionType type, int index) =>
        $"From{type.Cases[index].Name}({context.Json.Read(type.Cases[index].Type)})";

    /// <summary>The expression that reads JSON that matches no case.</summary>
    public static string ReadUnmatched(EmissionContext context) => $"FromJson({context.Names.JsonRead}.Node(ref reader, context))";

    private static void WriteReadByProperty(EmissionContext context, SourceWriter writer, UnionType type, PropertySelector selector)
    {
        OpenRead(context, writer, type, $"{context.Names.JsonRead}.Discriminator(ref reader, {CSharpText.Utf8Literal(selector.WireName)})");
        foreach (IGrouping<int, SelectorValue> values in selector.Values.GroupBy(value => value.Case))
        {
            string pattern = string.Join(" or ", values.Select(value => CSharpText.Literal(value.Value)));
            writer.Line($"{pattern} => {Read(context, type, values.Key)},");
        }

        writer.Line($"_ => {(selector.Fallback is { } fallback ? Read(context, type, fallback) : ReadUnmatched(context))},");
        WrappedCode.CloseSwitch(writer);
    }

    private static void WriteReadByKind(EmissionContext context, SourceWriter writer, UnionType type)
    {
        OpenRead(context, writer, type, "reader.TokenType");
        for (int i = 0; i < type.Cases.Count; i++)
        {
            JsonKinds kinds = type.Cases[i].Kinds;
            writer.Line($"{Pattern(context, kinds)} => {Read(context, type, i)},");
            if (kinds != JsonKinds.String && (kinds & JsonKinds.String) != 0)
            {
                writer.Line($"{Pattern(context, JsonKinds.String)} => {Read(context, type, i)},");
            }
        }

        writer.Line($"_ => {ReadUnmatched(context)},");
        WrappedCode.CloseSwitch(writer);
    }

    private static void OpenRead(EmissionContext context, SourceWriter writer, UnionType type, string selector) =>
        WrappedCode.OpenSwitch(writer, $"public override {context.Type(type.Name)} Read({JsonCode.ReadParameters(context)})", selector);

    private static string Pattern(EmissionContext context, JsonKinds kinds) => kinds switch
    {
        JsonKinds.String => context.Names.JsonTokenType + ".String",
        JsonKinds.Boolean => $"{context.Names.JsonTokenType}.True or {context.Names.JsonTokenType}.False",
        JsonKinds.Object => context.Names.JsonTokenType + ".StartObject",
        JsonKinds.Array => context.Names.JsonTokenType + ".StartArray",
        JsonKinds.Integer or (JsonKinds.Integer | JsonKinds.String) =>
            $"{context.Names.JsonTokenType}.Number when {context.Names.JsonRead}.IsInteger(ref reader)",
        _ => context.Names.JsonTokenType + ".Number",
    };

    private static void WriteWrite(EmissionContext context, SourceWriter writer, UnionType type)
    {
        writer.Open($"public override void Write({context.Names.Utf8JsonWriter} writer, {context.Type(type.Name)} value)");
        writer.Open("switch (value.Which)");
        for (int i = 0; i < type.Cases.Count; i++)
        {
            UnionCase one = type.Cases[i];
            string value = $"({context.Types.NotNull(one.Type)})value.Value";
            JsonCode code = context.Json;
            string statement = one.Tags.Count == 0
                ? code.Write(one.Type, value)
                : $"{context.Names.JsonWrite}.Tagged(writer, {value}, {code.Type(one.Type)}, {TagsOf(i)});";
            if (type.IsByElement && IsObject(one))
            {
                WriteElementCase(context, writer, i, type.Cases.Take(i).Count(IsObject), statement);
            }
            else
            {
                WriteCase(writer, $"case {i}:", statement);
            }
        }

        WriteCase(writer, "default:", $"{context.Names.JsonWrite}.Node(writer, ({context.Names.JsonNode})value.Value);");
        writer.Close();
        writer.Close();
        WriteTags(writer, type);
    }

    // The discriminators that the types of the cases do not declare.
    private static void WriteTags(SourceWriter writer, UnionType type)
    {
        for (int i = 0; i < type.Cases.Count; i++)
        {
            if (type.Cases[i].Tags.Count > 0)
            {
                IEnumerable<string> texts = type.Cases[i].Tags.SelectMany(tag => new[] { tag.WireName, tag.Value }).Select(CSharpText.Literal);
                writer.BlankLine();
                writer.Line($"private static readonly string[] {TagsOf(i)} = {{ {string.Join(", ", texts)} }};");
            }
        }
    }

    private static bool IsObject(UnionCase one) => (one.Kinds & JsonKinds.Object) != 0;

    private static void WriteElementCase(EmissionContext context, SourceWriter writer, int which, int objectIndex, string statement)
    {
        writer.Line($"case {which}:");
        writer.Indent();
        writer.Line($"{context.Names.JsonWrite}.ElementCase(writer, {objectIndex});");
        writer.Line(statement);
        writer.Line("break;");
        writer.Outdent();
    }

    private static string TagsOf(int index) => "tags" + index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static void WriteCase(SourceWriter writer, string label, string statement)
    {
        writer.Line($"{label} {statement} break;");
    }
}
