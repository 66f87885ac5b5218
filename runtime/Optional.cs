using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>
/// A property that can be left out of a request, which is not the same as sending <see langword="null"/>:
/// <c>default</c> sends nothing, <c>null</c> sends <c>null</c>, and a <typeparamref name="T"/> sends the value.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>
/// A pattern reads it: <c>if (contact.Nickname is (true, var nickname))</c>; so does <see cref="TryGetValue"/>.
/// <see cref="System.Text.Json.JsonSerializer"/> reads and writes it in types of your own as the value that it holds. Put
/// <c>[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]</c> on such a property: an absent value is then left out; without it,
/// writing an absent value throws <see cref="System.Text.Json.JsonException"/>. A <c>JsonSerializerContext</c> must know <typeparamref name="T"/> too.
/// </remarks>
[JsonConverter(typeof(OptionalConverter))]
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[SuppressMessage("Design", "CA1000", Justification = "Optional<string?>.Absent reads better than a factory in a second type.")]
public readonly struct Optional<T> : IEquatable<Optional<T>>, OptionalConverter.IOptional
{
    private readonly T value;

    /// <summary>Not supported: <c>new()</c> reads as a new <typeparamref name="T"/>, but would create an absent value.</summary>
    [Obsolete(
        "'new()' creates an Optional without a value, which is not sent. Name the type to send an object, as in 'new Address()'; write 'default' to send nothing.",
        error: true)]
    public Optional()
    {
        value = default!;
        IsPresent = false;
    }

    /// <summary>Creates a value that is present, <see langword="null"/> included.</summary>
    /// <param name="value">The value.</param>
    public Optional(T value)
    {
        this.value = value;
        IsPresent = true;
    }

    /// <summary>Gets the absent value: the property is not sent.</summary>
    public static Optional<T> Absent => default;

    /// <summary>Gets whether there is a value, which may be <see langword="null"/>.</summary>
    public bool IsPresent { get; }

    /// <summary>Gets the value.</summary>
    /// <exception cref="InvalidOperationException">The value is absent.</exception>
    public T Value => IsPresent ? value : throw new InvalidOperationException("The value is absent; check IsPresent first.");

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string DebuggerDisplay => !IsPresent ? "absent" : value is null ? "null" : ToString();

    /// <summary>Converts a value, <see langword="null"/> included, to one that is present.</summary>
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

    /// <summary>Returns the value, or the type's default where the value is absent.</summary>
    public T? GetValueOrDefault() => value;

    /// <summary>Gets the value if it is present.</summary>
    /// <param name="value">The value, which may be <see langword="null"/>; the type's default where it is absent.</param>
    /// <returns>Whether the value is present.</returns>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = this.value;
        return IsPresent;
    }

    /// <summary>Splits the value for patterns: <c>is (true, var value)</c>.</summary>
    /// <param name="isPresent">Whether the value is present.</param>
    /// <param name="value">The value; the type's default where it is absent.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Deconstruct(out bool isPresent, out T? value)
    {
        isPresent = IsPresent;
        value = this.value;
    }

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) =>
        IsPresent == other.IsPresent && EqualityComparer<T>.Default.Equals(value, other.value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => IsPresent && value is not null ? value.GetHashCode() : IsPresent ? 1 : 0;

    JsonConverter OptionalConverter.IOptional.CreateConverter() => new OptionalConverter.Of<T>();

    /// <summary>Returns the value as text; empty where it is absent or null.</summary>
    public override string ToString() => value?.ToString() ?? "";
}
