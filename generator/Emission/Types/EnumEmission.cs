using System.Globalization;
using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Json;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Types;

/// <summary>
/// Writes an <see cref="EnumType"/> as an open enum: a struct that holds the wire value. An unknown value is preserved in a round trip;
/// <c>Known</c> returns a C# enum for use in a switch.
/// </summary>
internal static class EnumEmission
{
    public static void Write(EmissionContext context, SourceWriter writer, EnumType type)
    {
        string name = CSharpText.Identifier(type.Name);
        XmlDoc.Declaration(writer, type.Doc);
        string known = KnownValues(type);
        TypeAttributeEmission.Write(context, writer, type, $"Values = {known}");
        bool isText = type.Underlying == EnumUnderlying.String;
        string[] bases = [$"{context.Names.IEquatable}<{name}>", isText ? $"{context.Names.ITextValue}<{name}>" : context.Names.IOpenValue];
        WrappedCode.OpenType(writer, $"{context.Access} readonly partial struct {name}", bases);
        WriteValues(context, writer, type, name);
        if (isText)
        {
            WriteStringValue(context, writer, name);
        }
        else
        {
            WriteNumberValue(writer, name, type.Underlying == EnumUnderlying.Int64 ? "long" : "decimal");
        }

        WriteKnown(context, writer, type, name);
        WriteEquality(context, writer, type, name);
        WriteKnownValues(context, writer, type);
        if (isText)
        {
            WriteConverter(context, writer, name, known);
        }
        else
        {
            WriteNumberConverter(context, writer, type, name);
        }

        writer.Close();
    }

    private static void WriteStringValue(EmissionContext context, SourceWriter writer, string name)
    {
        writer.Line("/// <summary>Creates a value from its text, known or unknown.</summary>");
        string given = $"value ?? throw new {context.Names.ArgumentNullException}(nameof(value))";
        WrappedCode.WriteMember(writer, $"public {name}(string value)", "this.value = " + given);
        writer.BlankLine();
        writer.Line("""
            /// <summary>Gets the text of the value; empty for <c>default</c>.</summary>
            public string Value => value ?? "";
            """);
        writer.BlankLine();
    }

    private static void WriteNumberValue(SourceWriter writer, string name, string number)
    {
        writer.Line($$"""
            /// <summary>Creates a value from its number, known or unknown.</summary>
            public {{name}}({{number}} value) => Value = value;

            /// <summary>Gets the number of the value.</summary>
            public {{number}} Value { get; }
            """);
        writer.BlankLine();
    }

    // Fields take less space than properties, and the compiler is faster with them. Large APIs have thousands of values.
    private static void WriteValues(EmissionContext context, SourceWriter writer, EnumType type, string name)
    {
        foreach (EnumValue value in type.Values)
        {
            DocComment doc = SelfEvidentDoc.Without(value.Doc, value.Name);
            if (XmlDoc.IsDocumented(doc) || doc.IsDeprecated)
            {
                writer.BlankLine();
            }

            XmlDoc.Declaration(writer, doc);
            ObsoleteEmission.Write(context, writer, doc);
            string head = $"public static readonly {name} {CSharpText.Identifier(value.Name)}";
            WrappedCode.WriteField(writer, head, $"new({Literal(type, value)})");
        }

        writer.BlankLine();
    }

    private static void WriteKnown(EmissionContext context, SourceWriter writer, EnumType type, string name)
    {
        writer.Line("/// <summary>Gets the value as a C# enum for use in a switch; null if the value is unknown.</summary>");
        if (type.Underlying == EnumUnderlying.String)
        {
            WrappedCode.WriteMember(writer, "public KnownValue? Known", $"{context.Names.OpenValues}.Known<{name}, KnownValue>(Value)");
        }
        else
        {
            writer.Open("public KnownValue? Known => Value switch");
            foreach (EnumValue value in type.Values)
            {
                writer.Line($"{Literal(type, value)} => KnownValue.{CSharpText.Identifier(value.Name)},");
            }

            writer.Line("_ => null,");
            writer.Close(";");
        }

        writer.BlankLine();
        writer.Line("/// <summary>Gets whether the value is known.</summary>");
        string isKnown = type.Underlying == EnumUnderlying.String ? $"{context.Names.OpenValues}.IsKnown<{name}>(Value)" : "Known is not null";
        WrappedCode.WriteMember(writer, "public bool IsKnown", isKnown);
        writer.BlankLine();
    }

