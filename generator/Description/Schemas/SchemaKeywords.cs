using Truto.Generated.SourceGeneration.Description.Reading;
using Truto.Generated.SourceGeneration.Description.References;
using Truto.Generated.SourceGeneration.Patterns;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.SourceGeneration.Description.Schemas;

/// <summary>The kind of value that each keyword of a schema takes.</summary>
internal static class SchemaKeywords
{
    private static readonly Dictionary<string, Action<Schema, Cursor, ReadingContext>> Checks = new(StringComparer.Ordinal)
    {
        ["type"] = CheckType,
        ["$ref"] = CheckText,
        ["format"] = CheckText,
        ["title"] = CheckText,
        ["description"] = CheckText,
        ["pattern"] = CheckPattern,
        ["nullable"] = CheckFlag,
        ["x-nullable"] = CheckFlag,
        ["deprecated"] = CheckFlag,
        ["readOnly"] = CheckFlag,
        ["writeOnly"] = CheckFlag,
        ["uniqueItems"] = CheckFlag,
        ["minimum"] = CheckNumber,
        ["maximum"] = CheckNumber,
        ["exclusiveMinimum"] = CheckBound,
        ["exclusiveMaximum"] = CheckBound,
        ["multipleOf"] = CheckNumber,
        ["minLength"] = CheckNumber,
        ["maxLength"] = CheckNumber,
        ["minItems"] = CheckNumber,
        ["maxItems"] = CheckNumber,
        ["minProperties"] = CheckNumber,
        ["maxProperties"] = CheckNumber,
        ["enum"] = CheckList,
        ["required"] = CheckNames,
        ["properties"] = CheckSchemaMap,
        ["patternProperties"] = CheckSchemaMap,
        ["dependentSchemas"] = CheckSchemaMap,
        ["allOf"] = CheckSchemaList,
        ["oneOf"] = CheckSchemaList,
        ["anyOf"] = CheckSchemaList,
        ["prefixItems"] = CheckSchemaList,
        ["items"] = CheckItems,
        ["additionalItems"] = CheckSchema,
        ["unevaluatedItems"] = CheckSchema,
        ["contains"] = CheckSchema,
        ["additionalProperties"] = CheckSchema,
        ["unevaluatedProperties"] = CheckSchema,
        ["propertyNames"] = CheckSchema,
        ["not"] = CheckSchema,
        ["if"] = CheckSchema,
        ["then"] = CheckSchema,
        ["else"] = CheckSchema,
        ["discriminator"] = CheckDiscriminator,
    };

    /// <summary>Reports what is wrong with a keyword's value, and makes the schemas in it known.</summary>
    public static void Check(Schema schema, Member keyword, ReadingContext context)
    {
        if (Checks.TryGetValue(keyword.Name, out Action<Schema, Cursor, ReadingContext>? check))
        {
            check(schema, schema.At.To(keyword), context);
        }
    }

    private static void CheckType(Schema schema, Cursor value, ReadingContext context)
    {
        if (value.Node is ObjectNode)
        {
            context.ReportWrongKind(value, "a type name or an array of type names");
        }

        foreach (ScalarNode name in SchemaTypes.Names(value.Node))
        {
            if (SchemaTypes.Parse(name.Source) is null && !SchemaTypes.IsNullName(name))
            {
                string? suggestion = NearestName.Of(name.Source, ["string", "number", "integer", "boolean", "object", "array", "null"]);
                string consequence = "'" + DisplayName.Of(schema.At.Path) + "' is read as if it had no 'type'.";
                context.Report(Diagnostics.DiagnosticCatalog.UnknownValue(value.File.At(name), name.Source, "type", suggestion, consequence));
            }
        }
    }

    private static void CheckText(Schema schema, Cursor value, ReadingContext context) =>
        Expect(value.Node is ScalarNode, value, NodeKinds.Text, context);

