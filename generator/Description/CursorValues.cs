using System.Globalization;
using System.Text;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description;

/// <summary>Reads values of any JSON type: those of extensions, defaults and enums.</summary>
internal static class CursorValues
{
    /// <summary>Returns the decoded string; null if the value is not a string.</summary>
    public static string? Text(this Cursor cursor) => Scalar(cursor, ScalarKind.String);

    /// <summary>Returns the number in the notation of JSON; null if the value is not a number.</summary>
    public static string? Number(this Cursor cursor) => Scalar(cursor, ScalarKind.Number);

    /// <summary>
    /// Returns a string, number or boolean as written, because a string such as <c>1.10</c> is a number of YAML. Null for other values.
    /// </summary>
    public static string? Source(this Cursor cursor) => cursor.Node is ScalarNode { Kind: not ScalarKind.Null } scalar ? scalar.Source : null;

    public static bool? Flag(this Cursor cursor) => Scalar(cursor, ScalarKind.Boolean) is { } text ? text == "true" : null;

    public static bool IsNull(this Cursor cursor) => Scalar(cursor, ScalarKind.Null) is not null;

    public static bool IsObject(this Cursor cursor) => cursor.Node is ObjectNode;

    public static bool IsArray(this Cursor cursor) => cursor.Node is ArrayNode;

    /// <summary>Returns the properties of an object in document order; none if the value is not an object.</summary>
    public static IEnumerable<(string Name, Cursor Value)> Members(this Cursor cursor) =>
        cursor.Node is ObjectNode node ? node.Members.Select(member => (member.Name, cursor.To(member))) : [];

    /// <summary>Returns the items of an array; none if the value is not an array.</summary>
    public static IEnumerable<Cursor> Items(this Cursor cursor) =>
        cursor.Node is ArrayNode node ? node.Items.Select((item, i) => cursor.To(item, i)) : [];

    /// <summary>Returns the value as JSON on one line.</summary>
    public static string ToJson(this Cursor cursor)
    {
        var json = new StringBuilder();
        Write(cursor.Node, json);
        return json.ToString();
    }

    private static string? Scalar(Cursor cursor, ScalarKind kind) =>
        cursor.Node is ScalarNode scalar && scalar.Kind == kind ? scalar.Text : null;

    private static void Write(Node node, StringBuilder json)
    {
        switch (node)
        {
            case ScalarNode { Kind: ScalarKind.String } text:
                WriteString(text.Text, json);
                break;
            case ScalarNode scalar:
                json.Append(scalar.Text);
                break;
            case ArrayNode array:
                WriteList('[', array.Items, item => Write(item, json), ']', json);
                break;
            case ObjectNode map:
                WriteList('{', map.Members, member => WriteMember(member, json), '}', json);
                break;
        }
    }

    private static void WriteList<T>(char open, IReadOnlyList<T> items, Action<T> write, char close, StringBuilder json)
    {
        json.Append(open);
        for (int i = 0; i < items.Count; i++)
        {
            json.Append(i > 0 ? "," : "");
            write(items[i]);
        }

        json.Append(close);
    }

    private static void WriteMember(Member member, StringBuilder json)
    {
        WriteString(member.Name, json);
        json.Append(':');
        Write(member.Value, json);
    }

    private static void WriteString(string text, StringBuilder json)
    {
        json.Append('"');
        foreach (char c in text)
        {
            _ = c switch
            {
                '"' or '\\' => json.Append('\\').Append(c),
                < ' ' or '\u2028' or '\u2029' => json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => json.Append(c),
            };
        }

        json.Append('"');
    }
}
