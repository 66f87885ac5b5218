using System.Globalization;
using System.Text.Json.Nodes;
using Truto.Generated.Mock.Reading;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.Mock.Checking;

/// <summary>
/// Checks JSON against schemas. The cost is bounded: a schema that takes more than <see cref="MostSteps"/> steps, or is nested too deeply, is
/// reported as a violation.
/// </summary>
/// <param name="description">The description with the schemas.</param>
/// <param name="isRequest">Whether the value is sent by a client, so that <c>readOnly</c> properties are not required; otherwise <c>writeOnly</c>
/// ones.</param>
internal sealed partial class SchemaCheck(MockDescription description, bool isRequest)
{
    private const int MostSteps = 500_000;
    private const int MostViolations = 50;
    private const int Depth = 500;

    // The schemas that are being applied to a value: meeting one again adds nothing.
    private readonly HashSet<(Schema Schema, string Pointer)> active = [];
    private int steps;
    private int depth;

    /// <summary>Returns what the value violates, at most 50 rules.</summary>
    public IReadOnlyList<Violation> Violations(Schema schema, JsonNode? value, string pointer = "")
    {
        steps = 0;
        List<Violation> found = [];
        Apply(schema, value, pointer, found, new Evaluated());
        return found;
    }

    /// <summary>Returns whether the value matches the schema.</summary>
    public bool IsValid(Schema schema, JsonNode? value) => Violations(schema, value).Count == 0;

    private static void Report(List<Violation> found, string pointer, string keyword, string message)
    {
        if (found.Count < MostViolations)
        {
            found.Add(new Violation(pointer, keyword, message));
        }
    }

    private void Apply(Schema schema, JsonNode? value, string pointer, List<Violation> found, Evaluated evaluated)
    {
        if (++steps > MostSteps || depth > Depth)
        {
            if (found.Count == 0)
            {
                Report(found, pointer, "$schema", "the schema is too complex to be checked");
            }

            return;
        }

        if (schema.BooleanSchemaValue is { } allows)
        {
            if (!allows)
            {
                Report(found, pointer, "false", "no value is allowed here");
            }

            return;
        }

        if ((value is null && schema.IsNullable) || !active.Add((schema, pointer)))
        {
            return;
        }

        depth++;
        if (schema.Reference?.Target is { } target)
        {
            Apply(target, value, pointer, found, evaluated);
        }

        CheckType(schema, value, pointer, found);
        CheckListed(schema, value, pointer, found);
        switch (value)
        {
            case JsonObject properties:
                CheckObject(schema, properties, pointer, found, evaluated);
                break;
            case JsonArray items:
                CheckArray(schema, items, pointer, found, evaluated);
                break;
            case JsonValue scalar:
                CheckScalar(schema, scalar, pointer, found);
                break;
        }

        CheckComposition(schema, value, pointer, found, evaluated);
        CheckUnevaluated(schema, value, pointer, found, evaluated);
        depth--;
        active.Remove((schema, pointer));
    }

    private static void CheckType(Schema schema, JsonNode? value, string pointer, List<Violation> found)
    {
        JsonTypes allowed = schema.Types;
        if (allowed == JsonTypes.None ? schema.IsNull && value is not null : (JsonValues.TypeOf(value) & allowed) == 0)
        {
            string names = allowed == JsonTypes.None ? "null" : allowed.ToString().ToLowerInvariant();
            Report(found, pointer, "type", $"the value must be of type {names}, but it is {JsonValues.NameOf(value)}");
        }
    }

    private static void CheckListed(Schema schema, JsonNode? value, string pointer, List<Violation> found)
    {
        if (schema.Const is { } constant && !JsonValues.AreEqual(MockDescription.Json(schema, constant), value))
        {
            Report(found, pointer, "const", $"the value must be {new Cursor(schema.File, constant, PointerPath.Root).ToJson()}");
        }

        if (schema.Enum is { } listed && !listed.Any(item => JsonValues.AreEqual(MockDescription.Json(schema, item), value)))
        {
            string values = string.Join(", ", listed.Take(10).Select(item => new Cursor(schema.File, item, PointerPath.Root).ToJson()));
            string more = listed.Count > 10 ? ", ..." : "";
            Report(found, pointer, "enum", $"{JsonValues.Excerpt(value)} is none of the allowed values: {values}{more}");
        }
    }

    private void CheckComposition(Schema schema, JsonNode? value, string pointer, List<Violation> found, Evaluated evaluated)
    {
        foreach (Schema part in schema.AllOf)
        {
            Apply(part, value, pointer, found, evaluated);
        }

        CheckUnion("anyOf", schema, schema.AnyOf, value, pointer, found, evaluated);
        CheckUnion("oneOf", schema, schema.OneOf, value, pointer, found, evaluated);
        if (schema.Not is { } excluded && Matches(excluded, value, pointer, new Evaluated()))
        {
            Report(found, pointer, "not", "the value matches a schema that it must not match");
        }

        if (schema.If is { } condition)
        {
            Evaluated byCondition = new();
            bool holds = Matches(condition, value, pointer, byCondition);
            if (holds)
            {
                evaluated.Add(byCondition);
            }

            if ((holds ? schema.Then : schema.Else) is { } consequence)
            {
                Apply(consequence, value, pointer, found, evaluated);
            }
        }
    }

    private void CheckUnion(
        string keyword, Schema schema, IReadOnlyList<Schema> branches, JsonNode? value, string pointer, List<Violation> found, Evaluated evaluated)
    {
        if (branches.Count == 0)
        {
            return;
        }

        if (DiscriminatorValues.Selected(schema, branches, value) is { } selected)
        {
            Apply(selected, value, pointer, found, evaluated);
            return;
        }

        int matches = 0;
        List<Violation>? nearest = null;
        foreach (Schema branch in branches)
        {
            List<Violation> ofBranch = [];
            Evaluated byBranch = new();
            Apply(branch, value, pointer, ofBranch, byBranch);
            if (ofBranch.Count == 0)
            {
                matches++;
                evaluated.Add(byBranch);
            }
            else if (nearest is null || Distance(ofBranch) < Distance(nearest))
            {
                nearest = ofBranch;
            }
        }

        if (matches == 0)
        {
            Report(found, pointer, keyword, string.Create(CultureInfo.InvariantCulture,
                $"the value matches none of the {branches.Count} alternatives"));
            found.AddRange(nearest!.Take(MostViolations - found.Count));
        }
        else if (keyword == "oneOf" && matches > 1)
        {
            Report(found, pointer, keyword, string.Create(
                CultureInfo.InvariantCulture, $"the value matches {matches} of the {branches.Count} alternatives, but must match exactly one"));
        }

        // An alternative of another type is further away than one whose details differ.
        int Distance(List<Violation> violations) =>
            violations.Sum(violation => violation.Keyword == "type" && violation.Pointer == pointer ? MostViolations : 1);
    }

    private bool Matches(Schema schema, JsonNode? value, string pointer, Evaluated evaluated)
    {
        List<Violation> found = [];
        Apply(schema, value, pointer, found, evaluated);
        return found.Count == 0;
    }
}
