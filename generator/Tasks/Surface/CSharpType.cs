namespace Truto.Generated.Tasks.Surface;

/// <summary>A C# type as callers see it.</summary>
/// <param name="Name">The type without <c>?</c>.</param>
/// <param name="IsNullable">Whether it is followed by <c>?</c>.</param>
/// <param name="IsValueType">Whether it is a value type, for which <c>?</c> is another type.</param>
internal sealed record CSharpType(string Name, bool IsNullable, bool IsValueType)
{
    /// <summary>Splits the text of a type.</summary>
    public static CSharpType Of(string text, bool isValueType) => text.EndsWith('?')
        ? new CSharpType(text[..^1], IsNullable: true, isValueType)
        : new CSharpType(text, IsNullable: false, isValueType);

    /// <inheritdoc/>
    public override string ToString() => IsNullable ? Name + "?" : Name;
}

/// <summary>The directions in which values of a type travel.</summary>
[Flags]
internal enum Flow
{
    None = 0,

    /// <summary>Callers create values, or pass them.</summary>
    Sent = 1,

    /// <summary>Callers read values.</summary>
    Received = 2,
    Both = Sent | Received,
}
