using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Documentation;

/// <summary>Writes <c>[Obsolete]</c> with the reason from the description.</summary>
internal static class ObsoleteEmission
{
    private const string DefaultReason = "Deprecated in the API description.";

    /// <summary>Writes the attribute on a line; nothing if the member is not deprecated.</summary>
    public static void Write(EmissionContext context, SourceWriter writer, DocComment doc)
    {
        if (doc.IsDeprecated)
        {
            writer.Line("[" + Of(context, doc) + "]");
        }
    }

    /// <summary>The attribute without brackets.</summary>
    public static string Of(EmissionContext context, DocComment doc) =>
        $"{context.Names.Obsolete}({CSharpText.Literal(DeprecationText.Of(doc) ?? DefaultReason)})";
}
