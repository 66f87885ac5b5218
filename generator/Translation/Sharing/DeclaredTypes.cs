using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation.Sharing;

/// <summary>The types of an API by name, by component, and by base class.</summary>
internal sealed class DeclaredTypes
{
    private static readonly string[] Prefixes = ["#/components/schemas/", "#/definitions/"];

    private readonly Dictionary<string, TypeDeclaration> byName;
    private readonly Dictionary<string, TypeDeclaration> byComponent = new(StringComparer.Ordinal);
    private readonly HashSet<string> components = new(StringComparer.Ordinal);
    private readonly ILookup<string, TypeDeclaration> derived;

    public DeclaredTypes(IEnumerable<TypeDeclaration> types)
    {
        byName = types.Where(type => type.IsJson).ToDictionary(type => type.Name, StringComparer.Ordinal);
        derived = byName.Values
            .Where(type => type is ObjectType { Hierarchy.Base: not null })
            .ToLookup(type => ((ObjectType)type).Hierarchy!.Base!, StringComparer.Ordinal);
        foreach (TypeDeclaration type in byName.Values)
        {
            // References to two files can lead to components of one name; the first one counts.
            if (ComponentOf(type) is { } component && !byComponent.ContainsKey(component))
            {
                byComponent.Add(component, type);
                components.Add(type.Name);
            }
        }
    }

    /// <summary>Gets the names of the components with a type, in document order.</summary>
    public IEnumerable<string> Components => byComponent.Keys;

    public bool HasComponent(string component) => byComponent.ContainsKey(component);

    public TypeDeclaration OfComponent(string component) => byComponent[component];

    /// <summary>Returns whether a type is that of a component.</summary>
    public bool IsComponent(string name) => components.Contains(name);

    public TypeDeclaration Of(string name) => byName[name];

    /// <summary>Returns the classes that extend a class directly.</summary>
    public IEnumerable<TypeDeclaration> DerivedFrom(string name) => derived[name];

    /// <summary>Returns the component that a type is declared by; null for the types of other schemas.</summary>
    public static string? ComponentOf(TypeDeclaration type)
    {
        string origin = type.Doc.Origin ?? "";
        string? prefix = Prefixes.FirstOrDefault(start => origin.StartsWith(start, StringComparison.Ordinal));
        string name = prefix is null ? "" : origin.Substring(prefix.Length);
        return name.Length == 0 || name.IndexOf('/') >= 0 ? null : name;
    }
}
