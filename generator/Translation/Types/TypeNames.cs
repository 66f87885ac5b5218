using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Translation.Clients;

namespace Truto.Generated.SourceGeneration.Translation.Types;

/// <summary>
/// Names types. A schema without a name of its own is named by its location in the nearest named schema around it:
/// <c>#/components/schemas/Stage/properties/pipeline</c> is <c>StagePipeline</c>, whichever operation uses it first.
/// </summary>
internal sealed class TypeNames(TranslationContext context)
{
    // Keywords whose values are schemas or contain schemas.
    private static readonly HashSet<string> InsideSchemas = new(StringComparer.Ordinal)
    {
        "properties", "patternProperties", "dependentSchemas", "items", "prefixItems", "additionalItems", "additionalProperties",
        "unevaluatedProperties", "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "schema", "content",
    };

    private const string ClassSuffix = "Object";

    private readonly Scope scope = Scope.IgnoringCase(reservedSuffix: "Model");
    private readonly Dictionary<ObjectLocation, TypePath> paths = [];
    private readonly Dictionary<ObjectLocation, string> words = [];
    private readonly Dictionary<ObjectLocation, DeclaredName?> declared = [];

    /// <summary>Reserves names of types that do not come from schemas.</summary>
    public void Reserve(params string[] names) => scope.Reserve(names);

    /// <summary>Sets the names of components, in case they need one.</summary>
    /// <returns>
    /// The components in the order in which they are named: a declared name takes precedence, then a full one, then one without its namespace.
    /// </returns>
    public IEnumerable<Schema> SetComponentPaths(IReadOnlyList<NamedSchema> components)
    {
        IReadOnlyList<IReadOnlyList<string>> candidates = ComponentNames.Of([.. components.Select(component => component.Name)]);
        var named = new HashSet<Schema>();
        var shortened = new HashSet<Schema>();
        for (int i = 0; i < components.Count; i++)
        {
            Schema schema = components[i].Schema;
            DeclaredName? given = DeclaredName.OfType(schema, context) ?? DeclaredName.Of(schema, context);
            declared[LocationOf(schema)] = given;
            if (given is not null)
            {
                SetPath(schema, TypePath.Exact(given.Text));
                named.Add(schema);
            }
            else
            {
                SetPath(schema, TypePath.Chosen(candidates[i][0], candidates[i].Skip(1)));
                if (candidates[i].Count > 1)
                {
                    shortened.Add(schema);
                }
            }
        }

        return components.Select(component => component.Schema).OrderBy(schema => named.Contains(schema) ? 0 : shortened.Contains(schema) ? 2 : 1);
    }

    /// <summary>Sets the name of a schema, in case it needs one, and the prefix of the names inside it. The first call decides.</summary>
    public void SetPath(SchemaExpression schema, TypePath path)
    {
        ObjectLocation location = LocationOf(schema);
        if (!paths.ContainsKey(location))
        {
            paths.Add(location, path);
        }
    }

    /// <summary>Sets the name of a schema with a word that distinguishes it from others at the same location.</summary>
    public void SetPathInside(SchemaExpression schema, string word)
    {
        ObjectLocation location = LocationOf(schema);
        if (!paths.ContainsKey(location))
        {
            words[location] = word;
            paths.Add(location, PathOf(schema).Inside(word));
        }
    }

    /// <summary>Gives a name to a type that comes from no schema.</summary>
    public string Give(string wanted)
    {
        TypePath path = TypePath.Composed(wanted);
        return scope.Give(path.Name, path.OtherNames());
    }

    /// <summary>Gives the type of a schema its final name.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="shape">Its shape, which distinguishes the name from an equal one.</param>
    public string Give(SchemaExpression schema, Shape shape) => Give(schema, shape switch
    {
        EnumShape => "Enum",
        TupleShape => "Tuple",
        UnionShape => "Union",
        _ => ClassSuffix,
    });

    /// <summary>Gives the class of an object its final name.</summary>
    public string GiveClass(SchemaExpression schema) => Give(schema, ClassSuffix);

