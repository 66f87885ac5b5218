using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Emission.Types;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Json;

/// <summary>Writes how a union is read, as its <see cref="Selector"/> says, and written.</summary>
internal static class UnionJsonEmission
{
    private const string Token = Names.Json + "JsonTokenType";
    private const string Unknown = Names.JsonRead + ".Node(ref reader, context)";

    private const string Parameters = $"ref {Names.Reader} reader, {Names.Context} context";

    public static void Write(SourceWriter writer, UnionType type, ApiHeader header)
    {
        string name = Names.Global(header, type.Name);
        writer.Open($"partial class {CSharpText.Identifier(type.Name)}");
        writer.Open($"{Names.Hidden} public sealed class {Names.Converter} : {Names.Support}JsonConverterOf<{name}, {name}.{Names.Converter}>");
        switch (type.Selector)
        {
            case PropertySelector selector:
                WriteReadByProperty(writer, type, selector, header);
                break;
            case KindSelector:
                WriteReadByKind(writer, type, header);
                break;
            case ContentSelector selector:
                UnionContentEmission.WriteRead(writer, type, selector, header);
                break;
            default:
                throw new InvalidOperationException("A selector of an unknown kind: " + type.Selector.GetType().Name);
        }

        WriteWrite(writer, type, header);
        writer.Close();
        writer.Close();
    }

    /// <summary>The expression that reads a case.</summary>
    public static string Read(UnionType type, int place, ApiHeader header) =>
        $"{Names.Global(header, type.Name)}.From{type.Cases[place].Name}({new JsonCode(header).Read(type.Cases[place].Type)})";

    /// <summary>The expression that reads JSON of no case.</summary>
    public static string ReadUnknown(UnionType type, ApiHeader header) => $"{Names.Global(header, type.Name)}.FromJson({Unknown})";

    private static void WriteReadByProperty(SourceWriter writer, UnionType type, PropertySelector selector, ApiHeader header)
    {
        OpenRead(writer, type, $"{Names.JsonRead}.Discriminator(ref reader, {CSharpText.Utf8Literal(selector.WireName)})", header);
        foreach (IGrouping<int, SelectorValue> values in selector.Values.GroupBy(value => value.Case))
        {
            string pattern = string.Join(" or ", values.Select(value => CSharpText.Literal(value.Value)));
            writer.Line($"{pattern} => {Read(type, values.Key, header)},");
        }

        writer.Line($"_ => {(selector.Otherwise is { } otherwise ? Read(type, otherwise, header) : ReadUnknown(type, header))},");
        writer.Close(";");
    }

    private static void WriteReadByKind(SourceWriter writer, UnionType type, ApiHeader header)
    {
        OpenRead(writer, type, "reader.TokenType", header);
        for (int i = 0; i < type.Cases.Count; i++)
        {
            JsonKinds kinds = type.Cases[i].Kinds;
            writer.Line($"{Pattern(kinds)} => {Read(type, i, header)},");
            if (kinds != JsonKinds.String && (kinds & JsonKinds.String) != 0)
            {
                writer.Line($"{Pattern(JsonKinds.String)} => {Read(type, i, header)},");
            }
        }

        writer.Line($"_ => {ReadUnknown(type, header)},");
        writer.Close(";");
    }

    private static void OpenRead(SourceWriter writer, UnionType type, string what, ApiHeader header)
    {
        writer.Open($"public override {Names.Global(header, type.Name)} Read({Parameters}) => {what} switch");
    }

    private static string Pattern(JsonKinds kinds) => kinds switch
    {
        JsonKinds.String => Token + ".String",
        JsonKinds.Boolean => $"{Token}.True or {Token}.False",
        JsonKinds.Object => Token + ".StartObject",
        JsonKinds.Array => Token + ".StartArray",
        JsonKinds.Integer or (JsonKinds.Integer | JsonKinds.String) => $"{Token}.Number when {Names.JsonRead}.IsInteger(ref reader)",
        _ => Token + ".Number",
    };

    private static void WriteWrite(SourceWriter writer, UnionType type, ApiHeader header)
    {
        writer.Open($"public override void Write({Names.Writer} writer, {Names.Global(header, type.Name)} value)");
        writer.Open("switch (value.Which)");
        for (int i = 0; i < type.Cases.Count; i++)
        {
            UnionCase one = type.Cases[i];
            string value = $"({UnionEmission.TypeOf(one, header)})value.Value";
            JsonCode code = new JsonCode(header);
            WriteCase(writer, $"case {i}:", one.Tags.Count == 0
                ? code.Write(one.Type, value)
                : $"{Names.JsonWrite}.Tagged(writer, {value}, {code.Type(one.Type)}, {TagsOf(i)});");
        }

        WriteCase(writer, "default:", $"{Names.JsonWrite}.Node(writer, ({Names.Json}Nodes.JsonNode)value.Value);");
        writer.Close();
        writer.Close();
        WriteTags(writer, type);
    }

    // What discriminators say of cases whose types do not.
    private static void WriteTags(SourceWriter writer, UnionType type)
    {
        for (int i = 0; i < type.Cases.Count; i++)
        {
            if (type.Cases[i].Tags.Count > 0)
            {
                IEnumerable<string> texts = type.Cases[i].Tags.SelectMany(tag => new[] { tag.WireName, tag.Value }).Select(CSharpText.Literal);
                writer.Line($"private static readonly string[] {TagsOf(i)} = {{ {string.Join(", ", texts)} }};");
            }
        }
    }

    private static string TagsOf(int place) => "tags" + place.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static void WriteCase(SourceWriter writer, string label, string statement)
    {
        writer.Line($"{label} {statement} break;");
    }
}
