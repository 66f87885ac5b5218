using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Translation.Xml;

/// <summary>What XML cannot represent of a content.</summary>
internal sealed class XmlProblems
{
    private readonly List<DiagnosticInfo> found = [];

    public IReadOnlyList<DiagnosticInfo> Found => found;

    /// <summary>Adds a problem.</summary>
    /// <param name="schema">The schema that XML cannot represent.</param>
    /// <param name="reason">Why, as a clause.</param>
    public void Add(Schema schema, string reason) => found.Add(DiagnosticCatalog.NotInXml(schema.Location, schema.Pointer, reason));
}
