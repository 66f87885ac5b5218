using System.ComponentModel;

namespace Truto.Generated.Support;

/// <summary>A value of an open enum. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenValue
{
    /// <summary>Gets whether the description declares the value.</summary>
    bool IsKnown { get; }
}

/// <summary>A value of an open enum that creates the converter of its type. For generated code.</summary>
/// <typeparam name="T">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenValue<T> : IOpenValue
    where T : struct, IOpenValue<T>
{
    /// <summary>Creates the converter of the enum.</summary>
    OpenEnumConverter<T> CreateConverter();
}

/// <summary>A value of an open enum of strings. For generated code.</summary>
/// <typeparam name="T">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITextValue<T> : IOpenValue<T>
    where T : struct, ITextValue<T>
{
    /// <summary>Creates a value.</summary>
    /// <param name="text">The wire value, known or not.</param>
    T Create(string text);
}
