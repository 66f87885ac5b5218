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
    private const string Node = Names.Json + "Nodes.JsonNode";

    public static void Write(SourceWriter writer, UnionType type, ApiHeader header)
    {
        string name = CSharpText.Identifier(type.Name);
        XmlDoc.Declaration(writer, type.Doc);
        TypeAttributes.Write(writer, type, header);
        writer.Open($"{Names.Access(header)} sealed partial class {name} : {Names.Runtime}UnionValue");
        writer.Line($"private {name}(int which, object value) : base(which, value) {{ }}");
        writer.BlankLine();
        var converted = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < type.Cases.Count; i++)
        {
            WriteCase(writer, type.Cases[i], i, name, header, canConvert: converted.Add(TypeOf(type.Cases[i], header).Replace("?", "")));
        }

        WriteUnknown(writer, type.Cases.Count, name, header);
        WriteMatch(writer, type, header);
        CheckEmission.WriteMembers(writer, type, header);
        writer.Close();
    }

    /// <summary>The C# type of a case.</summary>
    public static string TypeOf(UnionCase one, ApiHeader header) => TypeText.NotNull(one.Type, header);

    private static void WriteCase(SourceWriter writer, UnionCase one, int place, string name, ApiHeader header, bool canConvert)
    {
        string type = TypeOf(one, header);
        string what = XmlDoc.Code(one.Name);
        if (canConvert)
        {
            writer.Line($"/// <summary>Makes a value of the case {what}.</summary>");
            writer.Line($"public static implicit operator {name}({type} value) => From{one.Name}(value);");
        }

        writer.Line($"/// <summary>Makes a value of the case {what}.</summary>");
        writer.Line($"public static {name} From{one.Name}({type} value) => new({place}, value);");
        WriteTryGet(writer, one.Name, type, place, TypeText.IsValueType(one.Type), $"The value, if it is of the case {what}.", header);
    }

    private static void WriteUnknown(SourceWriter writer, int place, string name, ApiHeader header)
    {
        writer.Line("/// <summary>Makes a value of JSON, whether the description knows it or not.</summary>");
        writer.Line($"public static {name} FromJson({Node} value) => new({place}, value);");
        WriteTryGet(writer, "Json", Node, place, isValueType: false, "The JSON, if it is of no case.", header);
    }

    private static void WriteTryGet(SourceWriter writer, string caseName, string type, int place, bool isValueType, string words, ApiHeader header)
    {
        // The library for older frameworks comes with frameworks that lack the attribute.
        string attribute = isValueType || !header.HasDateOnly ? "" : "[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] ";
        writer.Line($"/// <summary>{words}</summary>");
        writer.Line($"public bool TryGet{caseName}({attribute}out {type}{(isValueType ? "" : "?")} value) => TryGet({place}, out value);");
        writer.BlankLine();
    }

    private static void WriteMatch(SourceWriter writer, UnionType type, ApiHeader header)
    {
        WriteHandlersDoc(writer, type, "Turns the value into another, by its case.");
        Signature.Write(
            writer, "public TResult Match<TResult>", Handlers(type, header, handler => $"global::System.Func<{handler}, TResult>"), " => Which switch");
        writer.Open();
        for (int i = 0; i < type.Cases.Count; i++)
        {
            writer.Line($"{i} => {Argument(type.Cases[i])}(({TypeOf(type.Cases[i], header)})Value),");
        }

        writer.Line($"_ => unknown(({Node})Value),");
        writer.Close(";");
        writer.BlankLine();
        WriteHandlersDoc(writer, type, "Does something with the value, by its case.");
        Signature.Write(writer, "public void Switch", Handlers(type, header, handler => $"global::System.Action<{handler}>"), "");
        writer.Open();
        writer.Open("switch (Which)");
        for (int i = 0; i < type.Cases.Count; i++)
        {
            WriteHandling(writer, $"case {i}:", $"{Argument(type.Cases[i])}(({TypeOf(type.Cases[i], header)})Value);");
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

    private static IEnumerable<string> Handlers(UnionType type, ApiHeader header, Func<string, string> handler) =>
        type.Cases.Select(one => $"{handler(TypeOf(one, header))} {Argument(one)}").Append(handler(Node) + " unknown");

    private static string Argument(UnionCase one) => CSharpText.Identifier(one.ArgumentName);

    private static void WriteHandling(SourceWriter writer, string label, string statement)
    {
        writer.Line($"{label} {statement} break;");
    }
}
