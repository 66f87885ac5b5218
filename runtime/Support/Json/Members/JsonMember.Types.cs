using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Truto.Generated.Support;

// Properties of generated types, whose converters the runtime library finds by the type.
public partial struct JsonMember
{
    /// <summary>Reads, writes or validates a generated object.</summary>
    /// <typeparam name="T">The generated class.</typeparam>
    /// <param name="reader">The reader, positioned on the value.</param>
    /// <param name="value">The field of the property.</param>
    public readonly void Model<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        ref Utf8JsonReader reader, ref T? value)
        where T : ApiModel => Value(ref reader, ref value, JsonObjectConverter<T>.Instance);

    /// <summary>Reads, writes or validates an open enum.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="reader">The reader, positioned on the value.</param>
    /// <param name="value">The field of the property.</param>
    public readonly void Enum<T>(ref Utf8JsonReader reader, ref T value)
        where T : struct, IOpenValue => Value(ref reader, ref value, OpenEnumConverter<T>.Instance);

    /// <summary>Reads, writes or validates a nullable open enum.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="reader">The reader, positioned on the value.</param>
    /// <param name="value">The field of the property.</param>
    public readonly void Enum<T>(ref Utf8JsonReader reader, ref T? value)
        where T : struct, IOpenValue => Value(ref reader, ref value, OpenEnumConverter<T>.Instance);

    /// <summary>Reads, writes or validates an array of generated objects.</summary>
    /// <typeparam name="T">The generated class.</typeparam>
    /// <param name="reader">The reader, positioned on the value.</param>
    /// <param name="items">The field of the property.</param>
    public readonly void Models<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        ref Utf8JsonReader reader, ref List<T>? items)
        where T : ApiModel => List(ref reader, ref items, JsonObjectConverter<T>.Instance);

    /// <summary>Reads, writes or validates an array of open enums.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="reader">The reader, positioned on the value.</param>
    /// <param name="items">The field of the property.</param>
    public readonly void Enums<T>(ref Utf8JsonReader reader, ref List<T>? items)
        where T : struct, IOpenValue => List(ref reader, ref items, OpenEnumConverter<T>.Instance);

    /// <summary>Reads, writes or validates an array of strings.</summary>
    /// <param name="reader">The reader, positioned on the value.</param>
    /// <param name="items">The field of the property.</param>
    public readonly void Strings(ref Utf8JsonReader reader, ref List<string>? items) => List(ref reader, ref items, JsonTypes.String);

    /// <summary>Reads, writes or validates a URI.</summary>
    /// <param name="reader">The reader, positioned on the value.</param>
    /// <param name="value">The field of the property.</param>
    public readonly void Uri(ref Utf8JsonReader reader, ref Uri? value) => Value(ref reader, ref value, JsonTypes.Uri);
}
