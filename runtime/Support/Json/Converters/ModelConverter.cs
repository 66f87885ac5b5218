using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Truto.Generated.Support;

/// <summary>Creates the converters of generated classes. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelConverter
{
    /// <summary>Returns the converter of a class, or creates it on the first call.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <inheritdoc cref="JsonObjectConverter{T}(string, JsonMembers?, string)" path="/param"/>
    public static JsonObjectConverter<T> Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        string members)
        where T : ApiModel => Of<T>(members, inherited: null);

    /// <inheritdoc cref="Of{T}(string)"/>
    public static JsonObjectConverter<T> Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        string members, JsonMembers? inherited, string requiredInherited = "")
        where T : ApiModel => JsonObjectConverter<T>.Instance ?? new(members, inherited, requiredInherited);
}
