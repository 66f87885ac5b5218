using Truto.Generated.SourceGeneration.Emission.Json;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>
/// The facts and names of an API that the emission of its units shares. Immutable, and created once for each unit and, with
/// <see cref="Inside"/>, for each class; for example, <see cref="Type"/> turns <c>Event</c> into <c>Event</c>, and <c>event</c> into <c>@event</c>.
/// </summary>
internal sealed class EmissionContext
{
    private readonly string globalNamespace;
    private readonly Dictionary<string, SharedType> shared;
    private readonly HashSet<string>? members;

    public EmissionContext(ApiHeader header)
        : this(header, LibraryNames.Of(header.Qualified), header.Shared.ToDictionary(type => type.Name, StringComparer.Ordinal), members: null)
    {
    }

    private EmissionContext(ApiHeader header, LibraryNames names, Dictionary<string, SharedType> shared, HashSet<string>? members)
    {
        Header = header;
        Names = names;
        this.shared = shared;
        this.members = members;
        Namespace = CSharpText.Namespace(header.Namespace);
        globalNamespace = "global::" + Namespace + ".";
        Types = new TypeText(this);
        Json = new JsonCode(this);
    }

    /// <summary>The API.</summary>
    public ApiHeader Header { get; }

    /// <summary>The namespace of emitted types, with keywords escaped.</summary>
    public string Namespace { get; }

    /// <summary>The names of the types of libraries.</summary>
    public LibraryNames Names { get; }

    /// <summary>The C# text of types.</summary>
    public TypeText Types { get; }

    /// <summary>The expressions that read and write JSON.</summary>
    public JsonCode Json { get; }

    /// <summary>The accessibility of emitted types.</summary>
    public string Access => Header.IsPublic ? "public" : "internal";

    /// <summary>Returns the context for the code of a class.</summary>
    /// <param name="names">The members of the class, which hide types of the same name in expressions.</param>
    public EmissionContext Inside(IEnumerable<string> names) => new(Header, Names, shared, [.. names]);

    /// <summary>Returns the name of an emitted type where only types are allowed, such as in declarations and after <c>new</c>.</summary>
    public string Type(string name) =>
        ShortNames.IsType(name) && !Header.Qualified.IsAmongTypes(name) && !shared.ContainsKey(name) ? CSharpText.Identifier(name) : Global(name);

    /// <summary>Returns the name of an emitted type whose static members are used, or that documentation refers to.</summary>
    public string InExpression(string name) =>
        ShortNames.IsExpression(name) && members?.Contains(name) != true && !Header.Qualified.IsInExpressions(name) && !shared.ContainsKey(name)
            ? CSharpText.Identifier(name)
            : Global(name);

    private string Global(string name) => shared.TryGetValue(name, out SharedType? type)
        ? $"global::{CSharpText.Namespace(type.Namespace)}.{CSharpText.Identifier(type.DeclaredName)}"
        : globalNamespace + CSharpText.Identifier(name);
}
