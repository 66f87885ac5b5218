using System.Globalization;
using System.Text;
using Truto.Generated.Benchmarks.Generation;

namespace Truto.Generated.Benchmarks.CompileCost;

/// <summary>The ways in which handwritten code maps names in JSON to properties.</summary>
internal enum HandmadeShape
{
    /// <summary>Each name is compared in turn and written as a literal.</summary>
    Chain,

    /// <summary>A table of names for each type, for a switch over indexes and for writing.</summary>
    Names,
}

/// <summary>
/// The types of <see cref="SyntheticDescription"/> with minimal readers and writers: no attributes, no documentation, no unknown properties, no
/// errors. Generated code, which does all this, should compile as quickly.
/// </summary>
internal static class HandmadeModels
{
    private static readonly (string Wire, string Name, string Type, string Method)[] Scalars =
    [
        ("id", "Id", "string", "Text"),
        ("title", "Title", "string?", "TextOrNull"),
        ("count", "Count", "int?", "Int32"),
        ("size", "Size", "long?", "Int64"),
        ("active", "Active", "bool?", "Boolean"),
        ("weight", "Weight", "double?", "Double"),
        ("created_at", "CreatedAt", "global::System.DateTimeOffset?", "Date"),
    ];

    public static string Of(int types, HandmadeShape shape)
    {
        var text = new StringBuilder("#nullable enable\nnamespace Handmade;\n").Append(Runtime);
        for (int i = 0; i < types; i++)
        {
            if (i % SyntheticDescription.TypesOfAnEnum == 0)
            {
                text.Append(EnumOf(i / SyntheticDescription.TypesOfAnEnum));
            }

            text.Append(ClassOf(i, types, shape));
        }

        return text.ToString();
    }

    private static string EnumOf(int number) => $$"""

        public enum Kind{{number}} { Open, Pending, Closed, Archived }
        internal static class Kind{{number}}Json
        {
            private static readonly string[] names = new[] { "open", "pending", "closed", "archived" };
            internal static Kind{{number}}? Read(ref global::System.Text.Json.Utf8JsonReader reader) =>
                (Kind{{number}}?)global::Handmade.Json.Place(ref reader, names);
            internal static void Write(global::System.Text.Json.Utf8JsonWriter writer, global::System.ReadOnlySpan<byte> name, Kind{{number}}? value)
            {
                if (value is not null) { writer.WriteString(name, names[(int)value.Value]); }
            }
        }

        """;

    private static string ClassOf(int number, int types, HandmadeShape shape)
    {
        string next = $"global::Handmade.Thing{(number + 1) % types}";
        string kind = $"global::Handmade.Kind{number / SyntheticDescription.TypesOfAnEnum}";
        (string Wire, string Name, string Type, string Read, Func<string, string> Write)[] members =
        [
            .. Scalars.Select(one => (one.Wire, one.Name, one.Type, $"global::Handmade.Json.Read{one.Method}(ref reader)",
                (Func<string, string>)(name => $"global::Handmade.Json.Write{one.Method}(writer, {name}, {one.Name});"))),
            ("kind", "Kind", kind + "?", kind + "Json.Read(ref reader)", name => $"{kind}Json.Write(writer, {name}, Kind);"),
            ("next", "Next", next
                + "?", next + ".Read(ref reader)", name => $"if (Next is not null) {{ writer.WritePropertyName({name}); Next.Write(writer); }}"),
            ("tags", "Tags", "global::System.Collections.Generic.List<string>?", "global::Handmade.Json.ReadList(ref reader, "
                + "global::Handmade.Json.ReadText)",
                name => $"global::Handmade.Json.WriteList(writer, {name}, Tags, global::Handmade.Json.WriteItem);"),
        ];

        string Name(int place) => shape == HandmadeShape.Names ? $"names[{place}]" : $"\"{members[place].Wire}\"u8";
        var text = new StringBuilder($"\npublic sealed partial class Thing{number}\n{{\n");
        text.AppendJoin(
            "", members.Select(one => $"    public {one.Type} {one.Name} {{ get; set; }}{(one.Type == "string" ? " = null!;" : "")}\n\n"));
        if (shape == HandmadeShape.Names)
        {
            text
                .Append("    private static readonly byte[][] names = global::Handmade.Json.Names(")
                .AppendJoin(", ", members.Select(one => $"\"{one.Wire}\""))
                .Append(");\n");
        }

        text.Append(CultureInfo.InvariantCulture, $$"""
                internal static Thing{{number}} Read(ref global::System.Text.Json.Utf8JsonReader reader)
                {
                    var value = new Thing{{number}}();
                    while (reader.Read() && reader.TokenType == global::System.Text.Json.JsonTokenType.PropertyName)
                    {

            """);
        text.Append(shape == HandmadeShape.Names
            ? "            switch (global::Handmade.Json.Place(ref reader, names))\n            {\n"
                + string.Concat(members.Select((one, i) => $"                case {i}: value.{one.Name} = {one.Read}; break;\n"))
                    + "                default: reader.Skip(); break;\n            }\n"
            : string.Concat(
                members.Select((one, i) =>
                    $"            if (reader.ValueTextEquals({Name(i)})) {{ reader.Read(); value.{one.Name} = {one.Read}; }}\n            else "))
                + "{ reader.Read(); reader.Skip(); }\n");
        text.Append(
            "        }\n        return value;\n    }\n    internal void Write(global::System.Text.Json.Utf8JsonWriter writer)\n    {\n"
                + "        writer.WriteStartObject();\n");
        text.AppendJoin("", members.Select((one, i) => $"        {one.Write(Name(i))}\n"));
        return text.Append("        writer.WriteEndObject();\n    }\n}\n").ToString();
    }

