using System.Text;

namespace Truto.Generated.Support;

/// <summary>The namespaces that are declared where a document is being written.</summary>
internal sealed class XmlNamespaces
{
    private readonly List<(string Prefix, string Namespace)> declared = [("xml", "http://www.w3.org/XML/1998/namespace")];

    /// <summary>The number of declarations, to which <see cref="End"/> returns at the end of an element.</summary>
    public int Count => declared.Count;

    /// <summary>Declares a namespace in the current start tag unless the prefix stands for it already.</summary>
    /// <param name="output">The output, inside a start tag.</param>
    /// <param name="prefix">The prefix; empty for the default namespace.</param>
    /// <param name="ns">The namespace.</param>
    public void Declare(XmlOutput output, string prefix, string ns)
    {
        if (Of(prefix) == ns)
        {
            return;
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
