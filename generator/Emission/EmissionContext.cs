using Truto.Generated.SourceGeneration.Emission.Json;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>
/// The facts and names of an API that the emission of its units shares. Immutable, and created once for each unit; for example, <see cref="Global"/>
/// turns <c>Stage</c> into <c>global::Truto.Crm.Stage</c>.
/// </summary>
internal sealed class EmissionContext
{
    private readonly string globalNamespace;

    public EmissionContext(ApiHeader header)
    {
        Header = header;
        Namespace = CSharpText.Namespace(header.Namespace);
        globalNamespace = "global::" + Namespace + ".";
        Types = new TypeText(this);
        Json = new JsonCode(this);
    }

    /// <summary>The API.</summary>
    public ApiHeader Header { get; }

    /// <summary>The namespace of emitted types, with keywords escaped.</summary>
    public string Namespace { get; }

    /// <summary>The C# text of types.</summary>
    public TypeText Types { get; }

    /// <summary>The expressions that read and write JSON.</summary>
    public JsonCode Json { get; }

    /// <summary>The accessibility of emitted types.</summary>
    public string Access => Header.IsPublic ? "public" : "internal";

    /// <summary>Returns the fully qualified name of an emitted type.</summary>
    public string Global(string name) => globalNamespace + CSharpText.Identifier(name);
}
