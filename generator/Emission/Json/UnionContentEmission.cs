using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Json;

/// <summary>
/// Writes the code that reads a union whose cases differ only in their content: a table from which the runtime library selects a case.
/// </summary>
internal static class UnionContentEmission
{

    public static void WriteRead(EmissionContext context, SourceWriter writer, UnionType type, ContentSelector selector)
    {
        string name = context.Type(type.Name);
        WriteTable(context, writer, type, selector);
        string parameters = JsonCode.ReadParameters(context);
        WrappedCode.WriteMember(writer, $"public override {name} Read({parameters})", "cases.Read(ref reader, context, ReadCase)");
        WrappedCode.OpenSwitch(writer, $"private static {name} ReadCase({parameters}, int which)", "which");
        for (int i = 0; i < type.Cases.Count; i++)
        {
            writer.Line($"{i} => {UnionJsonEmission.Read(context, type, i)},");
        }

        writer.Line($"_ => {UnionJsonEmission.ReadUnmatched(context)},");
        WrappedCode.CloseSwitch(writer);
    }

    private static void WriteTable(EmissionContext context, SourceWriter writer, UnionType type, ContentSelector selector)
    {
        string[] constants =
            [.. selector.Clues.SelectMany(clues => clues.Constants).Select(constant => CSharpText.Literal(constant.WireName)).Distinct()];
        writer.Line($"private static readonly {context.Names.JsonCases} cases = new(");
        writer.Indent();
        writer.Line(constants.Length == 0 ? $"{context.Names.Array}.Empty<string>()," : $"new[] {{ {string.Join(", ", constants)} }},");
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
            { Type: NamedType { Kind: NamedKind.Object } named } => $"{context.Names.JsonCase}.Object({context.Json.Converter(named)}.Members)",
            { Type: NamedType { Kind: NamedKind.Enum } named, Kinds: JsonKinds.String } =>
                $"{context.Names.JsonCase}.OneOf({context.Json.Converter(named)}.Values)",
            { Kinds: JsonKinds.Array } => $"{context.Names.JsonCase}.Array({Flags(context, clues.ItemKinds)})",
            _ => $"{context.Names.JsonCase}.Of({Flags(context, one.Kinds)})",
        };
        return entry + string.Concat(clues.Constants.Select(constant =>
            $".With({CSharpText.Literal(constant.WireName)}, {string.Join(", ", constant.Values.Select(CSharpText.Literal))})"));
    }

    private static string Flags(EmissionContext context, JsonKinds kinds) =>
        string.Join(
            " | ",
            kinds.ToString().Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(kind => $"{context.Names.JsonKinds}.{kind}"));
}
