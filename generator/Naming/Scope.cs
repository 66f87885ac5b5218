using System.Globalization;

namespace Truto.Generated.SourceGeneration.Naming;

/// <summary>
/// A set of names that must differ. Names are given once, in document order: a later request for a taken name gets another one, and a given
/// name never changes. The other name depends only on requests for similar names, so adding an unrelated name changes nothing.
/// </summary>
internal sealed class Scope
{
    private readonly HashSet<string> taken;
    private readonly HashSet<string>? common;
    private readonly string reservedSuffix;
    private HashSet<string>? reserved;

    // The first number to try for each name that was taken before; all lower ones are taken, too. Few scopes need it.
    private Dictionary<string, int>? nextNumbers;

    private Scope(StringComparer comparer, string reservedSuffix, HashSet<string>? common = null)
    {
        taken = new HashSet<string>(comparer);
        this.common = common;
        this.reservedSuffix = reservedSuffix;
    }

    /// <summary>Creates a scope whose names must differ in more than case, because they become file names.</summary>
    /// <param name="reservedSuffix">The suffix of a name that is reserved.</param>
    public static Scope IgnoringCase(string reservedSuffix) => new(StringComparer.OrdinalIgnoreCase, reservedSuffix);

    /// <summary>Creates a scope whose names may differ only in case.</summary>
    /// <param name="reservedSuffix">The suffix of a name that is reserved.</param>
    public static Scope Exact(string reservedSuffix) => new(StringComparer.Ordinal, reservedSuffix);

    /// <summary>Creates a scope with reserved names that many scopes share, and whose names may differ only in case.</summary>
    /// <param name="reservedSuffix">The suffix of a name that is reserved.</param>
    /// <param name="common">The reserved names, compared as ordinals. The scope does not change them.</param>
    public static Scope Exact(string reservedSuffix, HashSet<string> common) => new(StringComparer.Ordinal, reservedSuffix, common);

    /// <summary>Reserves names of members that are always emitted.</summary>
    public void Reserve(params string[] names)
    {
        reserved ??= new HashSet<string>(taken.Comparer);
        reserved.UnionWith(names);
    }

    /// <summary>Adds names that another scope gave.</summary>
    public void Take(params string[] names) => taken.UnionWith(names);

    /// <summary>Gives a name.</summary>
    /// <param name="wanted">The preferred name.</param>
    /// <param name="longer">Longer names, tried in order if the preferred one is taken.</param>
    public string Give(string wanted, params IEnumerable<string> longer)
    {
        string name = IsReserved(wanted) ? wanted + reservedSuffix : wanted;
        if (TryTake(name))
        {
            return name;
        }

        return longer.FirstOrDefault(TryTake) ?? GiveNumbered(wanted);
    }

    /// <summary>Gives a name, with a longer name that is only created if the preferred one is taken.</summary>
    /// <param name="wanted">The preferred name.</param>
    /// <param name="longer">Returns the longer name of a text.</param>
    /// <param name="text">The text.</param>
    public string Give(string wanted, Func<string, string> longer, string text)
    {
        string name = IsReserved(wanted) ? wanted + reservedSuffix : wanted;
        return TryTake(name) ? name : longer(text) is var other && TryTake(other) ? other : GiveNumbered(wanted);
    }

    // No other name of a description has an underscore between letters and digits.
    private string GiveNumbered(string wanted)
    {
        nextNumbers ??= new Dictionary<string, int>(taken.Comparer);
        int number = nextNumbers.TryGetValue(wanted, out int next) ? next : 2;
        string numbered;
        do
        {
            numbered = wanted + "_" + number.ToString(CultureInfo.InvariantCulture);
            number++;
        }
        while (!TryTake(numbered));
        nextNumbers[wanted] = number;
        return numbered;
    }

    /// <summary>Gives a name if it is free.</summary>
    public bool TryTake(string name) => !IsReserved(name) && taken.Add(name);

    private bool IsReserved(string name) => common?.Contains(name) == true || reserved?.Contains(name) == true;
}
