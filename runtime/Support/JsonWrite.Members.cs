using System.Text.Json;
using System.Text.Json.Nodes;

namespace Truto.Generated.Support;

// The kinds of which objects are mostly made; the others go through Member.
public static partial class JsonWrite
{
    /// <summary>Writes a string as a member.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value, or null.</param>
    /// <param name="writeNull">Whether null is written rather than left out.</param>
    /// <exception cref="ArgumentException">It has half of a surrogate pair.</exception>
    public static void String(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value, bool writeNull = false)
    {
        if (value is not null)
        {
            writer.WriteString(name, Utf8.Checked(value));
        }
        else if (writeNull)
        {
            writer.WriteNull(name);
        }
    }

    /// <summary>Writes true or false as a member.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value, or null.</param>
    /// <param name="writeNull">Whether null is written rather than left out.</param>
    public static void Boolean(Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? value, bool writeNull = false)
    {
        if (value is not null)
        {
            writer.WriteBoolean(name, value.GetValueOrDefault());
        }
        else if (writeNull)
        {
            writer.WriteNull(name);
        }
    }

    /// <summary>Writes a number as a member.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value, or null.</param>
    /// <param name="writeNull">Whether null is written rather than left out.</param>
    public static void Int32(Utf8JsonWriter writer, ReadOnlySpan<byte> name, int? value, bool writeNull = false)
    {
        if (value is not null)
        {
            writer.WriteNumber(name, value.GetValueOrDefault());
        }
        else if (writeNull)
        {
            writer.WriteNull(name);
        }
    }

    /// <summary>Writes a number as a member.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value, or null.</param>
    /// <param name="writeNull">Whether null is written rather than left out.</param>
    public static void Int64(Utf8JsonWriter writer, ReadOnlySpan<byte> name, long? value, bool writeNull = false)
    {
        if (value is not null)
        {
            writer.WriteNumber(name, value.GetValueOrDefault());
        }
        else if (writeNull)
        {
            writer.WriteNull(name);
        }
    }

    /// <summary>Writes a number as a member.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value, or null.</param>
    /// <param name="writeNull">Whether null is written rather than left out.</param>
    public static void Double(Utf8JsonWriter writer, ReadOnlySpan<byte> name, double? value, bool writeNull = false)
    {
        if (value is not null)
        {
            writer.WriteNumber(name, value.GetValueOrDefault());
        }
        else if (writeNull)
        {
            writer.WriteNull(name);
        }
    }

    /// <summary>Writes a number as a member.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value, or null.</param>
    /// <param name="writeNull">Whether null is written rather than left out.</param>
    public static void Decimal(Utf8JsonWriter writer, ReadOnlySpan<byte> name, decimal? value, bool writeNull = false)
    {
        if (value is not null)
        {
            writer.WriteNumber(name, value.GetValueOrDefault());
        }
        else if (writeNull)
        {
            writer.WriteNull(name);
        }
    }

    /// <summary>Writes a moment as a member.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value, or null.</param>
    /// <param name="writeNull">Whether null is written rather than left out.</param>
    public static void DateTimeOffset(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateTimeOffset? value, bool writeNull = false)
    {
        if (value is not null)
        {
            writer.WriteString(name, value.GetValueOrDefault());
        }
        else if (writeNull)
        {
            writer.WriteNull(name);
        }
    }

    /// <summary>Writes any JSON as a member.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value, or null.</param>
    /// <param name="writeNull">Whether null is written rather than left out.</param>
    public static void Node(Utf8JsonWriter writer, ReadOnlySpan<byte> name, JsonNode? value, bool writeNull = false)
    {
        if (Begin(writer, name, value is null, writeNull))
        {
            Node(writer, value!);
        }
    }

    private static bool Begin(Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool isNull, bool writeNull)
    {
        if (!isNull)
        {
            writer.WritePropertyName(name);
        }
        else if (writeNull)
        {
            writer.WriteNull(name);
        }

        return !isNull;
    }
}
