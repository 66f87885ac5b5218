using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Reading;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Schemas;

/// <summary>Finds keywords that no value satisfies, and those that are about values of another type than the schema's.</summary>
internal static class SchemaContradictions
{
    private static readonly string[] Sizes = ["Length", "Items", "Properties"];

    private static readonly string[] Lists = ["enum", "allOf", "oneOf", "anyOf"];

    private static readonly (string Keyword, JsonTypes Type)[] Structures =
        [("properties", JsonTypes.Object), ("patternProperties", JsonTypes.Object), ("items", JsonTypes.Array), ("prefixItems", JsonTypes.Array)];

    public static void Check(Schema schema, ReadingContext context)
    {
        CheckRange(schema, context);
        foreach (string size in Sizes)
        {
            CheckSize(schema, "min" + size, "max" + size, context);
        }

        if (Number(schema, "multipleOf") is { Sign: <= 0 })
        {
            Report(schema, "multipleOf", $"'multipleOf' is {Text(schema, "multipleOf")} but must be greater than 0", context);
        }

        foreach (string list in Lists)
        {
            if (schema.Keyword(list) is ArrayNode { Items.Count: 0 })
            {
                Report(schema, list, $"'{list}' is empty", context);
            }
        }

        if (schema is { IsReadOnly: true, IsWriteOnly: true })
        {
            Report(schema, "writeOnly", "it is both 'readOnly' and 'writeOnly'", context);
        }

        CheckStructure(schema, context);
    }

    /// <summary>What stands where a schema should, and is no object: true and false are schemas from 3.1 on.</summary>
    public static void CheckScalar(Schema schema, ReadingContext context)
    {
        bool isWhole = schema.At.Path.Parent?.Step is "schemas" or "definitions" || schema.At.Path.Step == "schema";
        bool isKnown = schema.BooleanSchemaValue is not null && (context.Version >= OpenApiVersion.V3_1 || schema.At.Path.Step is "additionalProperties" or "unevaluatedProperties");
        if (!isKnown)
        {
            context.ReportWrongKind(schema.At, schema.BooleanSchemaValue is null ? NodeKinds.Schema : NodeKinds.Object);
        }
        else if (isWhole && schema.BooleanSchemaValue == false)
        {
            context.Report(DiagnosticCatalog.Contradiction(schema.Location, schema.Pointer, "the schema is 'false'"));
        }
    }

    // exclusiveMinimum is a switch beside minimum in 3.0, and a number of its own later.
    private static void CheckRange(Schema schema, ReadingContext context)
    {
        bool excludesLeast = schema.Keyword("exclusiveMinimum") is ScalarNode { Kind: ScalarKind.Boolean, Text: "true" };
        bool excludesMost = schema.Keyword("exclusiveMaximum") is ScalarNode { Kind: ScalarKind.Boolean, Text: "true" };
        (string Keyword, bool IsExcluded)[] lower = [("minimum", excludesLeast), ("exclusiveMinimum", true)];
        (string Keyword, bool IsExcluded)[] upper = [("maximum", excludesMost), ("exclusiveMaximum", true)];
        foreach ((string low, bool excludesLow) in lower)
        {
            foreach ((string high, bool excludesHigh) in upper)
            {
                if (Order(schema, low, high) is { } order && (order > 0 || (order == 0 && (excludesLow || excludesHigh))))
                {
                    Report(schema, low, $"'{low}' is {Text(schema, low)} but '{high}' is {Text(schema, high)}", context);
                    return;
                }
            }
        }
    }

    private static void CheckSize(Schema schema, string low, string high, ReadingContext context)
    {
        if (Order(schema, low, high) > 0)
        {
            Report(schema, low, $"'{low}' is {Text(schema, low)} but '{high}' is {Text(schema, high)}", context);
        }
        else if (Number(schema, high) is { Sign: < 0 })
        {
            Report(schema, high, $"'{high}' is negative ({Text(schema, high)})", context);
        }
    }

    private static void CheckStructure(Schema schema, ReadingContext context)
    {
        foreach ((string keyword, JsonTypes type) in Structures)
        {
            bool isSaid = schema.Keyword(keyword) is ObjectNode { Members.Count: > 0 } or ArrayNode { Items.Count: > 0 };
            if (isSaid && schema.Types != JsonTypes.None && (schema.Types & type) == 0)
            {
                string types = schema.Types.ToString().ToLowerInvariant().Replace(", ", " or ");
                context.Report(DiagnosticCatalog.KeywordOfAnotherType(schema.File.At(((ObjectNode)schema.Node).Find(keyword)!.NameRange), schema.Pointer, keyword, types));
            }
        }
    }

    private static void Report(Schema schema, string keyword, string why, ReadingContext context) =>
        context.Report(DiagnosticCatalog.Contradiction(schema.File.At(schema.Keyword(keyword) ?? schema.Node), schema.Pointer, why));

    private static string Text(Schema schema, string keyword) => ((ScalarNode)schema.Keyword(keyword)!).Text;

    // How two numbers compare; null if one of them is absent.
    private static int? Order(Schema schema, string low, string high) =>
        Number(schema, low) is { } least && Number(schema, high) is { } most ? least.CompareTo(most) : null;

    private static ExactNumber? Number(Schema schema, string keyword) =>
        schema.Keyword(keyword) is ScalarNode { Kind: ScalarKind.Number } number ? ExactNumber.Of(number.Text) : null;
}
