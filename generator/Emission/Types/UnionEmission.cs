using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Json;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Types;

/// <summary>
/// Writes a <see cref="UnionType"/> as a class over the value and the place of its case. JSON that is of no case is one more.
/// </summary>
internal static class UnionEmission
{
    private const string Node = GlobalNames.Json + "Nodes.JsonNode";

    public static void Write(EmissionContext context, SourceWriter writer, UnionType type)
    {
        string name = CSharpText.Identifier(type.Name);
        XmlDoc.Declaration(writer, type.Doc);
        TypeAttributes.Write(context, writer, type);
        writer.Open($"{context.Access} sealed partial class {name} : {GlobalNames.Runtime}UnionValue");
        writer.Line($"private {name}(int which, object value) : base(which, value) {{ }}");
        writer.BlankLine();
        var converted = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < type.Cases.Count; i++)
        {
            WriteCase(context, writer, type.Cases[i], i, name, canConvert: converted.Add(TypeOf(context, type.Cases[i]).Replace("?", "")));
        }

        WriteUnknown(context, writer, type.Cases.Count, name);
        WriteMatch(context, writer, type);
        CheckEmission.WriteMembers(context, writer, type);
        writer.Close();
    }

    /// <summary>The C# type of a case.</summary>
    public static string TypeOf(EmissionContext context, UnionCase one) => context.Types.NotNull(one.Type);

    private static void WriteCase(EmissionContext context, SourceWriter writer, UnionCase one, int place, string name, bool canConvert)
    {
        string type = TypeOf(context, one);
        string what = XmlDoc.Code(one.Name);
        if (canConvert)
        {
            writer.Line($"/// <summary>Makes a value of the case {what}.</summary>");
            writer.Line($"public static implicit operator {name}({type} value) => From{one.Name}(value);");
        }

        writer.Line($"/// <summary>Makes a value of the case {what}.</summary>");
        writer.Line($"public static {name} From{one.Name}({type} value) => new({place}, value);");
        WriteTryGet(context, writer, one.Name, type, place, TypeText.IsValueType(one.Type), $"The value, if it is of the case {what}.");
    }

    private static void WriteUnknown(EmissionContext context, SourceWriter writer, int place, string name)
    {
        writer.Line("/// <summary>Makes a value of JSON, whether the description knows it or not.</summary>");
        writer.Line($"public static {name} FromJson({Node} value) => new({place}, value);");
        WriteTryGet(context, writer, "Json", Node, place, isValueType: false, "The JSON, if it is of no case.");
    }

    private static void WriteTryGet(EmissionContext context, SourceWriter writer, string caseName, string type, int place, bool isValueType, string words)
    {
        // The library for older frameworks comes with frameworks that lack the attribute.
        string attribute = isValueType || !context.Header.HasDateOnly ? "" : "[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] ";
        writer.Line($"/// <summary>{words}</summary>");
        writer.Line($"public bool TryGet{caseName}({attribute}out {type}{(isValueType ? "" : "?")} value) => TryGet({place}, out value);");
        writer.BlankLine();
    }

    private static void WriteMatch(EmissionContext context, SourceWriter writer, UnionType type)
    {
        WriteHandlersDoc(writer, type, "Turns the value into another, by its case.");
        Signature.Write(
            writer, "public TResult Match<TResult>", Handlers(context, type, handler => $"global::System.Func<{handler}, TResult>"), " => Which switch");
        writer.Open();
        for (int i = 0; i < type.Cases.Count; i++)
        {
            writer.Line($"{i} => {Argument(type.Cases[i])}(({TypeOf(context, type.Cases[i])})Value),");
        }

        writer.Line($"_ => unknown(({Node})Value),");
        writer.Close(";");
        writer.BlankLine();
        WriteHandlersDoc(writer, type, "Does something with the value, by its case.");
        Signature.Write(writer, "public void Switch", Handlers(context, type, handler => $"global::System.Action<{handler}>"), "");
        writer.Open();
        writer.Open("switch (Which)");
        for (int i = 0; i < type.Cases.Count; i++)
        {
            WriteHandling(writer, $"case {i}:", $"{Argument(type.Cases[i])}(({TypeOf(context, type.Cases[i])})Value);");
        }

        WriteHandling(writer, "default:", $"unknown(({Node})Value);");
        writer.Close();
        writer.Close();
    }

    private static void WriteHandlersDoc(SourceWriter writer, UnionType type, string words)
    {
        writer.Line($"/// <summary>{words}</summary>");
        foreach (UnionCase one in type.Cases)
        {
            writer.Line($"/// <param name=\"{one.ArgumentName}\">For a value of the case {XmlDoc.Code(one.Name)}.</param>");
        }

        writer.Line("/// <param name=\"unknown\">For JSON that is of no case.</param>");
    }

    private static IEnumerable<string> Handlers(EmissionContext context, UnionType type, Func<string, string> handler) =>
        type.Cases.Select(one => $"{handler(TypeOf(context, one))} {Argument(one)}").Append(handler(Node) + " unknown");

    private static string Argument(UnionCase one) => CSharpText.Identifier(one.ArgumentName);

    private static void WriteHandling(SourceWriter writer, string label, string statement)
    {
        writer.Line($"{label} {statement} break;");
    }
}
