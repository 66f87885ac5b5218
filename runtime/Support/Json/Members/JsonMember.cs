using System.ComponentModel;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>
/// A property of an object that is read, written or validated. A generated class declares the type of each property once, and all three operations
/// use that. A property is written if it has a value, or if it is null and null is one of its values.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial struct JsonMember
{
    private readonly JsonMembers members;
    private readonly JsonReadContext? context;
    private readonly Utf8JsonWriter? writer;
    private readonly JsonChecks? checks;
    private int member;

    internal JsonMember(JsonMembers members, JsonReadContext context)
    {
        this.members = members;
        this.context = context;
    }

    internal JsonMember(JsonMembers members, Utf8JsonWriter writer)
    {
        this.members = members;
        this.writer = writer;
    }

    internal JsonMember(JsonMembers members, JsonChecks checks)
    {
        this.members = members;
        this.checks = checks;
    }

    /// <summary>Gets the index of the property in the table of the class that is visited.</summary>
    public int Place { get; private set; }

    /// <summary>Skips the properties that a class declares itself, before its base class is visited.</summary>
    /// <param name="count">The number of own properties.</param>
    public void Skip(int count) => Place -= count;

    /// <summary>Reads, writes or validates a string.</summary>
    /// <param name="reader">The reader, positioned on the value.</param>
    /// <param name="value">The field of the property.</param>
    public readonly void String(ref Utf8JsonReader reader, ref string? value)
    {
        if (context is not null)
        {
            value = IsNull(ref reader) ? null : JsonRead.String(ref reader, context);
        }
        else if (Begin(value is null))
        {
            JsonWrite.String(writer!, value!);
        }
    }

    /// <summary>Reads, writes or validates a Boolean.</summary>
    /// <param name="reader">The reader, positioned on the value.</param>
    /// <param name="value">The field of the property.</param>
    public readonly void Boolean(ref Utf8JsonReader reader, ref bool value)
    {
        if (context is not null)
        {
            value = JsonRead.Boolean(ref reader, context);
        }
        else if (Begin(isNull: false))
        {
            writer!.WriteBooleanValue(value);
        }
    }

    /// <summary>Reads, writes or validates a nullable Boolean.</summary>
    /// <param name="reader">The reader, positioned on the value.</param>
    /// <param name="value">The field of the property.</param>
    public readonly void Boolean(ref Utf8JsonReader reader, ref bool? value)
    {
        if (context is not null)
        {
            value = IsNull(ref reader) ? null : JsonRead.Boolean(ref reader, context);
        }
        else if (Begin(value is null))
        {
            writer!.WriteBooleanValue(value.GetValueOrDefault());
        }
    }

    /// <summary>Reads, writes or validates an integer.</summary>
    /// <param name="reader">The reader, positioned on the value.</param>
    /// <param name="value">The field of the property.</param>
    public readonly void Int32(ref Utf8JsonReader reader, ref int value)
    {
        if (context is not null)
        {
            value = JsonRead.Int32(ref reader, context);
        }
        else if (Begin(isNull: false))
        {
            writer!.WriteNumberValue(value);
        }
    }

    /// <summary>Reads, writes or validates a nullable integer.</summary>
    /// <param name="reader">The reader, positioned on the value.</param>
    /// <param name="value">The field of the property.</param>
    public readonly void Int32(ref Utf8JsonReader reader, ref int? value)
    {
        if (context is not null)
        {
            value = IsNull(ref reader) ? null : JsonRead.Int32(ref reader, context);
        }
        else if (Begin(value is null))
        {
            writer!.WriteNumberValue(value.GetValueOrDefault());
        }
    }

    /// <summary>Reads, writes or validates an integer.</summary>
    /// <param name="reader">The reader, positioned on the value.</param>
    /// <param name="value">The field of the property.</param>
    public readonly void Int64(ref Utf8JsonReader reader, ref long value)
    {
        if (context is not null)
        {
            value = JsonRead.Int64(ref reader, context);
        }
        else if (Begin(isNull: false))
        {
            writer!.WriteNumberValue(value);
        }
    }

    /// <summary>Reads, writes or validates a nullable integer.</summary>
    /// <param name="reader">The reader, positioned on the value.</param>
    /// <param name="value">The field of the property.</param>
    public readonly void Int64(ref Utf8JsonReader reader, ref long? value)
    {
        if (context is not null)
        {
            value = IsNull(ref reader) ? null : JsonRead.Int64(ref reader, context);
        }
        else if (Begin(value is null))
        {
            writer!.WriteNumberValue(value.GetValueOrDefault());
        }
    }

    /// <summary>Reads, writes or validates a number.</summary>
    /// <param name="reader">The reader, positioned on the value.</param>
    /// <param name="value">The field of the property.</param>
    public readonly void Double(ref Utf8JsonReader reader, ref double value)
    {
        if (context is not null)
        {
            value = JsonRead.Double(ref reader, context);
        }
        else if (Begin(isNull: false))
        {
            JsonWrite.Double(writer!, value);
        }
    }

    /// <summary>Reads, writes or validates a nullable number.</summary>
    /// <param name="reader">The reader, positioned on the value.</param>
    /// <param name="value">The field of the property.</param>
    public readonly void Double(ref Utf8JsonReader reader, ref double? value)
    {
        if (context is not null)
        {
            value = IsNull(ref reader) ? null : JsonRead.Double(ref reader, context);
        }
        else if (Begin(value is null))
        {
            JsonWrite.Double(writer!, value.GetValueOrDefault());
        }
    }

    /// <summary>Reads, writes or validates a timestamp.</summary>
    /// <param name="reader">The reader, positioned on the value.</param>
    /// <param name="value">The field of the property.</param>
    public readonly void DateTimeOffset(ref Utf8JsonReader reader, ref DateTimeOffset value)
    {
        if (context is not null)
        {
            value = JsonRead.DateTimeOffset(ref reader, context);
        }
        else if (Begin(isNull: false))
        {
            JsonWrite.DateTimeOffset(writer!, value);
        }
    }

    /// <summary>Reads, writes or validates a nullable timestamp.</summary>
    /// <param name="reader">The reader, positioned on the value.</param>
    /// <param name="value">The field of the property.</param>
    public readonly void DateTimeOffset(ref Utf8JsonReader reader, ref DateTimeOffset? value)
    {
        if (context is not null)
        {
            value = IsNull(ref reader) ? null : JsonRead.DateTimeOffset(ref reader, context);
        }
        else if (Begin(value is null))
        {
            JsonWrite.DateTimeOffset(writer!, value.GetValueOrDefault());
        }
    }

    /// <summary>The index of the property in the whole table.</summary>
    internal readonly int Member => member;

    /// <summary>Moves to a property by its index in the whole table.</summary>
    internal void MoveTo(int place) => Place = member = place;

    private static bool IsNull(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null;

    // Writes the name and returns true if a value is to be written. Validation writes nothing.
    private readonly bool Begin(bool isNull)
    {
        if (checks is not null)
        {
            checks.Visited(members, member, isNull);
            return false;
        }

        if (isNull && !members.TakesNull(member))
        {
            return false;
        }

        JsonEncodedText name = members.SafeName(member);
        if (name.EncodedUtf8Bytes.Length > 0)
        {
            writer!.WritePropertyName(name);
        }
        else
        {
            writer!.WritePropertyName(members.NameOf(member));
        }

        if (isNull)
        {
            writer.WriteNullValue();
        }
        else if (members.IsMasked(member))
        {
            writer.WriteStringValue(ModelText.Mask);
            return false;
        }

        return !isNull;
    }
}
