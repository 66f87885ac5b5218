using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>
/// A member that may be left out of a request, which is something other than sending <see langword="null"/>:
/// <c>default</c> sends nothing, <c>null</c> sends <c>null</c>.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>
/// <see cref="System.Text.Json.JsonSerializer"/> reads and writes it in types of your own as the value that it holds. Put
/// <c>[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]</c> on such a property: an absent value is then left out; without it,
/// writing an absent value throws <see cref="System.Text.Json.JsonException"/>. A <c>JsonSerializerContext</c> must know <typeparamref name="T"/> too.
/// </remarks>
[JsonConverter(typeof(OptionalConverter))]
[SuppressMessage("Design", "CA1000", Justification = "Optional<string?>.Absent reads better than a factory in a second type.")]
public readonly struct Optional<T> : IEquatable<Optional<T>>, OptionalConverter.IOptional
{
    private readonly T value;

    /// <summary>A value that is there, <see langword="null"/> included.</summary>
    /// <param name="value">The value.</param>
    public Optional(T value)
    {
        this.value = value;
        IsPresent = true;
    }

    /// <summary>No value: the member is not sent.</summary>
    public static Optional<T> Absent => default;

    /// <summary>Whether there is a value, which may be <see langword="null"/>.</summary>
    public bool IsPresent { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public T Value => IsPresent ? value : throw new InvalidOperationException("The member is absent; ask IsPresent first.");

    /// <summary>A value that is there.</summary>
    /// <param name="value">The value.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named form.")]
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether both are absent or hold equal values.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <summary>The value, or the type's default where there is none.</summary>
    public T? GetValueOrDefault() => value;

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) =>
        IsPresent == other.IsPresent && EqualityComparer<T>.Default.Equals(value, other.value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => IsPresent && value is not null ? value.GetHashCode() : IsPresent ? 1 : 0;

    JsonConverter OptionalConverter.IOptional.CreateConverter() => new OptionalConverter.Of<T>();

    /// <summary>The value as text; empty where there is none.</summary>
    public override string ToString() => value?.ToString() ?? "";
}
