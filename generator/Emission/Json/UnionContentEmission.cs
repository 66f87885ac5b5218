using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Json;

/// <summary>Writes how a union is read whose cases only their content tells apart: a table of them, over which the runtime library decides.</summary>
internal static class UnionContentEmission
{
    private const string Case = Names.Support + "JsonCase";
    private const string Kinds = Names.Support + "JsonKinds";

    public static void WriteRead(SourceWriter writer, UnionType type, ContentSelector selector, ApiHeader header)
    {
        string name = Names.Global(header, type.Name);
        WriteTable(writer, type, selector, header);
        const string Parameters = $"ref {Names.Reader} reader, {Names.Context} context";
        writer.Line($"public override {name} Read({Parameters}) => cases.Read(ref reader, context, ReadCase);");
        writer.Open($"private static {name} ReadCase({Parameters}, int which) => which switch");
        for (int i = 0; i < type.Cases.Count; i++)
        {
            writer.Line($"{i} => {UnionJsonEmission.Read(type, i, header)},");
        }

        writer.Line($"_ => {UnionJsonEmission.ReadUnknown(type, header)},");
        writer.Close(";");
    }

    private static void WriteTable(SourceWriter writer, UnionType type, ContentSelector selector, ApiHeader header)
    {
        const string TableType = Names.Support + "JsonCases";
        string[] constants = [.. selector.Clues.SelectMany(clues => clues.Constants).Select(constant => CSharpText.Literal(constant.WireName)).Distinct()];
        writer.Line($"private static readonly {TableType} cases = new(");
        writer.Indent();
        writer.Line(constants.Length == 0 ? "global::System.Array.Empty<string>()," : $"new[] {{ {string.Join(", ", constants)} }},");
        for (int i = 0; i < type.Cases.Count; i++)
        {
            writer.Line(Entry(type.Cases[i], selector.Clues[i], header) + (i < type.Cases.Count - 1 ? "," : ");"));
        }

        writer.Outdent();
    }

    private static string Entry(UnionCase one, CaseClues clues, ApiHeader header)
    {
        string entry = one switch
        {
            { Type: NamedType { Kind: NamedKind.Object } named } => $"{Case}.Object({new JsonCode(header).Converter(named)}.Members)",
            { Type: NamedType { Kind: NamedKind.Enum } named, Kinds: JsonKinds.String } => $"{Case}.OneOf({new JsonCode(header).Converter(named)}.Values)",
            { Kinds: JsonKinds.Array } => $"{Case}.Array({Flags(clues.ItemKinds)})",
            _ => $"{Case}.Of({Flags(one.Kinds)})",
        };
        return entry + string.Concat(clues.Constants.Select(constant =>
            $".With({CSharpText.Literal(constant.WireName)}, {string.Join(", ", constant.Values.Select(CSharpText.Literal))})"));
    }

    private static string Flags(JsonKinds kinds) =>
        string.Join(" | ", kinds.ToString().Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(kind => $"{Kinds}.{kind}"));
}
