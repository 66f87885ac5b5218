using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Truto.Generated.SourceGeneration.Collections;

/// <summary>
/// An immutable array that compares by its elements, so that records that contain one compare by value.
/// <c>ImmutableArray&lt;T&gt;</c> compares by reference: every step of the pipeline would count as modified.
/// </summary>
/// <remarks>
/// A class, because the compiler's pipeline is generic: for each structure in it, a compiler that starts anew would compile all methods of the
/// pipeline once more.
/// </remarks>
[CollectionBuilder(typeof(EquatableArray), nameof(EquatableArray.Create))]
internal sealed class EquatableArray<T> : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
    where T : IEquatable<T>
{
    public static readonly EquatableArray<T> Empty = new(ImmutableArray<T>.Empty);

    private readonly ImmutableArray<T> items;

    private EquatableArray(ImmutableArray<T> items)
    {
        this.items = items;
    }

    public int Count => items.Length;

    public T this[int index] => items[index];

    public static EquatableArray<T> Of(ImmutableArray<T> items) => items.IsEmpty ? Empty : new EquatableArray<T>(items);

    /// <summary>Returns whether an item satisfies a condition. Unlike the extension method of LINQ, it allocates no enumerator.</summary>
    public bool Any(Func<T, bool> condition)
    {
        foreach (T item in items)
        {
            if (condition(item))
            {
                return true;
            }
        }

        return false;
    }

    public bool Equals(EquatableArray<T>? other) =>
        ReferenceEquals(this, other) || (other is not null && items.AsSpan().SequenceEqual(other.items.AsSpan()));

    public override bool Equals(object? obj) => Equals(obj as EquatableArray<T>);

    public override int GetHashCode()
    {
        int hash = items.Length;
        foreach (T item in items)
        {
            hash = unchecked((hash * 31) + (item?.GetHashCode() ?? 0));
        }

        return hash;
    }

    public ImmutableArray<T>.Enumerator GetEnumerator() => items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)items).GetEnumerator();
}

/// <summary>Creates instances of <see cref="EquatableArray{T}"/>.</summary>
internal static class EquatableArray
{
    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items)
        where T : IEquatable<T> => EquatableArray<T>.Of(items.ToImmutableArray());

    public static EquatableArray<T> Of<T>(params T[] items)
        where T : IEquatable<T> => EquatableArray<T>.Of(ImmutableArray.Create(items));

    /// <summary>Creates the value of a collection expression.</summary>
    public static EquatableArray<T> Create<T>(ReadOnlySpan<T> items)
        where T : IEquatable<T> => EquatableArray<T>.Of(ImmutableArray.Create(items.ToArray()));
}
