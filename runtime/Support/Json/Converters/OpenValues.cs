using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Truto.Generated.Support;

/// <summary>Finds the values of open enums of strings among those that the description declares. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OpenValues
{
    /// <summary>Returns whether the description declares a value.</summary>
    /// <typeparam name="T">The open enum.</typeparam>
    /// <param name="text">The text of the value.</param>
    public static bool IsKnown<T>(string text)
        where T : struct, IOpenValue => OpenEnumConverter<T>.Instance.Values.PlaceOf(text) is not null;

    /// <summary>Returns a value as a C# enum; null if the description does not declare it.</summary>
    /// <typeparam name="T">The open enum.</typeparam>
    /// <typeparam name="TKnown">The C# enum, whose members have the order of the description.</typeparam>
    /// <param name="text">The text of the value.</param>
    public static TKnown? Known<T, TKnown>(string text)
        where T : struct, IOpenValue
        where TKnown : struct, Enum => OpenEnumConverter<T>.Instance.Values.PlaceOf(text) is { } place ? Unsafe.As<int, TKnown>(ref place) : null;
}
