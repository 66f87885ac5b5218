using System.Globalization;
using Truto.Generated.SourceGeneration.Syntax.Json;

namespace Truto.Generated.SourceGeneration.Syntax.Yaml;

/// <summary>Resolves plain scalars by the core schema of YAML 1.2, in JSON notation.</summary>
internal static class CoreSchema
{
    /// <summary>Returns the JSON type of a plain scalar and its text in JSON.</summary>
    public static ScalarKind Resolve(string source, out string json)
    {
        json = source;
        if (source.Length == 0)
        {
            json = "null";
            return ScalarKind.Null;
        }

        switch (source[0])
        {
            case '~' or 'n' or 'N' when source is "~" or "null" or "Null" or "NULL":
                json = "null";
                return ScalarKind.Null;
            case 't' or 'T' when source is "true" or "True" or "TRUE":
                json = "true";
                return ScalarKind.Boolean;
            case 'f' or 'F' when source is "false" or "False" or "FALSE":
                json = "false";
                return ScalarKind.Boolean;
            case (>= '0' and <= '9') or '-' or '+' or '.' when NumberOf(source) is { } number:
                json = number;
                return ScalarKind.Number;
            default:
                return ScalarKind.String;
        }
    }

    /// <summary>Returns whether a scalar is infinite or not a number, which JSON does not support.</summary>
    public static bool IsNotFinite(string source) =>
        source.Length is 4 or 5 && source is
            ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" or "-.inf" or "-.Inf" or "-.INF" or ".nan" or ".NaN" or ".NAN";

    private static string? NumberOf(string source)
    {
        if (JsonNumber.End(source, 0) == source.Length)
        {
            return source;
        }

        if (source.StartsWith("0x", StringComparison.Ordinal))
        {
            return ulong.TryParse(source.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong value)
                ? value.ToString(CultureInfo.InvariantCulture)
                : null;
        }

        return source.StartsWith("0o", StringComparison.Ordinal) ? OctalOf(source) : DecimalOf(source);
    }

    private static string? OctalOf(string source)
    {
        // 21 octal digits are 63 bits.
        if (source.Length is 2 or > 23)
        {
            return null;
        }

        ulong value = 0;
        for (int i = 2; i < source.Length; i++)
        {
            if (source[i] is < '0' or > '7')
            {
                return null;
            }

            value = (value * 8) + (ulong)(source[i] - '0');
        }

        return value.ToString(CultureInfo.InvariantCulture);
    }

    // Converts what only YAML allows: a plus sign, and no digits before or after the point.
    private static string? DecimalOf(string source)
    {
        bool signed = source[0] is '-' or '+';
        string digits = signed ? source.Substring(1) : source;
        if (digits.Length == 0)
        {
            return null;
        }

        int point = digits.IndexOf('.');
        bool fraction = point >= 0 && point + 1 < digits.Length && digits[point + 1] is >= '0' and <= '9';
        if (point == 0)
        {
            digits = "0" + digits;
        }
        else if (point > 0 && !fraction)
        {
            digits = digits.Remove(point, 1);
        }

        string json = source[0] == '-' ? "-" + digits : digits;
        return JsonNumber.End(json, 0) == json.Length ? json : null;
    }
}
