namespace Truto.Generated.Support;

/// <summary>
/// The cases of unions that are distinguished by the names of XML elements. The JSON between XML and models does not have these names, so the cases
/// are kept by the positions of their values in it. A case is counted among those that are JSON objects.
/// </summary>
internal sealed class ElementCases
{
    private readonly List<long> positions = [];
    private readonly List<int> cases = [];

    public bool IsEmpty => cases.Count == 0;

    /// <summary>Adds the case of the next value.</summary>
    /// <param name="position">How much JSON is written before the value; a comma may follow before it.</param>
    /// <param name="index">The index of the case among those that are objects.</param>
    public void Add(long position, int index)
    {
        positions.Add(position);
        cases.Add(index);
    }

    /// <summary>Returns the index of the case of an object; -1 if it is not known.</summary>
    /// <param name="position">The position of the object in the JSON.</param>
    public int Find(long position)
    {
        // An object cannot start directly after the start of another one, so the position before it can only be that of its comma.
        int found = positions.BinarySearch(position);
        found = found < 0 ? positions.BinarySearch(position - 1) : found;
        return found < 0 ? -1 : cases[found];
    }
}
