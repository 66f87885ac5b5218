using System.Text;

namespace Truto.Generated.Support;

/// <summary>The namespaces that are declared where a document is being written.</summary>
internal sealed class XmlNamespaces
{
    /// <summary>The namespace of the prefix <c>xml</c>, which needs no declaration and has no other prefix.</summary>
    public const string Xml = "http://www.w3.org/XML/1998/namespace";

    /// <summary>The namespace of declarations. No element has a name in it.</summary>
    public const string Declarations = "http://www.w3.org/2000/xmlns/";

    private readonly List<(string Prefix, string Namespace)> declared = [("xml", Xml)];

    /// <summary>The number of declarations, to which <see cref="End"/> returns at the end of an element.</summary>
    public int Count => declared.Count;

    /// <summary>Declares a namespace in the current start tag unless the prefix stands for it already.</summary>
    /// <param name="output">The output, inside a start tag.</param>
    /// <param name="prefix">The prefix; empty for the default namespace.</param>
    /// <param name="ns">The namespace.</param>
    /// <exception cref="ArgumentException">XML reserves the namespace (Namespaces in XML 1.0, section 3).</exception>
    public void Declare(XmlOutput output, string prefix, string ns)
    {
        if (Of(prefix) == ns)
        {
            return;
        }

        if (ns is Xml or Declarations)
        {
            throw new ArgumentException($"The body has a name in the namespace '{ns}', which XML reserves.");
        }

        declared.Add((prefix, ns));
        output.Raw(prefix.Length == 0 ? " xmlns="u8 : " xmlns:"u8);
        if (prefix.Length > 0)
        {
            output.Raw(Encoding.UTF8.GetBytes(prefix + "="));
        }

        output.Quoted(Encoding.UTF8.GetBytes(ns));
    }

    public void End(int count) => declared.RemoveRange(count, declared.Count - count);

    /// <summary>Returns a prefix for the namespace of an attribute, and declares it if needed.</summary>
    public string PrefixOf(XmlOutput output, string ns)
    {
        for (int i = declared.Count - 1; i >= 0; i--)
        {
            if (declared[i].Namespace == ns && declared[i].Prefix.Length > 0 && Of(declared[i].Prefix) == ns)
            {
                return declared[i].Prefix;
            }
        }

        string prefix = ns == XmlTape.InstanceNamespace ? "xsi" : "ns" + declared.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        while (Of(prefix) is not null)
        {
            prefix += "_";
        }

        Declare(output, prefix, ns);
        return prefix;
    }

    private string? Of(string prefix)
    {
        for (int i = declared.Count - 1; i >= 0; i--)
        {
            if (declared[i].Prefix == prefix)
            {
                return declared[i].Namespace;
            }
        }

        return prefix.Length == 0 ? string.Empty : null;
    }
}
