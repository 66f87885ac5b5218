using System.Text.Json;

namespace Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

internal sealed partial class SchemaValidator
{
    private static readonly HashSet<string> SayWhatIsInside =
    [
        "properties", "patternProperties", "additionalProperties", "unevaluatedProperties", "$dynamicRef", "allOf", "anyOf", "oneOf", "if",
        "discriminator", "items", "prefixItems",
    ];

    // The classes of a hierarchy that are being validated at a location, to end the recursion through their base class.
    private readonly HashSet<(string Place, string Schema)> checkedClasses = [];

    /// <summary>
    /// Returns the properties of a value that its schema declares. A value is open if its schema declares no content. As OpenAPI defines, a
    /// discriminator without alternatives selects the schema that extends this one.
    /// </summary>
    /// <returns>The properties; null for an invalid value.</returns>
    /// <exception cref="KeyNotFoundException">The target of a reference does not exist.</exception>
    public DeclaredMembers? Declared(LocatedSchema schema, JsonElement value)
    {
        var declared = new DeclaredMembers();
        if (IsOpen(schema))
        {
            declared.AddOpen("");
        }

        return Check(schema, new Subject(value, "", []), new Evaluated { Declared = declared }) is null ? declared : null;
    }

    // A property or item of the value.
    private string? CheckInside(Part part, JsonElement schema, Subject inner)
    {
        Evaluated evaluated = part.Evaluated.Anew();
        LocatedSchema located = part.Inside(schema);
        string? fault = Check(located, inner, evaluated);
        if (fault is null && part.Evaluated.Declared is { } declared)
        {
            declared.Add(evaluated.Declared!);
            if (IsOpen(located))
            {
                declared.AddOpen(inner.Place);
            }
        }

        return fault;
    }

    // Alternatives need not declare the discriminator property.
    private static void DeclareDiscriminator(Part part)
    {
        string name = part.Keyword("discriminator")!.Value.GetProperty("propertyName").GetString()!;
        part.Evaluated.Declared?.Add($"{part.Subject.Place}/{name}", isNamed: false);
    }

    private string? CheckHierarchy(Part part)
    {
        if (part.Evaluated.Declared is null || part.List("oneOf").Length + part.List("anyOf").Length > 0
            || part.Keyword("discriminator") is not { ValueKind: JsonValueKind.Object } discriminator
            || !discriminator.TryGetProperty("propertyName", out JsonElement name)
            || part.Subject.Value.ValueKind != JsonValueKind.Object
            || !part.Subject.Value.TryGetProperty(name.GetString()!, out JsonElement tag) || tag.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        string value = tag.GetString()!;
        string wanted = discriminator.TryGetProperty("mapping", out JsonElement mapping) && mapping.TryGetProperty(value, out JsonElement target)
            ? target.GetString()!
            : "#/components/schemas/" + value;
        if (!library.Has(wanted, part.Schema.Base) || !checkedClasses.Add((part.Subject.Place, wanted)))
        {
            return null;
        }

        Evaluated evaluated = part.Evaluated.Anew();
        string? fault = Check(library.Find(wanted, part.Schema.Base), part.Subject, evaluated);
        checkedClasses.Remove((part.Subject.Place, wanted));
        if (fault is null)
        {
            part.Evaluated.Add(evaluated);
        }

        return fault;
    }

    private bool IsOpen(LocatedSchema schema)
    {
        while (schema.Schema.ValueKind == JsonValueKind.Object && schema.Schema.TryGetProperty("$ref", out JsonElement reference))
        {
            schema = library.Find(reference.GetString()!, schema.Base);
        }

        return schema.Schema.ValueKind switch
        {
            JsonValueKind.Object => !schema.Schema.EnumerateObject().Any(keyword => SayWhatIsInside.Contains(keyword.Name)),
            JsonValueKind.True => true,
            _ => false,
        };
    }
}
