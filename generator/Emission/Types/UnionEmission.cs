using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Json;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Types;

/// <summary>
/// Writes a <see cref="UnionType"/> as a class that holds a value and the index of its case. JSON that matches no case is preserved as an additional
/// case.
/// </summary>
internal static class UnionEmission
{
    private const string Unmatched = "Json";

    public static void Write(EmissionContext context, SourceWriter writer, UnionType type)
    {
        string name = CSharpText.Identifier(type.Name);
        EmittedCase[] cases = [.. type.Cases.Select(one => Emitted(context, one)), UnmatchedCase(context)];
        XmlDoc.Declaration(writer, SelfEvidentDoc.Without(type.Doc, type.Name));
        TypeAttributeEmission.Write(context, writer, type);
        writer.Open($"{context.Access} sealed partial class {name} : {context.Names.UnionValue}");
        var converted = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < cases.Length; i++)
        {
            bool canConvert = cases[i].Name != Unmatched && converted.Add(cases[i].Type!.Replace("?", ""));
            WriteFactories(writer, cases[i], i, name, canConvert);
            CasesEmission.WriteAccess(context, writer, cases[i], i);
            writer.BlankLine();
        }

        CasesEmission.WriteMatch(context, writer, cases, isValueNullable: false);
        writer.BlankLine();
        writer.Line($"private {name}(int which, object value)");
        writer.Indent();
        writer.Line(": base(which, value) { }");
        writer.Outdent();
        CheckEmission.WriteMembers(context, writer, type);
        UnionJsonEmission.Write(context, writer, type);
        writer.Close();
    }

    private static EmittedCase UnmatchedCase(EmissionContext context) =>
        new(Unmatched, "unknown", context.Names.JsonNode, IsValueType: false, new DocComment("Tries to get JSON that matches no case.", null, null));

    private static EmittedCase Emitted(EmissionContext context, UnionCase one) =>
        new(one.Name, one.ArgumentName, context.Types.NotNull(one.Type), TypeText.IsValueType(one.Type), new DocComment(null, null, null));

    private static void WriteFactories(SourceWriter writer, EmittedCase one, int index, string name, bool canConvert)
    {
        if (canConvert)
        {
            WrappedCode.WriteMember(writer, $"public static implicit operator {name}({one.Type} value)", $"From{one.Name}(value)");
            writer.BlankLine();
        }

        if (one.Name == Unmatched)
        {
            writer.Line("/// <summary>Creates a value that holds JSON, whether or not it matches a case.</summary>");
        }

        WrappedCode.WriteMember(writer, $"public static {name} From{one.Name}({one.Type} value)", $"new({index}, value)");
        writer.BlankLine();
    }
}
