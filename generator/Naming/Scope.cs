using System.Globalization;

namespace Truto.Generated.SourceGeneration.Naming;

/// <summary>
/// A place where names must differ. Names are given once, in the order asked: whoever comes later and finds the name taken
/// gets another, and an earlier one never changes. What is appended depends on the names alike only, so that adding an
/// unrelated name changes nothing.
/// </summary>
internal sealed class Scope
{
    private readonly HashSet<string> taken;
    private readonly HashSet<string> reserved;
    private readonly string reservedSuffix;

    private Scope(StringComparer comparer, string reservedSuffix)
    {
        taken = new HashSet<string>(comparer);
        reserved = new HashSet<string>(comparer);
        this.reservedSuffix = reservedSuffix;
    }

    /// <summary>Names that must differ in more than case: they become file names too.</summary>
    /// <param name="reservedSuffix">What a name gets that meets a reserved one.</param>
    public static Scope IgnoringCase(string reservedSuffix) => new(StringComparer.OrdinalIgnoreCase, reservedSuffix);

    /// <summary>Names that may differ in case only.</summary>
    /// <param name="reservedSuffix">What a name gets that meets a reserved one.</param>
    public static Scope Exact(string reservedSuffix) => new(StringComparer.Ordinal, reservedSuffix);

    /// <summary>Keeps names for members that are always there.</summary>
    public void Reserve(params string[] names) => reserved.UnionWith(names);

    /// <summary>Adds names that another scope gave.</summary>
    public void Take(params string[] names) => taken.UnionWith(names);

    /// <summary>Gives a name.</summary>
    /// <param name="wanted">The name it should have.</param>
    /// <param name="longer">Longer names that tell it from others of the same words; tried in turn where the wanted one is taken.</param>
    public string Give(string wanted, params IEnumerable<string> longer)
    {
        string name = reserved.Contains(wanted) ? wanted + reservedSuffix : wanted;
        if (TryTake(name))
        {
            return name;
        }

        if (longer.FirstOrDefault(TryTake) is { } found)
        {
            return found;
        }

        // No name of a description is read with an underscore between letters and digits: this one cannot be another's.
        for (int number = 2; ; number++)
        {
            string numbered = wanted + "_" + number.ToString(CultureInfo.InvariantCulture);
            if (TryTake(numbered))
            {
                return numbered;
            }
        }
    }

    private bool TryTake(string name) => !reserved.Contains(name) && taken.Add(name);
}
