using System.Globalization;
using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Json;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Types;

/// <summary>
/// Writes an <see cref="EnumType"/> as an open enum: a struct over the value on the wire. A value that the description does not know
/// is one like the others and survives a round trip; <c>Known</c> leads to a C# enum, for switches.
/// </summary>
internal static class EnumEmission
{
    public static void Write(EmissionContext context, SourceWriter writer, EnumType type)
    {
        string name = CSharpText.Identifier(type.Name);
        XmlDoc.Declaration(writer, type.Doc);
        string known = KnownValues(type);
        TypeAttributes.Write(context, writer, type, $"Values = {known}");
        writer.Open($"{context.Access} readonly partial struct {name} : global::System.IEquatable<{name}>, {GlobalNames.Support}IOpenValue");
        if (type.Underlying == EnumUnderlying.String)
        {
            WriteStringValue(writer, name);
        }
        else
        {
            WriteNumberValue(writer, name, type.Underlying == EnumUnderlying.Int64 ? "long" : "decimal");
        }

        WriteKnown(writer, type, name);
        WriteEquality(writer, type, name);
        WriteKnownValues(writer, type);
        WriteConverter(writer, type, name, known);
        writer.Close();
    }

    private static void WriteStringValue(SourceWriter writer, string name)
    {
        writer.Line($$"""
            private readonly string? value;

            /// <summary>A value by its text on the wire; also one that the description does not know.</summary>
            public {{name}}(string value) => this.value = value ?? throw new global::System.ArgumentNullException(nameof(value));

            /// <summary>The text on the wire; empty for <c>default</c>.</summary>
            public string Value => value ?? "";
            """);
        writer.BlankLine();
    }

    private static void WriteNumberValue(SourceWriter writer, string name, string number)
    {
        writer.Line($$"""
            /// <summary>A value by its number on the wire; also one that the description does not know.</summary>
            public {{name}}({{number}} value) => Value = value;

            /// <summary>The number on the wire.</summary>
            public {{number}} Value { get; }
            """);
        writer.BlankLine();
    }

    private static void WriteKnown(SourceWriter writer, EnumType type, string name)
    {
        bool hadWords = false;
        foreach (EnumValue value in type.Values)
        {
            // What has words stands apart; the others are a list.
            bool hasWords = XmlDoc.HasWords(value.Doc);
            if (hadWords || hasWords)
            {
                writer.BlankLine();
            }

            hadWords = hasWords;
            XmlDoc.Declaration(writer, value.Doc);
            ObsoleteEmission.Write(writer, value.Doc);

            writer.Line($"public static {name} {CSharpText.Identifier(value.Name)} => new({Literal(type, value)});");
        }

        writer.BlankLine();
        writer.Line("/// <summary>The value as a C# enum, for switches; null for one that the description does not know.</summary>");
        if (type.Underlying == EnumUnderlying.String)
        {
            writer.Line($"public KnownValue? Known => (KnownValue?){JsonCode.ConverterClass}.Instance.Values.PlaceOf(Value);");
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
        writer.Line("""
            /// <summary>Whether the description knows the value.</summary>
            public bool IsKnown => Known is not null;
            """);
        writer.BlankLine();
    }

    private static void WriteEquality(SourceWriter writer, EnumType type, string name)
    {
        string text = type.Underlying == EnumUnderlying.String ? "Value" : "Value.ToString(global::System.Globalization.CultureInfo.InvariantCulture)";
        writer.Line($$"""
            public static bool operator ==({{name}} left, {{name}} right) => left.Equals(right);
            public static bool operator !=({{name}} left, {{name}} right) => !left.Equals(right);
            public bool Equals({{name}} other) => Value == other.Value;
            public override bool Equals(object? obj) => obj is {{name}} other && Equals(other);
            public override int GetHashCode() => Value.GetHashCode();
            public override string ToString() => {{text}};
            """);
        writer.BlankLine();
    }

    private static void WriteConverter(SourceWriter writer, EnumType type, string name, string known)
    {
        bool isText = type.Underlying == EnumUnderlying.String;
        writer.Open($"{CommonAttributes.Hidden} public sealed class {JsonCode.ConverterClass} : {GlobalNames.Support}{(isText ? "Text" : "Open")}EnumConverter<{name}, {name}.{JsonCode.ConverterClass}>");
        if (isText)
        {
            writer.Line($"public {JsonCode.ConverterClass}() : base({known}) {{ }}");
            writer.Line($"public override {name} Create(string text) => new(text);");
        }
        else
        {
            writer.Line($"public override {name} Read(ref {GlobalNames.Reader} reader, {GlobalNames.Context} context) => new({GlobalNames.JsonRead}.{type.Underlying}(ref reader, context));");
            writer.Line($"public override void Write({GlobalNames.Writer} writer, {name} value) => writer.WriteNumberValue(value.Value);");
        }

        writer.Close();
    }

    private static void WriteKnownValues(SourceWriter writer, EnumType type)
    {
        writer.Line("/// <summary>The values that the description knows.</summary>");
        Signature.WriteArray(writer, "public enum KnownValue", type.Values.Select(value =>
            (value.Doc.IsDeprecated ? "[" + ObsoleteEmission.Of(value.Doc) + "] " : "") + CSharpText.Identifier(value.Name)), "");
    }

    // The first character is in no value and stands before each. A literal.
    private static string KnownValues(EnumType type)
    {
        char separator = ",;|/ \n".Concat(Enumerable.Range(0xE000, 0x1900).Select(unit => (char)unit))
            .First(one => type.Values.All(value => value.WireValue.IndexOf(one) < 0));
        return CSharpText.Literal(string.Concat(type.Values.Select(value => separator + value.WireValue)));
    }

    private static string Literal(EnumType type, EnumValue value) => type.Underlying switch
    {
        EnumUnderlying.String => CSharpText.Literal(value.WireValue),
        EnumUnderlying.Int64 => long.Parse(value.WireValue, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) + "L",
        _ => decimal.Parse(value.WireValue, NumberStyles.Number, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) + "m",
    };
}