    private static string Runtime => """

        using System;
        using System.Collections.Generic;
        using System.Text;
        using System.Text.Json;
        internal delegate T Reader<T>(ref Utf8JsonReader reader);
        internal static class Json
        {
            internal static byte[][] Names(params string[] names) => Array.ConvertAll(names, Encoding.UTF8.GetBytes);
            internal static int Place(ref Utf8JsonReader reader, byte[][] names)
            {
                int place = names.Length - 1;
                while (place >= 0 && !reader.ValueTextEquals(names[place])) { place--; }
                reader.Read();
                return place;
            }
            internal static int? Place(ref Utf8JsonReader reader, string[] names)
            {
                string? name = reader.GetString();
                int place = name is null ? -1 : Array.IndexOf(names, name);
                return place < 0 ? null : place;
            }
            internal static string ReadText(ref Utf8JsonReader reader) => reader.GetString()!;
            internal static string? ReadTextOrNull(ref Utf8JsonReader reader) => reader.GetString();
            internal static int? ReadInt32(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : reader.GetInt32();
            internal static long? ReadInt64(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : reader.GetInt64();
            internal static bool? ReadBoolean(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : reader.GetBoolean();
            internal static double? ReadDouble(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : reader.GetDouble();
            internal static DateTimeOffset? ReadDate(ref Utf8JsonReader reader) =>
                reader.TokenType == JsonTokenType.Null ? null : reader.GetDateTimeOffset();
            internal static List<T>? ReadList<T>(ref Utf8JsonReader reader, Reader<T> item)
            {
                var items = new List<T>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) { items.Add(item(ref reader)); }
                return items;
            }
            internal static void WriteText(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string value) => writer.WriteString(name, value);
            internal static void WriteTextOrNull(
                Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value) { if (value is not null) { writer.WriteString(name, value); } }
            internal static void WriteInt32(
                Utf8JsonWriter writer, ReadOnlySpan<byte> name, int? value) { if (value is not null) { writer.WriteNumber(name, value.Value); } }
            internal static void WriteInt64(
                Utf8JsonWriter writer, ReadOnlySpan<byte> name, long? value) { if (value is not null) { writer.WriteNumber(name, value.Value); } }
            internal static void WriteBoolean(
                Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? value) { if (value is not null) { writer.WriteBoolean(name, value.Value); } }
            internal static void WriteDouble(
                Utf8JsonWriter writer, ReadOnlySpan<byte> name, double? value) { if (value is not null) { writer.WriteNumber(name, value.Value); } }
            internal static void WriteDate(
                Utf8JsonWriter writer,
                ReadOnlySpan<byte> name,
                DateTimeOffset? value) { if (value is not null) { writer.WriteString(name, value.Value); } }
            internal static void WriteItem(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);
            internal static void WriteList<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, List<T>? value, Action<Utf8JsonWriter, T> item)
            {
                if (value is null) { return; }
                writer.WriteStartArray(name);
                foreach (T one in value) { item(writer, one); }
                writer.WriteEndArray();
            }
        }

        """;
}
