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
}
