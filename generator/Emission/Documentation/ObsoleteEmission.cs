using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Documentation;

/// <summary>Writes <c>[Obsolete]</c> with the description's reason.</summary>
internal static class ObsoleteEmission
{
    private const string Otherwise = "The description marks it deprecated.";

    /// <summary>The attribute on a line; nothing where the member is not deprecated.</summary>
    public static void Write(SourceWriter writer, DocComment doc)
    {
        if (doc.IsDeprecated)
        {
            writer.Line("[" + Of(doc) + "]");
        }
    }

    /// <summary>The attribute without its brackets.</summary>
    public static string Of(DocComment doc) =>
        "global::System.Obsolete(" + CSharpText.Literal(DeprecationText.Of(doc) ?? Otherwise) + ")";
}
