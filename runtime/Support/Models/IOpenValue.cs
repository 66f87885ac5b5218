using System.ComponentModel;

namespace Truto.Generated.Support;

/// <summary>A value of an open enum. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenValue
{
    /// <summary>Gets whether the description declares the value.</summary>
    bool IsKnown { get; }

    /// <summary>Creates the <see cref="OpenEnumConverter{T}"/> of the enum.</summary>
    object CreateConverter();
}

/// <summary>A value of an open enum of strings. For generated code.</summary>
/// <typeparam name="T">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITextValue<T> : IOpenValue
    where T : struct, ITextValue<T>
{
    /// <summary>Creates a value.</summary>
    /// <param name="text">The wire value, known or not.</param>
    T Create(string text);
}
