using Truto.Generated.SourceGeneration.Description.Reading;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Schemas;

/// <summary>Finds keywords that no value satisfies, and keywords for values of another type than the schema's.</summary>
internal static class SchemaContradictions
{
    private static readonly (string Minimum, string Maximum)[] Sizes =
        [("minLength", "maxLength"), ("minItems", "maxItems"), ("minProperties", "maxProperties")];

    private static readonly (string Keyword, JsonTypes Type)[] Structures =
        [("properties", JsonTypes.Object), ("patternProperties", JsonTypes.Object), ("items", JsonTypes.Array), ("prefixItems", JsonTypes.Array)];

    /// <param name="schema">The schema, whose keywords have been read.</param>
    /// <param name="isVoid">Whether the schema's reference makes its siblings void.</param>
    /// <param name="context">Receives the problems.</param>
    public static void Check(Schema schema, bool isVoid, ReadingContext context)
    {
        if (schema is { IsReadOnly: true, IsWriteOnly: true })
        {
            Report(schema, isVoid ? null : "writeOnly", "it is both 'readOnly' and 'writeOnly'", context);
        }

        if (isVoid || schema.Node is not ObjectNode fields)
        {
            return;
        }

        if (!schema.Constraints.AreNone)
        {
            CheckRange(schema, fields, context);
            foreach ((string minimum, string maximum) in Sizes)
            {
                CheckSize(schema, fields, minimum, maximum, context);
            }

            if (Number(fields, "multipleOf") is { Sign: <= 0 })
            {
                Report(schema, "multipleOf", $"'multipleOf' is {Text(fields, "multipleOf")} but must be greater than 0", context);
            }
        }

        CheckStructure(schema, fields, context);
    }

    // exclusiveMinimum is a flag beside minimum in 3.0, and a number of its own later.
    private static void CheckRange(Schema schema, ObjectNode fields, ReadingContext context)
    {
        SchemaConstraints constraints = schema.Constraints;
        (string Keyword, bool IsExcluded)[] lower = [("minimum", constraints.LowerBound.ExcludesWrittenBound), ("exclusiveMinimum", true)];
        (string Keyword, bool IsExcluded)[] upper = [("maximum", constraints.UpperBound.ExcludesWrittenBound), ("exclusiveMaximum", true)];
        foreach ((string low, bool excludesLow) in lower)
        {
            foreach ((string high, bool excludesHigh) in upper)
            {
                if (Order(fields, low, high) is { } order && (order > 0 || (order == 0 && (excludesLow || excludesHigh))))
                {
                    Report(schema, low, $"'{low}' is {Text(fields, low)} but '{high}' is {Text(fields, high)}", context);
                    return;
                }
            }
        }
    }

    private static void CheckSize(Schema schema, ObjectNode fields, string low, string high, ReadingContext context)
    {
        if (Order(fields, low, high) > 0)
        {
            Report(schema, low, $"'{low}' is {Text(fields, low)} but '{high}' is {Text(fields, high)}", context);
        }
        else if (Number(fields, high) is { Sign: < 0 })
        {
            Report(schema, high, $"'{high}' is negative ({Text(fields, high)})", context);
        }
    }

    private static void CheckStructure(Schema schema, ObjectNode fields, ReadingContext context)
    {
        if (schema.Types == JsonTypes.None)
        {
            return;
        }

        foreach ((string keyword, JsonTypes type) in Structures)
        {
            if ((schema.Types & type) == 0
                && fields.Find(keyword) is { Value: ObjectNode { Members.Count: > 0 } or ArrayNode { Items.Count: > 0 } } member)
            {
                string types = schema.Types.ToString().ToLowerInvariant().Replace(", ", " or ");
                context.Report(DiagnosticCatalog.KeywordOfAnotherType(schema.File.At(member.NameRange), schema.Pointer, keyword, types));
            }
        }
    }

    private static void Report(Schema schema, string? keyword, string why, ReadingContext context)
    {
        Node? value = keyword is null ? null : ((ObjectNode)schema.Node)[keyword];
        context.Report(DiagnosticCatalog.Contradiction(schema.File.At(value ?? schema.Node), schema.Pointer, why));
    }

    private static string Text(ObjectNode fields, string keyword) => ((ScalarNode)fields[keyword]!).Text;

    // How two numbers compare; null if one of them is absent.
    private static int? Order(ObjectNode fields, string low, string high) =>
        Number(fields, low) is { } least && Number(fields, high) is { } most ? least.CompareTo(most) : null;

    private static ExactNumber? Number(ObjectNode fields, string keyword) =>
        fields[keyword] is ScalarNode { Kind: ScalarKind.Number, Text: var text } ? ExactNumber.Of(text) : null;
}
