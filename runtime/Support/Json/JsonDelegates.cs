using System.ComponentModel;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>Reads a value. The reader stands on the value's first token before and on its last token after.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="reader">The reader.</param>
/// <param name="context">What the JSON may lack.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T JsonReader<out T>(ref Utf8JsonReader reader, JsonReadContext context);

/// <summary>Reads one item of a tuple into its object.</summary>
/// <typeparam name="T">The type of the object.</typeparam>
/// <param name="reader">On the item.</param>
/// <param name="context">What the JSON may lack.</param>
/// <param name="target">The object.</param>
/// <param name="item">The item's place; one beyond those that the description names is kept with the rest.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void JsonItemReader<in T>(ref Utf8JsonReader reader, JsonReadContext context, T target, int item);

/// <summary>Writes a value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="writer">The writer.</param>
/// <param name="value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void JsonWriter<in T>(Utf8JsonWriter writer, T value);
