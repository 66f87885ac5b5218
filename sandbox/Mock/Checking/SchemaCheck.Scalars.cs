using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.Mock.Checking;

/// <content>Strings and numbers.</content>
internal sealed partial class SchemaCheck
{
    private static void CheckScalar(Schema schema, JsonValue value, string pointer, List<Violation> found)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                CheckText(schema, value.GetValue<string>(), pointer, found);
                break;
            case JsonValueKind.Number:
                CheckNumber(schema, value, pointer, found);
                break;
        }
    }

    private static void CheckText(Schema schema, string text, string pointer, List<Violation> found)
    {
        SchemaConstraints constraints = schema.Constraints;
        if (constraints.MinLength is not null || constraints.MaxLength is not null)
        {
            // JSON Schema counts characters, not UTF-16 units.
            CheckCount("Length", text.EnumerateRunes().Count(), "characters", constraints.MinLength, constraints.MaxLength, pointer, found);
        }

        if (constraints.Pattern is { } pattern && !PatternMatch.IsMatch(pattern, text))
        {
            Report(found, pointer, "pattern", $"{JsonValues.Excerpt(text)} does not match the pattern '{pattern}'");
        }

        if (schema.Format is { } format && !Formats.IsText(format, text))
        {
            Report(found, pointer, "format", $"{JsonValues.Excerpt(text)} is not in the format '{format}'");
        }
    }

    private static void CheckNumber(Schema schema, JsonValue value, string pointer, List<Violation> found)
    {
        SchemaConstraints constraints = schema.Constraints;
        if (!constraints.AreNone && JsonValues.Number(value) is { } number)
        {
            CheckBound("minimum", constraints.Minimum, compared => compared >= 0, "at least");
            CheckBound("exclusiveMinimum", constraints.ExclusiveMinimum, compared => compared > 0, "greater than");
            CheckBound("maximum", constraints.Maximum, compared => compared <= 0, "at most");
            CheckBound("exclusiveMaximum", constraints.ExclusiveMaximum, compared => compared < 0, "less than");
            if (Exact(constraints.MultipleOf) is { Sign: > 0 } divisor && !number.IsMultipleOf(divisor))
            {
                Report(found, pointer, "multipleOf", $"{value.ToJsonString()} is not a multiple of {constraints.MultipleOf}");
            }

            void CheckBound(string keyword, string? bound, Func<int, bool> holds, string words)
            {
                if (Exact(bound) is { } limit && !holds(number.CompareTo(limit)))
                {
                    Report(found, pointer, keyword, $"{value.ToJsonString()} must be {words} {bound}");
                }
            }
        }

        if (schema.Format is { } format && !Formats.IsNumber(format, value))
        {
            Report(found, pointer, "format", $"{value.ToJsonString()} is not in the range of '{format}'");
        }
    }

    private static void CheckCount(
        string keyword, int count, string unit, string? minimum, string? maximum, string pointer, List<Violation> found)
    {
        ExactNumber actual = ExactNumber.Of(count)!.Value;
        if (Exact(minimum) is { } least && actual.CompareTo(least) < 0)
        {
            Report(found, pointer, "min" + keyword, string.Create(CultureInfo.InvariantCulture,
                $"at least {minimum} {unit} are required, not {count}"));
        }

        if (Exact(maximum) is { } most && actual.CompareTo(most) > 0)
        {
            Report(found, pointer, "max" + keyword, string.Create(CultureInfo.InvariantCulture,
                $"at most {maximum} {unit} are allowed, not {count}"));
        }
    }

    private static ExactNumber? Exact(string? text) => text is null ? null : ExactNumber.Of(text);
}
