using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Translation.Clients;

namespace Truto.Generated.SourceGeneration.Translation.Types;

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
    private readonly Dictionary<(string Path, string Pointer), TypePath> places = [];

    /// <summary>Keeps names for clients.</summary>
    public void Reserve(params string[] names) => scope.Reserve(names);

    /// <summary>Says what to call components, should they need names.</summary>
    /// <returns>
    /// The components, in the order in which they get them: who has a name as a whole does not give way to who has it without a namespace.
    /// </returns>
    public IEnumerable<Schema> PlaceComponents(IReadOnlyList<NamedSchema> components, TranslationContext context)
    {
        IReadOnlyList<IReadOnlyList<string>> candidates = ComponentNames.Of([.. components.Select(component => component.Name)]);
        var shortened = new HashSet<Schema>();
        for (int i = 0; i < components.Count; i++)
        {
            Schema schema = components[i].Schema;
            string? given = CSharpNameExtension.To(schema, context);
            Place(schema, given is null ? TypePath.Chosen(candidates[i][0], candidates[i].Skip(1)) : TypePath.Chosen(given));
            if (given is null && candidates[i].Count > 1)
            {
                shortened.Add(schema);
            }
        }

        return components.Select(component => component.Schema).OrderBy(shortened.Contains);
    }

    /// <summary>Says what to call a schema, should it need a name, and what the names inside it begin with.</summary>
    public void Place(Schema schema, TypePath path)
    {
        if (!places.ContainsKey(KeyOf(schema)))
        {
            places.Add(KeyOf(schema), path);
        }
    }

    /// <summary>Says what to call a schema by a word that tells it from others of the same place.</summary>
    public void PlaceInside(Schema schema, string word) => Place(schema, PathOf(schema).Inside(word));

    /// <summary>Gives a name to a type that comes from no schema.</summary>
    public string Give(string wanted)
    {
        TypePath path = TypePath.Composed(wanted);
        return scope.Give(path.Name, path.OtherNames());
    }

    /// <summary>Gives a schema's type its name, for good.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="shape">What it becomes: that tells the type from another of the same words.</param>
    public string Give(Schema schema, Shape shape) => Give(schema, shape switch
    {
        EnumShape => "Enum",
        TupleShape => "Tuple",
        UnionShape => "Union",
        _ => "Object",
    });

    /// <summary>Gives the class of a multipart body its name, for good.</summary>
    public string GiveForm(Schema schema) => Give(schema, "Form");

    private string Give(Schema schema, string kind)
    {
        TypePath path = PathOf(schema);
        string wanted = path.Name;
        string name = scope.Give(wanted, Others(path, IsBody(wanted) ? "Body" : kind));
        places[KeyOf(schema)] = name == wanted ? path : TypePath.Composed(name);
        return name;
    }

    // Made when asked for: nearly every type gets the name it wants.
    private static IEnumerable<string> Others(TypePath path, string kind)
    {
        foreach (string other in path.OtherNames())
        {
            yield return other;
        }

        yield return path.Inside(kind).Name;
    }

    private static bool IsBody(string name) =>
        name.EndsWith("Request", StringComparison.Ordinal) || name.EndsWith("Response", StringComparison.Ordinal);

    // A part stands where the whole does, and what stands inside it is named after the whole.
    private static (string Path, string Pointer) KeyOf(Schema schema) =>
        (schema.File.Path, schema.Part == JsonTypes.None ? schema.Pointer : $"{schema.Pointer} {schema.Part}");

    private TypePath PathOf(Schema schema)
    {
        if (places.TryGetValue(KeyOf(schema), out TypePath? own))
        {
            return own;
        }

        var inner = new List<string>();
        for (PointerPath? path = schema.At.Path; path is not null; path = path.Parent)
        {
            if (places.TryGetValue((schema.File.Path, path.ToString()), out TypePath? outer))
            {
                return Named(outer, inner);
            }

            // A part that is reached by reference: the container's entry, such as a component of another file.
            if (path.Parent?.Step is "schemas" or "definitions" or "$defs")
            {
                return Named(TypePath.Chosen(Identifier.Pascal(path.Step)), inner);
            }

            inner.Add(path.Step);
        }

        return NamedByPointer(schema, inner);
    }

    // A file of any layout: what is in no schema leads to one, and the last of these steps names it (common.yaml#/types/Order is Order).
    private static TypePath NamedByPointer(Schema schema, List<string> steps)
    {
        int inside = steps.FindLastIndex(step => InsideSchemas.Contains(step));
        return inside + 1 < steps.Count && steps[inside + 1] is [var first, ..] && char.IsLetter(first)
            ? Named(TypePath.Chosen(Identifier.Pascal(steps[inside + 1])), steps.GetRange(0, inside + 1))
            : Named(TypePath.Chosen(Identifier.Pascal(FileNames.Stem(schema.File.Path))), steps);
    }

    // The steps come innermost first.
    private static TypePath Named(TypePath outer, List<string> steps)
    {
        TypePath name = outer;
        for (int i = steps.Count - 1; i >= 0; i--)
        {
            switch (steps[i])
            {
                case "properties" or "patternProperties" or "dependentSchemas" when i > 0:
                    name = name.Inside(steps[--i]);
                    break;
                case "items" or "prefixItems" or "additionalItems":
                    name = name.Inside("item");
                    break;
                case "additionalProperties" or "unevaluatedProperties":
                    name = name.Inside("value");
                    break;
            }
        }

        return name;
    }
}
