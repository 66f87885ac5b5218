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
    private readonly List<(string Name, string Namespace)> names = [(string.Empty, string.Empty)];

    // For each name, the one that followed it last: documents repeat themselves.
    private readonly List<int> following = [None];
    private int last;

    public string this[int number] => names[number].Name;

    public string NamespaceOf(int number) => names[number].Namespace;

    /// <summary>Returns the number of a name.</summary>
    /// <param name="name">The local name, as the reader's table of names has it.</param>
    /// <param name="ns">The namespace.</param>
    public int Add(string name, string ns)
    {
        int number = following[last];
        (string Name, string Namespace) expected = names[number];
        if (!ReferenceEquals(expected.Name, name) || !ReferenceEquals(expected.Namespace, ns))
        {
            if (!numbers.TryGetValue((name, ns), out number))
            {
                number = names.Count;
                numbers.Add((name, ns), number);
                names.Add((name, ns));
                following.Add(None);
            }

            following[last] = number;
        }

        last = number;
        return number;
    }

    private sealed class ReferenceComparer : IEqualityComparer<(string Name, string Namespace)>
    {
        public bool Equals((string Name, string Namespace) x, (string Name, string Namespace) y) =>
            ReferenceEquals(x.Name, y.Name) && ReferenceEquals(x.Namespace, y.Namespace);

        public int GetHashCode((string Name, string Namespace) obj) =>
            (RuntimeHelpers.GetHashCode(obj.Name) * 31) ^ RuntimeHelpers.GetHashCode(obj.Namespace);
    }
}
