using System.Text.Json;

namespace Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

internal sealed partial class SchemaValidator
{
    private string? CheckObject(Part part)
    {
        if (part.Subject.Value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        Dictionary<string, JsonElement> members = JsonEquality.MembersOf(part.Subject.Value);
        return CheckPresence(part, members) ?? CheckNames(part, members) ?? CheckMembers(part, members) ?? CheckDependents(part, members);
    }

    private string? CheckPresence(Part part, Dictionary<string, JsonElement> members)
    {
        var count = JsonNumber.Parse(members.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return part
            .List("required")
            .Select(name => name.GetString()!)
            .FirstOrDefault(name => !members.ContainsKey(name) && !MayLack(part, name)) is { } missing
                ? part.Subject.Fault($"lacks '{missing}'")
            : part.Number("minProperties") is { } least && count < least ? part.Subject.Fault("has too few members")
            : part.Number("maxProperties") is { } most && count > most ? part.Subject.Fault("has too many members")
            : null;
    }

    private bool MayLack(Part part, string name)
    {
        if (!dialect.HasDiscriminator
            || part.Map("properties").FirstOrDefault(property => property.Name == name).Value is not { ValueKind: JsonValueKind.Object } found)
        {
            return false;
        }

        LocatedSchema schema = part.Inside(found);
        while (schema.Schema.TryGetProperty("$ref", out JsonElement reference))
        {
            schema = library.Find(reference.GetString()!, schema.Base);
        }

        return (direction != Direction.Response && IsTrue(schema.Schema, "readOnly"))
            || (direction != Direction.Request && IsTrue(schema.Schema, "writeOnly"));
    }

    private static bool IsTrue(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out JsonElement value) && value.ValueKind == JsonValueKind.True;

    private string? CheckNames(Part part, Dictionary<string, JsonElement> members)
    {
        if (part.Keyword("propertyNames") is not { } names)
        {
            return null;
        }

        foreach (string name in members.Keys)
        {
            using var text = JsonDocument.Parse(JsonSerializer.Serialize(name));
            if (Check(part.Inside(names), part.Subject with { Value = text.RootElement }, new Evaluated()) is { } fault)
            {
                return $"the name '{name}': {fault}";
            }
        }

        return null;
    }

    private string? CheckMembers(Part part, Dictionary<string, JsonElement> members)
    {
        Dictionary<string, JsonElement> properties =
            part.Map("properties").DistinctBy(property => property.Name).ToDictionary(property => property.Name, property => property.Value);
        foreach ((string name, JsonElement value) in members)
        {
            List<JsonElement> schemas = [
                .. part.Map("patternProperties").Where(pattern => IsMatch(name, pattern.Name)).Select(pattern => pattern.Value),
            ];
            if (properties.TryGetValue(name, out JsonElement property))
            {
                schemas.Add(property);
            }

            if (schemas.Count == 0 && part.Keyword("additionalProperties") is { } additional)
            {
                schemas.Add(additional);
            }

            foreach (JsonElement schema in schemas)
            {
                part.Evaluated.Members.Add(name);
                if (CheckInside(part, schema, part.Subject.Member(name, value)) is { } fault)
                {
                    return fault;
                }
            }

            if (schemas.Count > 0)
            {
                part.Evaluated.Declared?.Add(part.Subject.Member(name, value).Place, isNamed: properties.ContainsKey(name));
            }
        }

        return null;
    }

    private string? CheckDependents(Part part, Dictionary<string, JsonElement> members)
    {
        foreach (JsonProperty dependency in part.Map("dependentRequired").Where(dependency => members.ContainsKey(dependency.Name)))
        {
            if (dependency.Value.EnumerateArray().Select(name => name.GetString()!).FirstOrDefault(name => !members.ContainsKey(name)) is { } missing)
            {
                return part.Subject.Fault($"lacks '{missing}' beside '{dependency.Name}'");
            }
        }

        return part.Map("dependentSchemas")
            .Where(dependency => members.ContainsKey(dependency.Name))
            .Select(dependency => CheckHere(part, dependency.Value))
            .FirstOrDefault(fault => fault is not null);
    }

    private string? CheckUnevaluated(Part part)
    {
        JsonElement value = part.Subject.Value;
        if (value.ValueKind == JsonValueKind.Object && part.Keyword("unevaluatedProperties") is { } rest)
        {
            foreach ((string name, JsonElement member) in JsonEquality.MembersOf(value).Where(member => !part.Evaluated.Members.Contains(member.Key)))
            {
                if (CheckInside(part, rest, part.Subject.Member(name, member)) is { } fault)
                {
                    return fault;
                }

                part.Evaluated.Members.Add(name);
                part.Evaluated.Declared?.Add(part.Subject.Member(name, member).Place, isNamed: false);
            }
        }

        if (value.ValueKind == JsonValueKind.Array && part.Keyword("unevaluatedItems") is { } restOfItems)
        {
            for (int i = 0; i < value.GetArrayLength(); i++)
            {
                if (!part.Evaluated.Items.Contains(i) && CheckInside(part, restOfItems, part.Subject.Item(i)) is { } fault)
                {
                    return fault;
                }

                part.Evaluated.Items.Add(i);
            }
        }

        return null;
    }
}