    private static void CheckFlag(Schema schema, Cursor value, ReadingContext context) =>
        Expect(value.Node is ScalarNode { Kind: ScalarKind.Boolean }, value, NodeKinds.Flag, context);

    private static void CheckNumber(Schema schema, Cursor value, ReadingContext context) =>
        Expect(value.Node is ScalarNode { Kind: ScalarKind.Number }, value, NodeKinds.Number, context);

    // A number in 3.1, a switch beside minimum or maximum before.
    private static void CheckBound(Schema schema, Cursor value, ReadingContext context) =>
        Expect(value.Node is ScalarNode { Kind: ScalarKind.Number or ScalarKind.Boolean }, value, NodeKinds.Number, context);

    private static void CheckList(Schema schema, Cursor value, ReadingContext context) =>
        Expect(value.Node is ArrayNode, value, NodeKinds.List, context);

    private static void CheckNames(Schema schema, Cursor value, ReadingContext context)
    {
        if (value.Node is not ArrayNode names)
        {
            context.ReportWrongKind(value, "an array of property names");
            return;
        }

        for (int i = 0; i < names.Items.Count; i++)
        {
            Expect(names.Items[i] is ScalarNode { Kind: not ScalarKind.Null }, value.To(names.Items[i], i), NodeKinds.Text, context);
        }
    }

    private static void CheckSchemaMap(Schema schema, Cursor value, ReadingContext context)
    {
        if (value.Node is not ObjectNode map)
        {
            context.ReportWrongKind(value, NodeKinds.Object);
            return;
        }

        // A member that is no schema is a property of any value all the same; the visit of it says so.
        foreach (Member member in map.Members)
        {
            context.Schemas.At(value.To(member));
        }
    }

    private static void CheckPattern(Schema schema, Cursor value, ReadingContext context)
    {
        CheckText(schema, value, context);
        if (value.Text() is { } pattern && EcmaPattern.Read(pattern).Fault is { } fault)
        {
            context.Report(Diagnostics.DiagnosticCatalog.InvalidPattern(value.Location, pattern, fault));
        }
    }

    private static void CheckSchemaList(Schema schema, Cursor value, ReadingContext context)
    {
        if (value.Node is not ArrayNode branches)
        {
            context.ReportWrongKind(value, "an array of schemas");
            return;
        }

        for (int i = 0; i < branches.Items.Count; i++)
        {
            context.SchemaAt(value.To(branches.Items[i], i));
        }
    }

    private static void CheckItems(Schema schema, Cursor value, ReadingContext context)
    {
        if (value.Node is ArrayNode)
        {
            CheckSchemaList(schema, value, context);
        }
        else
        {
            CheckSchema(schema, value, context);
        }
    }

    private static void CheckSchema(Schema schema, Cursor value, ReadingContext context) => context.SchemaAt(value);

    private static void CheckDiscriminator(Schema schema, Cursor value, ReadingContext context)
    {
        if (schema.Discriminator is not { } discriminator)
        {
            if (value.Node is ObjectNode fields && fields.Find("propertyName") is null)
            {
                context.Report(Diagnostics.DiagnosticCatalog.MissingField(value.Location, value.Path.ToString(), "propertyName", "the discriminator is ignored"));
            }
            else
            {
                context.ReportWrongKind(value, "an object with a string 'propertyName'");
            }

            return;
        }

        foreach (DiscriminatorMapping mapping in discriminator.Mapping.Where(mapping => mapping.Target is null))
        {
            Cursor target = value.To("mapping")!.Value.To(mapping.Value)!.Value;
            string consequence = "The discriminator value '" + mapping.Value + "' selects no schema.";
            ReferenceProblems.Report(context, target, mapping.Text, context.References.FindNamed(target, mapping.Text), consequence);
        }
    }

    private static void Expect(bool holds, Cursor value, string expected, ReadingContext context)
    {
        if (!holds)
        {
            context.ReportWrongKind(value, expected);
        }
    }
}
