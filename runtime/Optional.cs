using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>
/// A property of a request for which absent differs from <see langword="null"/>: <c>default</c> sends nothing, <c>null</c> sends <c>null</c>, and a
/// value of <typeparamref name="T"/> sends that.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>
/// Read it by a pattern, <c>if (contact.Nickname is (true, var nickname))</c>, or by <see cref="TryGetValue"/>.
/// <see cref="System.Text.Json.JsonSerializer"/> reads and writes it in your own types as the value that it contains. Annotate such a property with
/// <c>[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]</c>, so that an absent value is omitted; otherwise writing it throws
/// <see cref="System.Text.Json.JsonException"/>. A <c>JsonSerializerContext</c> must also include <typeparamref name="T"/>.
/// </remarks>
[JsonConverter(typeof(OptionalConverter))]
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[SuppressMessage("Design", "CA1000", Justification = "Optional<string?>.Absent reads better than a factory in a second type.")]
public readonly struct Optional<T> : IEquatable<Optional<T>>, OptionalConverter.IOptional
{
    private readonly T value;

    /// <summary>Not supported: <c>new()</c> looks like a new <typeparamref name="T"/>, but would create an absent value.</summary>
    [Obsolete(
        "'new()' creates an Optional without a value, which is not sent. Name the type to send an object, as in 'new Address()'; "
        + "write 'default' to send nothing.",
        error: true)]
    public Optional()
    {
        value = default!;
        IsPresent = false;
    }

    /// <summary>Creates a value that is present.</summary>
    /// <param name="value">The value, which may be <see langword="null"/>.</param>
    public Optional(T value)
    {
        this.value = value;
        IsPresent = true;
    }

    /// <summary>Gets the absent value, which is not sent.</summary>
    public static Optional<T> Absent => default;

    /// <summary>Gets whether a value is present, which may be <see langword="null"/>.</summary>
    public bool IsPresent { get; }

    /// <summary>Gets the value, which may be <see langword="null"/>.</summary>
    /// <exception cref="InvalidOperationException">The value is absent.</exception>
    public T Value => IsPresent ? value : throw new InvalidOperationException("The value is absent; check IsPresent first.");

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string DebuggerDisplay => !IsPresent ? "absent" : value is null ? "null" : ToString();

    /// <summary>Converts a value to one that is present.</summary>
    /// <param name="value">The value, which may be <see langword="null"/>.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named form.")]
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Returns whether both are absent, or both have equal values.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Returns whether only one is absent, or the values differ.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <summary>Returns the value, or the default of <typeparamref name="T"/> if it is absent.</summary>
    public T? GetValueOrDefault() => value;

    /// <summary>Gets the value if it is present.</summary>
    /// <param name="value">The value, which may be <see langword="null"/>; the default of <typeparamref name="T"/> if it is absent.</param>
    /// <returns>Whether the value is present.</returns>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = this.value;
        return IsPresent;
    }

    /// <summary>Deconstructs the value for patterns: <c>is (true, var value)</c>.</summary>
    /// <param name="isPresent">Whether the value is present.</param>
    /// <param name="value">The value; the default of <typeparamref name="T"/> if it is absent.</param>
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

    /// <summary>Returns the value as text; empty if it is absent or null.</summary>
    public override string ToString() => value?.ToString() ?? "";
}
