using System.Globalization;
using System.Text.Json.Nodes;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Syntax;

namespace Truto.Generated.Mock.Checking;

/// <content>Objects and arrays.</content>
internal sealed partial class SchemaCheck
{
    private void CheckObject(Schema schema, JsonObject value, string pointer, List<Violation> found, Evaluated evaluated)
    {
        SchemaConstraints constraints = schema.Constraints;
        CheckCount("Properties", value.Count, "properties", constraints.MinProperties, constraints.MaxProperties, pointer, found);
        CheckRequired(schema, value, pointer, found);
        foreach ((string name, JsonNode? property) in value)
        {
            string at = $"{pointer}/{JsonPointer.Escape(name)}";
            bool isDeclared = false;
            foreach (Schema declared in SchemaProperties.Declaring(schema, name))
            {
                isDeclared = true;
                Apply(declared, property, at, found, new Evaluated());
            }

            if (!isDeclared && schema.AdditionalProperties is { } additional)
            {
                isDeclared = true;
                if (additional.BooleanSchemaValue == false)
                {
                    Report(found, at, "additionalProperties", $"the property '{name}' is not declared, and additional properties are not allowed");
                }
                else
                {
                    Apply(additional, property, at, found, new Evaluated());
                }
            }

            if (isDeclared)
            {
                evaluated.Add(name);
            }

            if (description.SchemaAt(schema.At.To("propertyNames")) is { } names)
            {
                Apply(names, name, at, found, new Evaluated());
            }
        }

        foreach (Schema dependent in schema.DependentSchemas.Where(dependent => value.ContainsKey(dependent.At.Path.Step)))
        {
            Apply(dependent, value, pointer, found, evaluated);
        }
    }

    private void CheckRequired(Schema schema, JsonObject value, string pointer, List<Violation> found)
    {
        foreach (string name in schema.Required.Where(name => !value.ContainsKey(name) && SchemaProperties.IsSent(schema, name, isRequest)))
        {
            Report(found, pointer, "required", $"the required property '{name}' is missing");
        }

        foreach ((string name, Cursor others) in schema.At.To("dependentRequired")?.Members() ?? [])
        {
            foreach (string other in others.Items().Select(item => item.Text()).OfType<string>().Where(other => !value.ContainsKey(other)))
            {
                if (value.ContainsKey(name))
                {
                    Report(found, pointer, "dependentRequired", $"the property '{other}' is required beside '{name}'");
                }
            }
        }

        if (schema.Discriminator is { } discriminator && value[discriminator.PropertyName] is JsonValue selector
            && discriminator.Mapping.Count > 0 && discriminator.DefaultMapping is null
            && !discriminator.Mapping.Any(mapping => mapping.Value == selector.ToString())
            && schema.OneOf.Concat(schema.AnyOf).All(branch => DiscriminatorValues.Of(discriminator, branch) != selector.ToString())
            && description.Document.Components.Schemas.All(component => component.Name != selector.ToString()))
        {
            Report(found, $"{pointer}/{JsonPointer.Escape(discriminator.PropertyName)}", "discriminator",
                $"{JsonValues.Excerpt(selector)} selects no schema");
        }
    }

    private void CheckArray(Schema schema, JsonArray value, string pointer, List<Violation> found, Evaluated evaluated)
    {
        SchemaConstraints constraints = schema.Constraints;
        CheckCount("Items", value.Count, "items", constraints.MinItems, constraints.MaxItems, pointer, found);
        for (int i = 0; i < value.Count; i++)
        {
            Schema? item = i < schema.PrefixItems.Count ? schema.PrefixItems[i] : schema.Items;
            if (item is not null)
            {
                Apply(item, value[i], Item(pointer, i), found, new Evaluated());
            }
        }

        evaluated.AddLeading(schema.Items is null ? schema.PrefixItems.Count : value.Count);
        if (constraints.UniqueItems)
        {
            CheckUnique(value, pointer, found);
        }

        if (schema.Contains is { } contained)
        {
            CheckContained(schema, contained, value, pointer, found, evaluated);
        }
    }

    private void CheckUnique(JsonArray value, string pointer, List<Violation> found)
    {
        for (int i = 1; i < value.Count; i++)
        {
            for (int j = 0; j < i && ++steps < MostSteps; j++)
            {
                if (JsonValues.AreEqual(value[i], value[j]))
                {
                    Report(found, Item(pointer, i), "uniqueItems", "the item equals an earlier one");
                    return;
                }
            }
        }
    }

    private void CheckContained(
        Schema schema, Schema contained, JsonArray value, string pointer, List<Violation> found, Evaluated evaluated)
    {
        int count = 0;
        for (int i = 0; i < value.Count; i++)
        {
            if (Matches(contained, value[i], Item(pointer, i), new Evaluated()))
            {
                count++;
                evaluated.Add(i);
            }
        }

        string least = schema.At.To("minContains")?.Number() ?? "1";
        string? most = schema.At.To("maxContains")?.Number();
        CheckCount("Contains", count, "items that match 'contains'", least, most, pointer, found);
    }

    private void CheckUnevaluated(Schema schema, JsonNode? value, string pointer, List<Violation> found, Evaluated evaluated)
    {
        if (schema.UnevaluatedProperties is { } properties && value is JsonObject map)
        {
            foreach ((string name, JsonNode? property) in map.Where(pair => !evaluated.Contains(pair.Key)).ToArray())
            {
                Rest(properties, property, $"{pointer}/{JsonPointer.Escape(name)}", "unevaluatedProperties", $"the property '{name}'");
                evaluated.Add(name);
            }
        }

        if (schema.UnevaluatedItems is { } items && value is JsonArray array)
        {
            foreach (int i in Enumerable.Range(0, array.Count).Where(i => !evaluated.Contains(i)))
            {
                Rest(items, array[i], Item(pointer, i), "unevaluatedItems", "the item");
            }

            evaluated.AddLeading(array.Count);
        }

        void Rest(Schema rest, JsonNode? part, string at, string keyword, string words)
        {
            if (rest.BooleanSchemaValue == false)
            {
                Report(found, at, keyword, $"{words} is not declared, and other values are not allowed");
            }
            else
            {
                Apply(rest, part, at, found, new Evaluated());
            }
        }
    }

    private static string Item(string pointer, int index) => string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}");
}
