using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Types;

/// <summary>
/// Writes the attribute with the JSON name of a property, for readers and for tools that describe types by reflection. The converters do not need
/// it. It is omitted if the name follows from the C# name in camel case, which is the default of these tools.
/// </summary>
internal static class JsonNameEmission
{
    public static void Write(EmissionContext context, SourceWriter writer, Property property)
    {
        if (property.WireName != CamelCase(property.Name))
        {
            writer.Line($"[{context.Names.JsonPropertyName}({CSharpText.Literal(property.WireName)})]");
        }
    }

    // As JsonNamingPolicy.CamelCase: URLPath becomes urlPath.
    private static string CamelCase(string name)
    {
        char[] text = name.ToCharArray();
        for (int i = 0; i < text.Length && (i != 1 || char.IsUpper(text[i])); i++)
        {
            if (i > 0 && i + 1 < text.Length && !char.IsUpper(text[i + 1]))
            {
                break;
            }

            text[i] = char.ToLowerInvariant(text[i]);
        }

        return new string(text);
    }
}
