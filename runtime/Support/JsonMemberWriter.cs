using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Truto.Generated.Support;

/// <summary>
/// Writes members of an object by their place in the table of its type. A member without a value is left out, unless the table says
/// that null is a value of it. The same walk over the members serves to check an object: then nothing is written.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct JsonMemberWriter
{
    private readonly Utf8JsonWriter writer;
    private readonly JsonMembers members;

    internal JsonMemberWriter(Utf8JsonWriter writer, JsonMembers members)
    {
        this.writer = writer;
        this.members = members;
    }

    internal JsonMemberWriter(JsonChecks checks, JsonMembers members)
    {
        writer = null!;
        Checks = checks;
        this.members = members;
    }

    /// <summary>What checks the members; null where they are written.</summary>
    internal JsonChecks? Checks { get; }

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
        if (Begin(member, isNull: false))
        {
            value.Write(writer);
        }
        else
        {
            CheckEnum(member, value);
        }
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
        else if (Checks is not null && value is { } given)
        {
            CheckEnum(member, given);
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
        else
        {
            Checks?.Member(members, member, value);
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
        else
        {
            Checks?.Member(members, member, value);
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

    /// <summary>Writes a member that may be left out, which is something other than null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="member">The member's place.</param>
    /// <param name="value">The value, null, or nothing.</param>
    /// <param name="write">Writes the value, null too.</param>
    public void Optional<T>(int member, Optional<T> value, JsonWriter<T> write)
    {
        if (value.IsPresent)
        {
            if (Begin(member, isNull: false))
            {
                write(writer, value.Value);
            }
            else
            {
                Checks!.Member(members, member, value.Value);
            }
        }
    }

    /// <summary>The same for members of another table.</summary>
    internal JsonMemberWriter For(JsonMembers table) => Checks is null ? new(writer, table) : new(Checks, table);

    private void CheckEnum<T>(int member, T value)
        where T : struct, IOpenValue<T>
    {
        if (!value.IsKnown)
        {
            Checks!.Member(members, member, value);
        }
    }

    private bool Begin(int member, bool isNull)
    {
        if (Checks is not null)
        {
            Checks.Met(members, member, isNull);
            return false;
        }

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
