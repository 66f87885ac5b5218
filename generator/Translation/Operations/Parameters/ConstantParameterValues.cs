using System.Globalization;
using System.Text;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Parameters;

/// <summary>Required parameters that have one value only (<c>const</c>, or a list of one). Nobody passes them; they are always sent.</summary>
internal static class ConstantParameterValues
{
    private const string Unreserved = "-._~";

    // As the runtime library does with a value whose reserved characters stay.
    private const string Reserved = ":/@!$&'()*+,;=";

    /// <summary>The value as text, not encoded; null where a caller has a choice.</summary>
    public static string? Of(Parameter parameter, ParameterSerialization style, ShapeReader shapes)
    {
        Schema? schema = parameter.Schema ?? (parameter.Content is [var content, ..] ? content.Schema : null);
        if (schema is null || !(parameter.IsRequired || parameter.In == ParameterLocation.Path) || ParameterTranslation.HasRole(parameter))
        {
            return null;
        }

        (Schema behind, Shape shape, _) = shapes.Resolve(schema);
        return shape is ScalarShape or EnumShape && ConstantTranslation.OnlyValue(schema, behind, allowsNull: false) is { } value
            ? style.IsJson ? value.ToJson() : TextOf(value, shape)
            : null;
    }

    /// <summary>A value as it stands in the path.</summary>
    public static string InPath(string name, string value, ParameterSerialization style)
    {
        string encoded = Encoded(value, style.AllowsReserved);
        return style.Word switch
        {
            SerializationStyle.Label => "." + encoded,
            SerializationStyle.Matrix => ";" + Encoded(name, allowsReserved: false) + (encoded.Length > 0 ? "=" + encoded : ""),
            _ => encoded,
        };
    }

    private static string? TextOf(Cursor value, Shape shape) => shape switch
    {
        EnumShape one => EnumShapes.ValueOf(value, one.ValueType),
        ScalarShape { Format: ScalarFormat.Boolean } => value.Flag() is { } flag ? (flag ? "true" : "false") : null,
        _ => ValueKinds.Of(shape) == JsonValueKinds.String ? value.Source() : value.Number(),
    };

    private static string Encoded(string text, bool allowsReserved)
    {
        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (IsLetterOrDigit(c) || Unreserved.IndexOf(c) >= 0 || (allowsReserved && (Reserved.IndexOf(c) >= 0 || IsTriplet(text, i))))
            {
                result.Append(c);
                continue;
            }

            int length = char.IsSurrogatePair(text, i) ? 2 : 1;
            foreach (byte unit in System.Text.Encoding.UTF8.GetBytes(text.Substring(i, length)))
            {
                result.Append('%').Append(unit.ToString("X2", CultureInfo.InvariantCulture));
            }

            i += length - 1;
        }

        return result.ToString();
    }

    private static bool IsTriplet(string text, int at) =>
        text[at] == '%' && at + 2 < text.Length && Uri.IsHexDigit(text[at + 1]) && Uri.IsHexDigit(text[at + 2]);

    private static bool IsLetterOrDigit(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9';
}
