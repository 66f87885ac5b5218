using System.Text.Json.Nodes;
using Truto.Generated.Mock.Checking;
using Truto.Generated.Mock.Requests;
using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.Mock.Resources;

/// <summary>Where a response contains its resource: the body itself, or a property of an envelope around it.</summary>
/// <param name="Schema">The schema of the resource, or of the array of resources.</param>
/// <param name="Property">The property of the envelope; null for the body itself.</param>
/// <param name="IdName">The property of the resource with its id; null for an array.</param>
internal sealed record ResourceShape(Schema Schema, string? Property, string? IdName)
{
    /// <summary>Returns where a response contains one resource, or null if it contains none.</summary>
    public static ResourceShape? OfItem(Schema? result, string parameter)
    {
        if (result is null || ResourceNames.IdOf(result, parameter) is { } own)
        {
            return result is null ? null : new ResourceShape(result, null, ResourceNames.IdOf(result, parameter));
        }

        return Properties(result)
            .Where(property => ResourceNames.IdOf(property.Schema, parameter) is not null
                && TextValues.TypesOf(property.Schema).HasFlag(JsonTypes.Object))
            .Select(property => new ResourceShape(property.Schema, property.Name, ResourceNames.IdOf(property.Schema, parameter)))
            .FirstOrDefault();
    }

    /// <summary>Returns where a response contains an array of objects, or null if it contains none.</summary>
    public static ResourceShape? OfList(Schema? result)
    {
        if (result is null || IsListOfObjects(result))
        {
            return result is null ? null : new ResourceShape(result, null, null);
        }

        return Properties(result).Where(property => IsListOfObjects(property.Schema))
            .Select(property => new ResourceShape(property.Schema, property.Name, null)).FirstOrDefault();
    }

    /// <summary>Returns where a response contains an array of objects, or else its only array; null if it contains none, or several.</summary>
    public static ResourceShape? OfPage(Schema result)
    {
        if (OfList(result) is { } list)
        {
            return list;
        }

        if (IsList(result))
        {
            return new ResourceShape(result, null, null);
        }

        SchemaProperty[] lists = [.. Properties(result).Where(property => IsList(property.Schema))];
        return lists is [var only] ? new ResourceShape(only.Schema, only.Name, null) : null;
    }

    /// <summary>Returns a body with a value at the place of the resource.</summary>
    public JsonNode? Put(JsonNode? body, JsonNode? value)
    {
        if (Property is null)
        {
            return value;
        }

        JsonObject envelope = body as JsonObject ?? [];
        envelope[Property] = value;
        return envelope;
    }

    /// <summary>Returns the value at the place of the resource.</summary>
    public JsonNode? Get(JsonNode? body) => Property is null ? body : (body as JsonObject)?[Property];

    /// <summary>
    /// Returns an object with the properties of another one, except those that would make it violate the schema: a response may have another form
    /// than the request that created the resource.
    /// </summary>
    public static JsonObject Overlay(JsonObject target, JsonObject properties, Schema schema, SchemaCheck check)
    {
        JsonObject whole = Merged(target, properties);
        if (check.IsValid(schema, whole))
        {
            return whole;
        }

        JsonObject result = target.DeepClone().AsObject();
        foreach ((string name, JsonNode? value) in properties)
        {
            bool had = result.TryGetPropertyValue(name, out JsonNode? before);
            int violations = check.Violations(schema, result).Count;
            result[name] = value?.DeepClone();
            if (check.Violations(schema, result).Count > violations)
            {
                result.Remove(name);
                if (had)
                {
                    result[name] = before?.DeepClone();
                }
            }
        }

        return result;
    }

    private static JsonObject Merged(JsonObject target, JsonObject properties)
    {
        JsonObject merged = target.DeepClone().AsObject();
        foreach ((string name, JsonNode? value) in properties)
        {
            merged[name] = value?.DeepClone();
        }

        return merged;
    }

    private static bool IsListOfObjects(Schema schema) => IsList(schema)
        && TextValues.TypesOf(TextValues.ItemOf(schema)).HasFlag(JsonTypes.Object);

    private static bool IsList(Schema schema) => TextValues.TypesOf(schema).HasFlag(JsonTypes.Array);

    private static IEnumerable<SchemaProperty> Properties(Schema schema) => TextValues.Parts(schema).SelectMany(part => part.Properties);
}