    private static void WriteEquality(EmissionContext context, SourceWriter writer, EnumType type, string name)
    {
        string text = type.Underlying == EnumUnderlying.String
            ? "Value"
            : $"Value.ToString({context.Names.CultureInfo}.InvariantCulture)";
        WrappedCode.WriteMember(writer, $"public static bool operator ==({name} left, {name} right)", "left.Equals(right)");
        WrappedCode.WriteMember(writer, $"public static bool operator !=({name} left, {name} right)", "!left.Equals(right)");
        writer.Line($"public bool Equals({name} other) => Value == other.Value;");
        WrappedCode.WriteMember(writer, "public override bool Equals(object? obj)", $"obj is {name} other && Equals(other)");
        writer.Line($"""
            public override int GetHashCode() => Value.GetHashCode();
            public override string ToString() => {text};
            """);
        writer.BlankLine();
    }

    private static void WriteConverter(EmissionContext context, SourceWriter writer, string name, string known)
    {
        writer.BlankLine();
        writer.Line("private readonly string? value;");
        writer.BlankLine();
        WrappedCode.Write(
            writer, $"object {context.Names.IOpenValue}.CreateConverter() => new {context.Names.TextEnumConverter}<{name}>", [known], ";");
        writer.BlankLine();
        WrappedCode.WriteMember(writer, $"{name} {context.Names.ITextValue}<{name}>.Create(string text)", "new(text)");
    }

    private static void WriteNumberConverter(EmissionContext context, SourceWriter writer, EnumType type, string name)
    {
        LibraryNames names = context.Names;
        string read = $"new({names.JsonRead}.{type.Underlying}(ref reader, context))";
        writer.BlankLine();
        writer.Line($"object {names.IOpenValue}.CreateConverter() => new {JsonCode.ConverterClass}();");
        writer.BlankLine();
        writer.Open($"private sealed class {JsonCode.ConverterClass} : {names.OpenEnumConverter}<{name}>");
        writer.Line($"public override {name} Read({JsonCode.ReadParameters(context)}) => {read};");
        writer.BlankLine();
        writer.Line($"public override void Write({names.Utf8JsonWriter} writer, {name} value) => writer.WriteNumberValue(value.Value);");
        writer.Close();
    }

    private static void WriteKnownValues(EmissionContext context, SourceWriter writer, EnumType type)
    {
        writer.Line("/// <summary>The values that the description declares.</summary>");
        WrappedCode.WriteArray(writer, "public enum KnownValue", type.Values.Select(value =>
            (value.Doc.IsDeprecated ? "[" + ObsoleteEmission.Of(context, value.Doc) + "] " : "") + CSharpText.Identifier(value.Name)), "");
    }

    // A literal with all values: its first character separates them and occurs in none.
    private static string KnownValues(EnumType type)
    {
        char separator = ",;|/ \n".Concat(Enumerable.Range(0xE000, 0x1900).Select(unit => (char)unit))
            .First(one => type.Values.All(value => value.WireValue.IndexOf(one) < 0));
        return LongLiteral.Of(string.Concat(type.Values.Select(value => separator + value.WireValue)), separator);
    }

    private static string Literal(EnumType type, EnumValue value) => type.Underlying switch
    {
        EnumUnderlying.String => CSharpText.Literal(value.WireValue),
        EnumUnderlying.Int64 =>
            long.Parse(value.WireValue, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) + "L",
        _ => decimal.Parse(value.WireValue, NumberStyles.Number, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) + "m",
    };
}
