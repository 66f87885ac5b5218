using System.Xml;
using System.Xml.Linq;

namespace Truto.Generated.Tests.Docs.MSBuild;

/// <summary>Reads the XML of a block, which may be a part of a project file.</summary>
internal static class XmlFragment
{
    /// <summary>Returns a root with the block's elements, or null if the block is not XML.</summary>
    public static XElement? Read(string text) => Read(text, out _);

    public static XElement? Read(string text, out XmlException? problem)
    {
        try
        {
            problem = null;
            string fragment = text.TrimStart().StartsWith("<?xml", StringComparison.Ordinal)
                ? text[(text.IndexOf("?>", StringComparison.Ordinal) + 2)..]
                : text;
            return XElement.Parse($"<Fragment>{fragment}</Fragment>", LoadOptions.SetLineInfo);
        }
        catch (XmlException error)
        {
            problem = error;
            return null;
        }
    }
}
