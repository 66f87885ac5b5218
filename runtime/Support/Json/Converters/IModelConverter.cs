using System.ComponentModel;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>Checks and writes objects of one generated class, as which they may not be declared. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IModelConverter
{
    /// <summary>Checks an object and all that it holds.</summary>
    /// <param name="checks">Collects violations.</param>
    /// <param name="value">The object, of the converter's class.</param>
    void Check(JsonChecks checks, object value);

    /// <summary>Writes an object.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The object, of the converter's class.</param>
    void WriteObject(Utf8JsonWriter writer, object value);

    /// <summary>Reads the JSON of an object into a new one.</summary>
    /// <param name="value">The object, of the converter's class.</param>
    object Copy(object value);
}
