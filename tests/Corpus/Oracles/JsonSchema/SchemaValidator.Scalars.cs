using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

internal sealed partial class SchemaValidator
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(3);

    private string? CheckScalar(Part part)
    {
        JsonElement value = part.Subject.Value;
        if (!IsOfType(part))
        {
            return part.Subject.Fault($"is {value.ValueKind}, not {part.Keyword("type")}");
        }

        if (part.Keyword("enum") is { ValueKind: JsonValueKind.Array } values
            && !values.EnumerateArray().Any(one => JsonEquality.AreEqual(one, value)))
        {
            return part.Subject.Fault("is not in the enum");
        }

        // A constant can be null.
        if (part.Schema.Schema.TryGetProperty("const", out JsonElement constant)
            && dialect.HonoursSiblings
            && !JsonEquality.AreEqual(constant, value))
        {
            return part.Subject.Fault("is not the constant");
        }

        string? fault = value.ValueKind switch
        {
            JsonValueKind.Number => CheckNumber(part, JsonNumber.Of(value)),
            JsonValueKind.String => CheckText(part, value.GetString()!),
            _ => null,
        };
        return fault is null && dialect.AssertsFormats && part.Text("format") is { } format && !Formats.Holds(format, value)
            ? part.Subject.Fault($"is no {format}")
            : fault;
    }

    private bool IsOfType(Part part)
    {
        if (part.Keyword("type") is not { } type
            || (dialect.HasNullable && part.Subject.Value.ValueKind == JsonValueKind.Null && (part.IsSet("nullable") || part.IsSet("x-nullable"))))
        {
            return true;
        }

        IEnumerable<JsonElement> names = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray() : [type];
        return names.Any(name => IsOfType(part.Subject.Value, name.GetString()!));
    }

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "integer" => value.ValueKind == JsonValueKind.Number && JsonNumber.Of(value).IsInteger,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "file" => value.ValueKind == JsonValueKind.String,
        _ => string.Equals(value.ValueKind.ToString(), type, StringComparison.OrdinalIgnoreCase),
    };

    private string? CheckNumber(Part part, JsonNumber value)
    {
        bool excludesLeast = dialect.HasBooleanBounds && part.IsSet("exclusiveMinimum");
        bool excludesMost = dialect.HasBooleanBounds && part.IsSet("exclusiveMaximum");
        return part.Number("minimum") is { } least && (value < least || (excludesLeast && value == least)) ? part.Subject.Fault("is too small")
            : part.Number("maximum") is { } most && (value > most || (excludesMost && value == most)) ? part.Subject.Fault("is too large")
            : part.Number("exclusiveMinimum") is { } above && value <= above ? part.Subject.Fault("is too small")
            : part.Number("exclusiveMaximum") is { } below && value >= below ? part.Subject.Fault("is too large")
            : part.Number("multipleOf") is { } unit && !value.IsMultipleOf(unit) ? part.Subject.Fault("is no multiple")
            : null;
    }

    private static string? CheckText(Part part, string value)
    {
        var length = JsonNumber.Parse(value.EnumerateRunes().Count().ToString(System.Globalization.CultureInfo.InvariantCulture));
        return part.Number("minLength") is { } least && length < least ? part.Subject.Fault("is too short")
            : part.Number("maxLength") is { } most && length > most ? part.Subject.Fault("is too long")
            : part.Text("pattern") is { } pattern && !IsMatch(value, pattern) ? part.Subject.Fault("does not match the pattern")
            : null;
    }

    // Patterns are ECMAScript, which also has long names for Unicode categories.
    private static bool IsMatch(string text, string pattern)
    {
        string translated =
            pattern.Replace(@"\p{Letter}", @"\p{L}", StringComparison.Ordinal).Replace(@"\p{digit}", @"\p{Nd}", StringComparison.Ordinal);
        try
        {
            return Regex.IsMatch(text, translated, RegexOptions.CultureInvariant, PatternTimeout);
        }
        catch (RegexMatchTimeoutException exception)
        {
            // With a limit, catastrophic backtracking fails the test instead of blocking the run.
            throw new TimeoutException(
                $"The pattern '{pattern}' was matched for more than {PatternTimeout.TotalSeconds} s against '{text}'.", exception);
        }
    }
}
