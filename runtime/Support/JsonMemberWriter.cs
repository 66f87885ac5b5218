using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Truto.Generated.Support;

/// <summary>
/// Writes members of an object by their place in the table of its type. A member without a value is left out, unless the table says
/// that null is a value of it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonMemberWriter
{
    private readonly Utf8JsonWriter writer;
    private readonly JsonMembers members;

    internal JsonMemberWriter(Utf8JsonWriter writer, JsonMembers members)
    {
        this.writer = writer;
        this.members = members;
    }

    /// <summary>Writes a string.</summary>
    /// <param name="member">The member's place.</param>
    /// <param name="value">The value, or null.</param>
    public void String(int member, string? value)
    {
        if (Begin(member, value is null))
        {
            writer.WriteStringValue(value is null ? null : Utf8.Checked(value));
        }
    }

    /// <summary>Writes true or false.</summary>
    /// <param name="member">The member's place.</param>
    /// <param name="value">The value, or null.</param>
    public void Boolean(int member, bool? value)
    {
        if (Begin(member, value is null))
        {
            writer.WriteBooleanValue(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a number.</summary>
    /// <param name="member">The member's place.</param>
    /// <param name="value">The value, or null.</param>
    public void Int32(int member, int? value)
    {
        if (Begin(member, value is null))
        {
            writer.WriteNumberValue(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a number.</summary>
    /// <param name="member">The member's place.</param>
    /// <param name="value">The value, or null.</param>
    public void Int64(int member, long? value)
    {
        if (Begin(member, value is null))
        {
            writer.WriteNumberValue(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a number.</summary>
    /// <param name="member">The member's place.</param>
    /// <param name="value">The value, or null.</param>
    public void Double(int member, double? value)
    {
        if (Begin(member, value is null))
        {
            writer.WriteNumberValue(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a number.</summary>
    /// <param name="member">The member's place.</param>
    /// <param name="value">The value, or null.</param>
    public void Decimal(int member, decimal? value)
    {
        if (Begin(member, value is null))
        {
            writer.WriteNumberValue(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a moment.</summary>
    /// <param name="member">The member's place.</param>
    /// <param name="value">The value, or null.</param>
    public void DateTimeOffset(int member, DateTimeOffset? value)
    {
        if (Begin(member, value is null))
        {
            JsonWrite.DateTimeOffset(writer, value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a value of an open enum.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="member">The member's place.</param>
    /// <param name="value">The value.</param>
    public void Enum<T>(int member, T value)
        where T : struct, IOpenValue<T>
    {
        Begin(member, isNull: false);
        value.Write(writer);
    }

    /// <summary>Writes a value of an open enum.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="member">The member's place.</param>
    /// <param name="value">The value, or null.</param>
    public void Enum<T>(int member, T? value)
        where T : struct, IOpenValue<T>
    {
        if (Begin(member, value is null))
        {
            value.GetValueOrDefault().Write(writer);
        }
    }

    /// <summary>Writes any JSON.</summary>
    /// <param name="member">The member's place.</param>
    /// <param name="value">The value, or null.</param>
    public void Node(int member, JsonNode? value)
    {
        if (Begin(member, value is null))
        {
            JsonWrite.Node(writer, value!);
        }
    }

    /// <summary>Writes a value of a generated class.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="member">The member's place.</param>
    /// <param name="value">The value, or null.</param>
    /// <param name="converter">Writes a value.</param>
    public void Value<T>(int member, T? value, JsonConverterOf<T> converter)
        where T : class
    {
        if (Begin(member, value is null))
        {
            converter.Write(writer, value!);
        }
    }

    /// <summary>Writes a value of any reference type.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="member">The member's place.</param>
    /// <param name="value">The value, or null.</param>
    /// <param name="write">Writes a value.</param>
    public void Value<T>(int member, T? value, JsonWriter<T> write)
    {
        if (Begin(member, value is null))
        {
            write(writer, value!);
        }
    }

    /// <summary>Writes a value of any value type.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="member">The member's place.</param>
    /// <param name="value">The value, or null.</param>
    /// <param name="write">Writes a value.</param>
    public void Value<T>(int member, T? value, JsonWriter<T> write)
        where T : struct
    {
        if (Begin(member, value is null))
        {
            write(writer, value.GetValueOrDefault());
        }
    }

    /// <summary>Writes an array.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="member">The member's place.</param>
    /// <param name="items">The items, or null.</param>
    /// <param name="writeItem">Writes an item.</param>
    public void List<T>(int member, List<T>? items, JsonWriter<T> writeItem)
    {
        if (Begin(member, items is null))
        {
            JsonWrite.List(writer, items!, writeItem);
        }
    }

    /// <summary>Writes a map as an object.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="member">The member's place.</param>
    /// <param name="map">The map, or null.</param>
    /// <param name="writeValue">Writes a value.</param>
    public void Map<T>(int member, Dictionary<string, T>? map, JsonWriter<T> writeValue)
    {
        if (Begin(member, map is null))
        {
            JsonWrite.Map(writer, map!, writeValue);
        }
    }

    /// <summary>Writes a member that may be left out, which is something other than null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="member">The member's place.</param>
    /// <param name="value">The value, null, or nothing.</param>
    /// <param name="write">Writes the value, null too.</param>
    public void Optional<T>(int member, Optional<T> value, JsonWriter<T> write)
    {
        if (value.IsPresent)
        {
            Begin(member, isNull: false);
            write(writer, value.Value);
        }
    }

    /// <summary>The same for members of another table.</summary>
    internal JsonMemberWriter For(JsonMembers table) => new(writer, table);

    private bool Begin(int member, bool isNull)
    {
        if (isNull && !members.TakesNull(member))
        {
            return false;
        }

        JsonEncodedText name = members.SafeName(member);
        if (name.EncodedUtf8Bytes.Length > 0)
        {
            writer.WritePropertyName(name);
        }
        else
        {
            writer.WritePropertyName(members.NameOf(member));
        }

        if (isNull)
        {
            writer.WriteNullValue();
        }

        return !isNull;
    }
}
