using System.Text.Json;

namespace Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

/// <summary>A schema and its base URI: its own <c>$id</c>, or that of the enclosing schema.</summary>
internal sealed record LocatedSchema(JsonElement Schema, string Base);

/// <summary>Schemas by URI: of files, of <c>$id</c>, of anchors and of JSON pointers.</summary>
internal sealed class SchemaLibrary
{
    private readonly Dictionary<string, LocatedSchema> resources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LocatedSchema> anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LocatedSchema> dynamicAnchors = new(StringComparer.Ordinal);

    /// <summary>Adds a schema that is a file.</summary>
    public void AddSchema(string address, JsonElement schema)
    {
        resources.Add(address, Inside(schema, address));
        Index(schema, address);
    }

    /// <summary>Adds a description, whose components are schemas.</summary>
    public void AddDescription(string address, JsonElement document)
    {
        resources.Add(address, new LocatedSchema(document, address));
        foreach (JsonElement container in Containers(document))
        {
            foreach (JsonProperty component in container.EnumerateObject())
            {
                Index(component.Value, address);
            }
        }
    }

    /// <summary>Returns a subschema.</summary>
    public static LocatedSchema Inside(JsonElement schema, string outer) => new(
        schema,
        Text(schema, "$id") is { } id && !id.StartsWith('#') ? Split(Combine(outer, id)).Address : outer);

    /// <summary>Returns whether the target of a reference exists.</summary>
    public bool Has(string reference, string from)
    {
        try
        {
            Find(reference, from);
            return true;
        }
        catch (Exception missing) when (missing is KeyNotFoundException or UriFormatException)
        {
            return false;
        }
    }

    /// <exception cref="KeyNotFoundException">The target of the reference does not exist.</exception>
    public LocatedSchema Find(string reference, string from)
    {
        (string address, string fragment) = Split(Combine(from, reference));
        if (fragment.Length > 0 && fragment[0] != '/')
        {
            return anchors.TryGetValue(address + "#" + fragment, out LocatedSchema? anchored) ? anchored : throw Missing(reference);
        }

        LocatedSchema found = resources.GetValueOrDefault(address) ?? throw Missing(reference);
        foreach (string step in fragment
            .Split('/')
            .Skip(1)
            .Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        {
            JsonElement inner = found.Schema.ValueKind switch
            {
                JsonValueKind.Object when found.Schema.TryGetProperty(step, out JsonElement member) => member,
                JsonValueKind.Array when int.TryParse(step, out int at) && at < found.Schema.GetArrayLength() => found.Schema[at],
                _ => throw Missing(reference),
            };
            found = Inside(inner, found.Base);
        }

        return found;
    }

    /// <summary>Resolves a dynamic reference in a dynamic scope, the outermost resource first.</summary>
    public LocatedSchema FindDynamic(string reference, string from, IEnumerable<string> scope)
    {
        LocatedSchema first = Find(reference, from);
        (string address, string fragment) = Split(Combine(from, reference));
        return dynamicAnchors.ContainsKey(address + "#" + fragment)
            ? scope.Select(resource => dynamicAnchors.GetValueOrDefault(resource + "#" + fragment)).FirstOrDefault(found => found is not null)
                ?? first
            : first;
    }

    private static KeyNotFoundException Missing(string reference) => new($"'{reference}' is not at hand.");

    private static IEnumerable<JsonElement> Containers(JsonElement document)
    {
        if (document.TryGetProperty("components", out JsonElement components) && components.TryGetProperty("schemas", out JsonElement schemas))
        {
            yield return schemas;
        }

        if (document.TryGetProperty("definitions", out JsonElement definitions))
        {
            yield return definitions;
        }
    }

    private static string Combine(string from, string reference) =>
        reference.StartsWith('#') ? Split(from).Address + reference
        : Uri.TryCreate(reference, UriKind.Absolute, out _) && !reference.StartsWith('/') ? reference
        : new Uri(new Uri(from), reference).AbsoluteUri;

    private static (string Address, string Fragment) Split(string address)
    {
        int mark = address.IndexOf('#', StringComparison.Ordinal);
        return mark < 0 ? (address, "") : (address[..mark], Uri.UnescapeDataString(address[(mark + 1)..]));
    }

    private void Index(JsonElement schema, string outer)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        LocatedSchema located = Inside(schema, outer);
        string address = located.Base;
        resources.TryAdd(address, located);
        if (Text(schema, "$anchor") is { } anchor)
        {
            anchors[address + "#" + anchor] = located;
        }

        if (Text(schema, "$dynamicAnchor") is { } dynamic)
        {
            anchors[address + "#" + dynamic] = located;
            dynamicAnchors[address + "#" + dynamic] = located;
        }

        foreach ((_, JsonElement inner) in Subschemas.Of(schema))
        {
            Index(inner, address);
        }
    }

    private static string? Text(JsonElement schema, string keyword) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty(keyword, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
