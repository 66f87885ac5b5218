using System.Runtime.CompilerServices;

namespace Truto.Generated.SourceGeneration.Pipeline;

/// <summary>Compares by reference, for a step whose input was compared by value already.</summary>
internal sealed class ByReference<T> : IEqualityComparer<T>
    where T : class
{
    public static readonly ByReference<T> Comparer = new();

    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    public int GetHashCode(T obj) => RuntimeHelpers.GetHashCode(obj);
}
