using System.Globalization;
using System.Text.Json.Nodes;
using Truto.Generated.Mock.Checking;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.Mock.Values;

/// <content>Objects and arrays.</content>
internal sealed partial class ValueGenerator
{
    private const int MostItems = 10_000;

    private bool TakesOptional(int depth) => !isMinimal && depth <= OptionalDepth && values < MostValues;

    private bool TryObject(Facets facets, int depth, out JsonObject? made)
    {
        made = null;
        JsonObject map = [];
        HashSet<string> required = [.. facets.Parts.SelectMany(part => part.Required.Where(name => SchemaProperties.IsSent(part, name, isRequest)))];
        required.UnionWith(facets.Selectors.Keys);
        int most = Decimals.Count(facets.Least(constraints => constraints.MaxProperties)) ?? int.MaxValue;
        int least = Decimals.Count(facets.Most(constraints => constraints.MinProperties)) ?? 0;
        string[] declared = [.. facets.Parts.SelectMany(part => part.Properties).Select(property => property.Name).Concat(required).Distinct()];
        int optional = most - required.Count;
        foreach (string name in declared)
        {
            bool isRequired = required.Contains(name);
            if (!isRequired && (optional <= 0 || !(TakesOptional(depth) || map.Count + required.Count < least)))
            {
                continue;
            }

            if (TryProperty(facets, name, isRequired, depth, out JsonNode? value))
            {
                map[name] = value;
                optional -= isRequired ? 0 : 1;
            }
            else if (isRequired)
            {
                return false;
            }
        }

        made = map;
        bool isMap = declared.Length == 0 && facets.Parts.Any(part => part.AdditionalProperties is { BooleanSchemaValue: null }
            || part.PatternProperties.Count > 0);
        return TryFill(facets, map, Math.Min(most, Math.Max(least, isMap && TakesOptional(depth) ? 1 : 0)), least, depth);
    }

    private bool TryProperty(Facets facets, string name, bool isRequired, int depth, out JsonNode? value)
    {
        value = null;
        List<Schema> schemas = [];
        foreach (Schema part in facets.Parts)
        {
            Schema[] declaring = [.. SchemaProperties.Declaring(part, name)];
            schemas.AddRange(declaring.Length == 0 && part.AdditionalProperties is { } additional ? [additional] : declaring);
            if (!SchemaProperties.IsSent(part, name, isRequest) && !isRequired)
            {
                return false;
            }
        }

        if (!isRequired && schemas.Exists(schema => schema.BooleanSchemaValue == false || IsBuilding(schema)))
        {
            return false;
        }

        JsonNode? selector = facets.Selectors.TryGetValue(name, out string? selected) ? selected : DiscriminatorOf(facets, name);
        if (selector is not null && (isLenient || schemas.All(schema => check.IsValid(schema, selector))))
        {
            value = selector;
            return true;
        }

        return TryValue(schemas, depth + 1, 0, out value);
    }

    // A schema with a discriminator but without alternatives is a base class: the value names the most derived component among the parts.
    private static string? DiscriminatorOf(Facets facets, string name) =>
        facets.Parts.FirstOrDefault(part => part.Discriminator?.PropertyName == name)?.Discriminator is { } discriminator
            ? facets.Parts.OrderByDescending(part => part.AllOf.Count > 0).Select(part => DiscriminatorValues.Of(discriminator, part))
                .FirstOrDefault(value => value is not null)
            : null;

    // Adds properties without a declaration up to a count.
    private bool TryFill(Facets facets, JsonObject map, int count, int least, int depth)
    {
        for (int i = 0; map.Count < count && i < count + Variants; i++)
        {
            if (Name(facets, i) is { } name && !map.ContainsKey(name) && TryProperty(facets, name, isRequired: false, depth, out JsonNode? value))
            {
                map[name] = value;
            }

            if (steps > MostSteps)
            {
                break;
            }
        }

        return map.Count >= least;
    }

    private string? Name(Facets facets, int index)
    {
        Schema[] names = [.. facets.Parts.Select(part => description.SchemaAt(part.At.To("propertyNames"))).OfType<Schema>()];
        if (names.Length > 0)
        {
            return TryValue(names, 0, index, out JsonNode? name) ? name?.ToString() : null;
        }

        string[] patterns = [.. facets.Parts.SelectMany(part => part.PatternProperties).Select(property => property.Name)];
        return patterns.Length > 0
            ? PatternText.Write(patterns[index % patterns.Length], random, (index / patterns.Length) + 1)
            : FormatText.Word(random) + (index == 0 ? "" : index.ToString(CultureInfo.InvariantCulture));
    }

    private bool TryArray(Facets facets, int depth, out JsonArray? made)
    {
        JsonArray array = made = [];
        int least = Decimals.Count(facets.Most(constraints => constraints.MinItems)) ?? 0;
        int most = Decimals.Count(facets.Least(constraints => constraints.MaxItems)) ?? int.MaxValue;
        if (least > most || least > MostItems)
        {
            return false;
        }

        bool isUnique = facets.Parts.Any(part => part.Constraints.UniqueItems);
        int prefix = facets.Parts.Select(part => part.PrefixItems.Count).DefaultIfEmpty().Max();
        List<Schema> contained = [.. facets.Parts.Where(part => part.Contains is not null).SelectMany(part => Enumerable.Repeat(
            part.Contains!, Decimals.Count(Decimals.Parse(part.At.To("minContains")?.Number())) ?? 1).Take(MostItems))];
        int wanted = Math.Min(most, Math.Max(Math.Max(least, prefix + contained.Count), TakesOptional(depth) ? (depth < 2 ? 2 : 1) : 0));
        for (int tries = 0; array.Count < wanted && tries < wanted + Variants; tries++)
        {
            List<Schema> schemas = [.. facets.Parts.Select(part => array.Count < part.PrefixItems.Count ? part.PrefixItems[array.Count]
                : part.Items).OfType<Schema>()];
            if (contained.Count > 0 && array.Count >= prefix)
            {
                schemas.Add(contained[0]);
            }

            if ((array.Count >= least && contained.Count == 0 && schemas.Exists(IsBuilding))
                || !TryValue(schemas, depth + 1, tries, out JsonNode? item))
            {
                break;
            }

            if (!isUnique || !array.Any(other => JsonValues.AreEqual(other, item)))
            {
                if (contained.Count > 0 && array.Count >= prefix)
                {
                    contained.RemoveAt(0);
                }

                array.Add(item);
            }
        }

        return array.Count >= least;
    }
}
