using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Json;

/// <summary>
/// Writes the code that reads a union whose cases differ only in their content: a table from which the runtime library selects a case.
/// </summary>
internal static class UnionContentEmission
{
    private const string Case = GlobalNames.Support + "JsonCase";
    private const string Kinds = GlobalNames.Support + "JsonKinds";

    public static void WriteRead(EmissionContext context, SourceWriter writer, UnionType type, ContentSelector selector)
    {
        string name = context.Global(type.Name);
        WriteTable(context, writer, type, selector);
        const string Parameters = $"ref {GlobalNames.Reader} reader, {GlobalNames.Context} context";
        writer.Line($"public override {name} Read({Parameters}) => cases.Read(ref reader, context, ReadCase);");
        writer.Open($"private static {name} ReadCase({Parameters}, int which) => which switch");
        for (int i = 0; i < type.Cases.Count; i++)
        {
            writer.Line($"{i} => {UnionJsonEmission.Read(context, type, i)},");
        }

        writer.Line($"_ => {UnionJsonEmission.ReadUnmatched(context, type)},");
        writer.Close(";");
    }

    private static void WriteTable(EmissionContext context, SourceWriter writer, UnionType type, ContentSelector selector)
    {
        const string TableType = GlobalNames.Support + "JsonCases";
        string[] constants =
            [.. selector.Clues.SelectMany(clues => clues.Constants).Select(constant => CSharpText.Literal(constant.WireName)).Distinct()];
        writer.Line($"private static readonly {TableType} cases = new(");
        writer.Indent();
        writer.Line(constants.Length == 0 ? "global::System.Array.Empty<string>()," : $"new[] {{ {string.Join(", ", constants)} }},");
        for (int i = 0; i < type.Cases.Count; i++)
        {
            writer.Line(Entry(context, type.Cases[i], selector.Clues[i]) + (i < type.Cases.Count - 1 ? "," : ");"));
        }

        writer.Outdent();
    }

    private static string Entry(EmissionContext context, UnionCase one, CaseClues clues)
    {
        string entry = one switch
        {
            { Type: NamedType { Kind: NamedKind.Object } named } => $"{Case}.Object({context.Json.Converter(named)}.Members)",
            { Type: NamedType { Kind: NamedKind.Enum } named, Kinds: JsonKinds.String } => $"{Case}.OneOf({context.Json.Converter(named)}.Values)",
            { Kinds: JsonKinds.Array } => $"{Case}.Array({Flags(clues.ItemKinds)})",
            _ => $"{Case}.Of({Flags(one.Kinds)})",
        };
        return entry + string.Concat(clues.Constants.Select(constant =>
            $".With({CSharpText.Literal(constant.WireName)}, {string.Join(", ", constant.Values.Select(CSharpText.Literal))})"));
    }

    private static string Flags(JsonKinds kinds) =>
        string.Join(" | ", kinds.ToString().Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(kind => $"{Kinds}.{kind}"));
}
