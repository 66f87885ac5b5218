using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Naming;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>
/// Names of types. A schema without a name of its own is named by its place, from the nearest named one around it:
/// <c>#/components/schemas/Stage/properties/pipeline</c> is <c>StagePipeline</c>, whoever uses it first.
/// </summary>
internal sealed class TypeNames
{
    // Keywords that lead from a schema, or from what has one, to another.
    private static readonly HashSet<string> InsideSchemas = new(StringComparer.Ordinal)
    {
        "properties", "patternProperties", "dependentSchemas", "items", "prefixItems", "additionalItems", "additionalProperties", "unevaluatedProperties",
        "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "schema", "content",
    };

    private readonly Scope scope = Scope.IgnoringCase(reservedSuffix: "Model");
    private readonly Dictionary<(string Path, string Pointer), string> places = [];

    /// <summary>Keeps names for clients.</summary>
    public void Reserve(params string[] names) => scope.Reserve(names);

    /// <summary>Says what to call a schema, should it need a name, and what the names inside it begin with.</summary>
    public void Place(Schema schema, string name)
    {
        if (!places.ContainsKey(KeyOf(schema)))
        {
            places.Add(KeyOf(schema), name);
        }
    }

    /// <summary>Says what to call a schema by a word that tells it from others of the same place.</summary>
    public void PlaceInside(Schema schema, string word) => Place(schema, Identifier.Inside(Wanted(schema), word));

    /// <summary>Gives a name to a type that comes from no schema.</summary>
    public string Give(string wanted) => scope.Give(wanted);

    /// <summary>Gives a schema's type its name, for good.</summary>
    public string Give(Schema schema)
    {
        string name = scope.Give(Wanted(schema));
        places[KeyOf(schema)] = name;
        return name;
    }

    // A part stands where the whole does, and what stands inside it is named after the whole.
    private static (string Path, string Pointer) KeyOf(Schema schema) =>
        (schema.File.Path, schema.Part == JsonTypes.None ? schema.Pointer : $"{schema.Pointer} {schema.Part}");

    private string Wanted(Schema schema)
    {
        if (places.TryGetValue(KeyOf(schema), out string? own))
        {
            return own;
        }

        var inner = new List<string>();
        for (PointerPath? path = schema.At.Path; path is not null; path = path.Parent)
        {
            if (places.TryGetValue((schema.File.Path, path.ToString()), out string? outer))
            {
                return Named(outer, inner);
            }

            // A part that is reached by reference: the container's entry, such as a component of another file.
            if (path.Parent?.Step is "schemas" or "definitions" or "$defs")
            {
                return Named(Identifier.Pascal(path.Step), inner);
            }

            inner.Add(path.Step);
        }

        return NamedByPointer(schema, inner);
    }

    // A file of any layout: what is in no schema leads to one, and the last of these steps names it (common.yaml#/types/Order is Order).
    private static string NamedByPointer(Schema schema, List<string> steps)
    {
        int inside = steps.FindLastIndex(step => InsideSchemas.Contains(step));
        return inside + 1 < steps.Count && steps[inside + 1] is [var first, ..] && char.IsLetter(first)
            ? Named(Identifier.Pascal(steps[inside + 1]), steps.GetRange(0, inside + 1))
            : Named(Identifier.Pascal(FileNames.Stem(schema.File.Path)), steps);
    }

    // The steps come innermost first.
    private static string Named(string outer, List<string> steps)
    {
        string name = outer;
        for (int i = steps.Count - 1; i >= 0; i--)
        {
            switch (steps[i])
            {
                case "properties" or "patternProperties" or "dependentSchemas" when i > 0:
                    name = Identifier.Inside(name, steps[--i]);
                    break;
                case "items" or "prefixItems" or "additionalItems":
                    name = Identifier.Inside(name, "item");
                    break;
                case "additionalProperties" or "unevaluatedProperties":
                    name = Identifier.Inside(name, "value");
                    break;
            }
        }

        return name;
    }
}
