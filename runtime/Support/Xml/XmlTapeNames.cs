using System.Runtime.CompilerServices;

namespace Truto.Generated.Support;

/// <summary>
/// The different names of a document's nodes. A node has the number of its name, because references in large arrays cost time in every garbage
/// collection.
/// </summary>
internal sealed class XmlTapeNames
{
    /// <summary>The number for nodes without a name.</summary>
    public const int None = 0;

    private readonly Dictionary<(string Name, string Namespace), int> numbers = new(new ReferenceComparer());
    private Entry[] entries = new Entry[16];
    private int count = 1;
    private int last;

    public XmlTapeNames()
    {
        entries[None] = new Entry { Name = string.Empty, Namespace = string.Empty };
    }

    public string this[int number] => entries[number].Name;

    public string NamespaceOf(int number) => entries[number].Namespace;

    /// <summary>Returns the number of a name.</summary>
    /// <param name="name">The local name, as the reader's table of names has it.</param>
    /// <param name="ns">The namespace.</param>
    public int Add(string name, string ns)
    {
        int number = entries[last].Following;
        if (!entries[number].Is(name, ns))
        {
            if (!numbers.TryGetValue((name, ns), out number))
            {
                number = AddNew(name, ns);
            }

            entries[last].Following = number;
        }

        last = number;
        return number;
    }

    private int AddNew(string name, string ns)
    {
        if (count == entries.Length)
        {
            Array.Resize(ref entries, count * 2);
        }

        entries[count] = new Entry { Name = name, Namespace = ns };
        numbers.Add((name, ns), count);
        return count++;
    }

    private struct Entry
    {
        public string Name;
        public string Namespace;

        // The name that followed this one last: documents repeat themselves.
        public int Following;

        public readonly bool Is(string name, string ns) => ReferenceEquals(Name, name) && ReferenceEquals(Namespace, ns);
    }

    private sealed class ReferenceComparer : IEqualityComparer<(string Name, string Namespace)>
    {
        public bool Equals((string Name, string Namespace) x, (string Name, string Namespace) y) =>
            ReferenceEquals(x.Name, y.Name) && ReferenceEquals(x.Namespace, y.Namespace);

        public int GetHashCode((string Name, string Namespace) obj) =>
            (RuntimeHelpers.GetHashCode(obj.Name) * 31) ^ RuntimeHelpers.GetHashCode(obj.Namespace);
    }
}