    /// <summary>Returns the names to try for an inline list of values, shortest first: those that its property gives it.</summary>
    public IEnumerable<string> ShortNamesOf(SchemaExpression schema)
    {
        if (DeclaredFor(schema) is { } own)
        {
            return [own.Text];
        }

        ObjectLocation location = LocationOf(schema);
        bool isAlternative = words.TryGetValue(location, out string? word);
        return isAlternative || IsAnonymous(schema)
            ? PropertyTypeNames.Of(schema.Path, word, path => NameAt(schema.Origin.File.Path, path))
            : [];
    }

    /// <summary>Returns whether a schema is inline and has no name that something else determines.</summary>
    public bool IsAnonymous(SchemaExpression schema) =>
        schema is Written { Reference: null, Origin.ComponentName: null }
        && !paths.ContainsKey(LocationOf(schema))
        && DeclaredFor(schema) is null;

    /// <summary>Gives a name if it is free.</summary>
    public bool TryTake(string name) => !WellKnownTypes.Contains(name) && scope.TryTake(name);

    /// <summary>Gives the class of a multipart body its final name.</summary>
    public string GiveForm(SchemaExpression schema) => Give(schema, "Form");

    private string Give(SchemaExpression schema, string suffix)
    {
        DeclaredName? own = DeclaredFor(schema);
        TypePath path = own is null ? PathOf(schema) : TypePath.Exact(own.Text);
        string wanted = path.Name;
        string name = scope.Give(wanted, Others(path, IsBody(wanted) ? "Body" : suffix));
        paths[LocationOf(schema)] = name == wanted ? path : TypePath.Composed(name);
        return own?.Checked(name, context) ?? name;
    }

    // A part of a schema has no name of its own, because the name is that of the whole.
    private DeclaredName? DeclaredFor(SchemaExpression schema)
    {
        if (schema is not Written { Reference: null })
        {
            return null;
        }

        ObjectLocation location = LocationOf(schema);
        if (!declared.TryGetValue(location, out DeclaredName? own))
        {
            own = DeclaredName.OfType(schema.Origin, context);
            declared.Add(location, own);
        }

        return own;
    }

    // Created on request, because nearly every type gets its first name.
    private static IEnumerable<string> Others(TypePath path, string suffix)
    {
        foreach (string other in path.OtherNames())
        {
            yield return other;
        }

        yield return path.Inside(suffix).Name;
    }

    private string? NameAt(string file, PointerPath path) =>
        paths.TryGetValue(new ObjectLocation(file, path, JsonTypes.None), out TypePath? found) ? found.Name : null;

    private static bool IsBody(string name) =>
        name.EndsWith("Request", StringComparison.Ordinal) || name.EndsWith("Response", StringComparison.Ordinal);

    // A part of a schema has its location, and the schemas inside it are named after the whole.
    private static ObjectLocation LocationOf(SchemaExpression schema) =>
        new(schema.Origin.File.Path, schema.Path, schema is Restricted { Type: var type } ? type : JsonTypes.None);

    private TypePath PathOf(SchemaExpression schema)
    {
        if (paths.TryGetValue(LocationOf(schema), out TypePath? own))
        {
            return own;
        }

        var inner = new List<string>();
        for (PointerPath? path = schema.Path; path is not null; path = path.Parent)
        {
            if (paths.TryGetValue(new ObjectLocation(schema.Origin.File.Path, path, JsonTypes.None), out TypePath? outer))
            {
                return Named(outer, inner);
            }

            // The target of a reference, such as a component of another file.
            if (path.Parent?.Step is "schemas" or "definitions" or "$defs")
            {
                return Named(TypePath.Chosen(Identifier.Pascal(path.Step)), inner);
            }

            inner.Add(path.Step);
        }

        return NamedByPointer(schema, inner);
    }

    // In a file of any layout, the last step outside schemas is the name: common.yaml#/types/Order is Order.
    private static TypePath NamedByPointer(SchemaExpression schema, List<string> steps)
    {
        int inside = steps.FindLastIndex(step => InsideSchemas.Contains(step));
        return inside + 1 < steps.Count && steps[inside + 1] is [var first, ..] && char.IsLetter(first)
            ? Named(TypePath.Chosen(Identifier.Pascal(steps[inside + 1])), steps.GetRange(0, inside + 1))
            : Named(TypePath.Chosen(Identifier.Pascal(FileNames.Stem(schema.Origin.File.Path))), steps);
    }

    // The innermost step is the first.
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
