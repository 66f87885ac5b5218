using System.ComponentModel;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>Validates, writes and copies objects of one generated class when only a base class is known. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IModelConverter
{
    /// <summary>Validates an object and everything that it contains.</summary>
    /// <param name="checks">Collects the violations.</param>
    /// <param name="value">An object of the converter's class.</param>
    void Check(JsonChecks checks, object value);

    /// <summary>Writes an object.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">An object of the converter's class.</param>
    void WriteObject(Utf8JsonWriter writer, object value);

    /// <summary>Copies an object by writing it to JSON and reading that.</summary>
    /// <param name="value">An object of the converter's class.</param>
    object Copy(object value);
}
