using System.Text.Json;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime;

/// <summary>A type as the generator emits it.</summary>
public sealed class Pet
{
    public string? Name { get; set; }

    public static Pet Read(ref Utf8JsonReader reader, JsonReadContext context)
    {
        Pet pet = new();
        bool hasName = false;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("Pet is no object.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isName = reader.ValueTextEquals("name");
            reader.Read();
            if (isName)
            {
                pet.Name = reader.GetString();
                hasName = true;
            }
            else
            {
                reader.Skip();
            }
        }

        return hasName || context.MayLack("name") ? pet : throw new JsonException("'Pet.name' is required.");
    }

    public static void Write(Utf8JsonWriter writer, Pet pet)
    {
        writer.WriteStartObject();
        writer.WriteString("name", pet.Name);
        writer.WriteEndObject();
    }
}

/// <summary>An error type as the generator emits it.</summary>
public sealed class PetError : IApiError
{
    public string? Message { get; set; }

    public bool? IsUpstream { get; set; }

    public static ErrorReader[] Readers { get; } = [ErrorReader.Json(0, Read)];

    public static PetError Read(ref Utf8JsonReader reader, JsonReadContext context)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        JsonElement error = document.RootElement;
        if (error.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("PetError is no object.");
        }

        return new PetError
        {
            Message = error.TryGetProperty("message", out JsonElement message) ? message.GetString() : null,
            IsUpstream = error.TryGetProperty("is_upstream", out JsonElement upstream) && upstream.GetBoolean(),
        };
    }
}
