using System.ComponentModel;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>
/// A member of an object, which is read, written or checked: an object says once what each of its members is, and all three go by that. Written are
/// members that have a value, and null where the table of members says that it is a value.
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

    /// <summary>Which member it is: its place in the table of the class that is asked.</summary>
    public int Place { get; private set; }

    /// <summary>Leaves members behind that a class adds to those of the class that it extends, before that is asked.</summary>
    /// <param name="count">How many they are.</param>
    public void Skip(int count) => Place -= count;

    /// <summary>A string.</summary>
    /// <param name="reader">On the value.</param>
    /// <param name="value">What holds it.</param>
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

    /// <summary>True or false.</summary>
    /// <param name="reader">On the value.</param>
    /// <param name="value">What holds it.</param>
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

    /// <summary>True or false.</summary>
    /// <param name="reader">On the value.</param>
    /// <param name="value">What holds it.</param>
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

    /// <summary>A number.</summary>
    /// <param name="reader">On the value.</param>
    /// <param name="value">What holds it.</param>
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

    /// <summary>A number.</summary>
    /// <param name="reader">On the value.</param>
    /// <param name="value">What holds it.</param>
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

    /// <summary>A number.</summary>
    /// <param name="reader">On the value.</param>
    /// <param name="value">What holds it.</param>
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

    /// <summary>A number.</summary>
    /// <param name="reader">On the value.</param>
    /// <param name="value">What holds it.</param>
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

    /// <summary>A number.</summary>
    /// <param name="reader">On the value.</param>
    /// <param name="value">What holds it.</param>
    public readonly void Double(ref Utf8JsonReader reader, ref double value)
    {
        if (context is not null)
        {
            value = JsonRead.Double(ref reader, context);
        }
        else if (Begin(isNull: false))
        {
            writer!.WriteNumberValue(value);
        }
    }

    /// <summary>A number.</summary>
    /// <param name="reader">On the value.</param>
    /// <param name="value">What holds it.</param>
    public readonly void Double(ref Utf8JsonReader reader, ref double? value)
    {
        if (context is not null)
        {
            value = IsNull(ref reader) ? null : JsonRead.Double(ref reader, context);
        }
        else if (Begin(value is null))
        {
            writer!.WriteNumberValue(value.GetValueOrDefault());
        }
    }

    /// <summary>A moment.</summary>
    /// <param name="reader">On the value.</param>
    /// <param name="value">What holds it.</param>
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

    /// <summary>A moment.</summary>
    /// <param name="reader">On the value.</param>
    /// <param name="value">What holds it.</param>
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

    /// <summary>Its place in the whole table.</summary>
    internal readonly int Member => member;

    /// <summary>Takes a member by its place in the whole table.</summary>
    internal void MoveTo(int place) => Place = member = place;

    private static bool IsNull(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null;

    // Whether there is a value to write, whose name is written then. What is checked is not written.
    private readonly bool Begin(bool isNull)
    {
        if (checks is not null)
        {
            checks.Met(members, member, isNull);
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
