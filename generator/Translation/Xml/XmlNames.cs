using System.Xml;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Shapes;

namespace Truto.Generated.SourceGeneration.Translation.Xml;

/// <summary>The names of elements and attributes, and of the members that describe them.</summary>
internal static class XmlNames
{
    private static readonly HashSet<string> Containers = new(StringComparer.Ordinal) { "schemas", "definitions", "properties", "$defs" };

    /// <summary>Returns whether a text is a name without a colon (Namespaces in XML, NCName).</summary>
    public static bool IsName(string text)
    {
        if (text.Length == 0)
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            bool isAllowed = i == 0 ? XmlConvert.IsStartNCNameChar(text[i]) : XmlConvert.IsNCNameChar(text[i]);
            if (!isAllowed && !(i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) && !IsLowSurrogate(text, i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns the preferred name of the member for a schema: that of its component and of the properties that lead to it.</summary>
    public static string MemberOf(SchemaExpression schema)
    {
        IReadOnlyList<string> steps = schema.Path.Steps();
        string name = string.Concat(steps
            .Where((_, i) => i > 0 && Containers.Contains(steps[i - 1])
                && (i < 2 || !Containers.Contains(steps[i - 2]) || steps[i - 1] == "properties"))
            .Select(Identifier.Pascal));
        return name.Length > 0 ? name : "Body";
    }

    private static bool IsLowSurrogate(string text, int index) =>
        index > 0 && char.IsLowSurrogate(text[index]) && XmlConvert.IsXmlSurrogatePair(text[index], text[index - 1]);
}
