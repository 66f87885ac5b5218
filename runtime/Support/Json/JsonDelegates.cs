using System.ComponentModel;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>Reads a value. The reader is positioned on the first token of the value before the call, and on its last token after it.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="reader">The reader.</param>
/// <param name="context">What the JSON may lack.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T JsonReader<out T>(ref Utf8JsonReader reader, JsonReadContext context);

/// <summary>Reads one item of a tuple.</summary>
/// <typeparam name="T">The type of the tuple.</typeparam>
/// <param name="reader">The reader, positioned on the item.</param>
/// <param name="context">What the JSON may lack.</param>
/// <param name="target">The tuple that receives the item.</param>
/// <param name="item">The index of the item. Items beyond those that the description declares are added to the additional items.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void JsonItemReader<in T>(ref Utf8JsonReader reader, JsonReadContext context, T target, int item);

/// <summary>Writes a value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="writer">The writer.</param>
/// <param name="value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void JsonWriter<in T>(Utf8JsonWriter writer, T value);
