using System.Globalization;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>
/// Writes an <see cref="EnumType"/> as an open enum: a struct over the value on the wire. A value that the description does not know
/// is one like the others and survives a round trip; <c>Known</c> leads to a C# enum, for switches.
/// </summary>
internal static class EnumEmission
{
    public static void Write(SourceWriter writer, EnumType type, ApiHeader header)
    {
        string name = CSharpText.Identifier(type.Name);
        XmlDoc.Declaration(writer, type.Doc, "A value of a list that the API may extend.");
        writer.Line(Names.GeneratedFrom(type.Doc));
        writer.Line($"[{Names.Json}Serialization.JsonConverter(typeof({Names.Global(header, Names.JsonClass(header))}.{Names.Converter(type.Name)}))]");
        if (type.Doc.IsDeprecated)
        {
            writer.Line(Names.Obsolete);
        }

        writer.Open($"{Names.Access(header)} readonly partial struct {name} : global::System.IEquatable<{name}>");
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
        writer.Close();
    }

    private static void WriteStringValue(SourceWriter writer, string name)
    {
        writer.Line($$"""
            private readonly string? value;

            /// <summary>A value by its text on the wire; also one that the description does not know.</summary>
            /// <param name="value">The text.</param>
            /// <exception cref="global::System.ArgumentNullException">The text is null.</exception>
            public {{name}}(string value)
            {
                this.value = value ?? throw new global::System.ArgumentNullException(nameof(value));
            }

            /// <summary>The text on the wire; empty for <c>default</c>.</summary>
            public string Value => value ?? "";
            """);
        writer.BlankLine();
    }

    private static void WriteNumberValue(SourceWriter writer, string name, string number)
    {
        writer.Line($$"""
            /// <summary>A value by its number on the wire; also one that the description does not know.</summary>
            /// <param name="value">The number.</param>
            public {{name}}({{number}} value)
            {
                Value = value;
            }

            /// <summary>The number on the wire.</summary>
            public {{number}} Value { get; }
            """);
        writer.BlankLine();
    }

    private static void WriteKnown(SourceWriter writer, EnumType type, string name)
    {
        foreach (EnumValue value in type.Values)
        {
            XmlDoc.Declaration(writer, value.Doc, XmlDoc.Code(value.WireValue) + ".");
            if (value.Doc.IsDeprecated)
            {
                writer.Line(Names.Obsolete);
            }

            writer.Line($"public static {name} {CSharpText.Identifier(value.Name)} => new({Literal(type, value)});");
            writer.BlankLine();
        }

        writer.Line("/// <summary>The value as a C# enum, for switches; null for one that the description does not know.</summary>");
        writer.Open("public KnownValue? Known => Value switch");
        foreach (EnumValue value in type.Values)
        {
            writer.Line($"{Literal(type, value)} => KnownValue.{CSharpText.Identifier(value.Name)},");
        }

        writer.Line("_ => null,");
        writer.Close(";");
        writer.BlankLine();
        writer.Line("""
            /// <summary>Whether the description knows the value.</summary>
            public bool IsKnown => Known is not null;
            """);
        writer.BlankLine();
    }

    private static void WriteEquality(SourceWriter writer, EnumType type, string name)
    {
        bool isText = type.Underlying == EnumUnderlying.String;
        string equals = isText ? "string.Equals(Value, other.Value, global::System.StringComparison.Ordinal)" : "Value == other.Value";
        string hash = isText ? "global::System.StringComparer.Ordinal.GetHashCode(Value)" : "Value.GetHashCode()";
        string text = isText ? "Value" : "Value.ToString(global::System.Globalization.CultureInfo.InvariantCulture)";
        writer.Line($$"""
            /// <summary>Whether both are the same value.</summary>
            /// <param name="left">One value.</param>
            /// <param name="right">The other value.</param>
            public static bool operator ==({{name}} left, {{name}} right) => left.Equals(right);

            /// <summary>Whether the values differ.</summary>
            /// <param name="left">One value.</param>
            /// <param name="right">The other value.</param>
            public static bool operator !=({{name}} left, {{name}} right) => !left.Equals(right);

            /// <inheritdoc/>
            public bool Equals({{name}} other) => {{equals}};

            /// <inheritdoc/>
            public override bool Equals(object? obj) => obj is {{name}} other && Equals(other);

            /// <inheritdoc/>
            public override int GetHashCode() => {{hash}};

            /// <summary>The value as it is on the wire.</summary>
            public override string ToString() => {{text}};
            """);
        writer.BlankLine();
    }

    private static void WriteKnownValues(SourceWriter writer, EnumType type)
    {
        writer.Line("/// <summary>The values that the description knows.</summary>");
        writer.Open("public enum KnownValue");
        foreach (EnumValue value in type.Values)
        {
            XmlDoc.Declaration(writer, value.Doc, XmlDoc.Code(value.WireValue) + ".");
            if (value.Doc.IsDeprecated)
            {
                writer.Line(Names.Obsolete);
            }

            writer.Line(CSharpText.Identifier(value.Name) + ",");
            writer.BlankLine();
        }

        writer.Close();
    }

    private static string Literal(EnumType type, EnumValue value) => type.Underlying switch
    {
        EnumUnderlying.String => CSharpText.Literal(value.WireValue),
        EnumUnderlying.Int64 => long.Parse(value.WireValue, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) + "L",
        _ => decimal.Parse(value.WireValue, NumberStyles.Number, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) + "m",
    };
}
