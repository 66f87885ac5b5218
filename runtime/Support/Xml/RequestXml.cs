using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>Writes the XML of requests, without the properties that only responses contain.</summary>
internal static class RequestXml
{
    // Writing is synchronous, and converters receive only the writer, so the cases are kept per thread.
    [ThreadStatic]
    private static (Utf8JsonWriter Writer, ElementCases Cases)? current;

    /// <summary>Writes the document of a value.</summary>
    public static byte[] Of<T>(T value, JsonWriter<T> write, XmlField root)
    {
        using JsonScratch json = JsonScratch.Rent();
        ElementCases cases = Write(json.Writer, value, write);
        JsonCursor reader = new(json.Written.Span);
        reader.Read();
        return JsonToXml.Write(root, ref reader, cases, HasMarks(json.Written.Span));
    }

    /// <summary>Writes a document for each item of an array, or one for another value. Null has none.</summary>
    public static List<byte[]> EachOf<T>(T value, JsonWriter<T> write, XmlField root)
    {
        using JsonScratch json = JsonScratch.Rent();
        ElementCases cases = Write(json.Writer, value, write);
        JsonCursor reader = new(json.Written.Span);
        bool hasMarks = HasMarks(json.Written.Span);
        List<byte[]> documents = [];
        bool isMore = reader.Read() && (reader.TokenType != JsonTokenType.StartArray || reader.Read());
        while (isMore && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Null)
            {
                documents.Add(JsonToXml.Write(root, ref reader, cases, hasMarks));
            }

            isMore = reader.Read();
        }

        return documents;
    }

    /// <summary>Keeps the case of a value that is written next, if it is written as XML.</summary>
    public static void Add(Utf8JsonWriter writer, int index)
    {
        if (current is { } xml && xml.Writer == writer)
        {
            xml.Cases.Add(writer.BytesCommitted + writer.BytesPending, index);
        }
    }

    // Names of attributes that the description lacks begin with @; texts can as well. Its escaped form is rare.
    private static bool HasMarks(ReadOnlySpan<byte> json) => json.IndexOf("\"@"u8) >= 0 || json.IndexOf("\"\\u0040"u8) >= 0;

    private static ElementCases Write<T>(Utf8JsonWriter writer, T value, JsonWriter<T> write)
    {
        ElementCases cases = new();
        (Utf8JsonWriter Writer, ElementCases Cases)? outer = current;
        current = (writer, cases);
        try
        {
            RequestJson.Write(writer, value, write);
            return cases;
        }
        finally
        {
            current = outer;
        }
    }
}
