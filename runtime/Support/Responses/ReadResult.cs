using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>Reads the JSON body of a response.</summary>
internal static class ReadResult
{
    /// <summary>
    /// Reads the result of a successful response. An empty body is null if the description allows that, otherwise an empty object or list.
    /// </summary>
    /// <exception cref="ApiResponseFormatException">The body does not match the description.</exception>
    /// <exception cref="ApiValidationException">The result violates a constraint of the description, and response validation is enabled.</exception>
    public static T OfSuccess<T>(
        OpenResponse response, ResponseBody body, JsonReader<T> read, CancellationToken cancellationToken, bool isOptional = false)
    {
        ApiCall call = response.Call;
        bool isEmpty = body.IsBlank;
        if (isEmpty && (isOptional || call.HasOptionalResult))
        {
            return default!;
        }

        using PatternTime.Scope time = PatternTime.Begin(cancellationToken);
        JsonDifferences? differences = response.Differences();
        T result;
        try
        {
            JsonReadContext context = JsonReadContext.Without(call.ExcludedMembers).Reporting(differences);
            result = isEmpty ? ParseText(call.HasListResult ? "[]"u8 : "{}"u8, read, context) : Parse(body, call.Decoder, read, context);
        }
        catch (UnreadableXmlException unreadable)
        {
            response.Report(differences, item: null);
            throw Unreadable(response.ToFailure(body), unreadable);
        }
        catch (UnreadableJsonException unreadable)
        {
            response.Report(differences, item: null);
            throw isEmpty ? Empty(response.ToFailure(body), unreadable) : Unreadable(response.ToFailure(body), unreadable);
        }

        if (isEmpty)
        {
            return result;
        }

        response.Report(differences, result, item: null);
        return call.Validated(result);
    }

    /// <summary>Reads a body: JSON, or what a decoder converts to JSON.</summary>
    /// <exception cref="UnreadableJsonException">The JSON is malformed, or does not match the expected type.</exception>
    /// <exception cref="UnreadableXmlException">The XML is malformed, or does not match the expected type.</exception>
    public static T Parse<T>(ResponseBody body, BodyDecoder? decoder, JsonReader<T> read, JsonReadContext context)
    {
        if (decoder is null || IsJson(body.MediaType))
        {
            return ParseText(body.Bytes.Span, read, context);
        }

        using DecodedBody decoded = Decoded(body, decoder, context.Differences);
        Utf8JsonReader reader = JsonBytes.Reader(decoded.Json.Span);
        try
        {
            T value = Parse(ref reader, read, context.With(decoded.Cases));
            context.Differences?.Locate(decoded.Json.Span);
            return value;
        }
        catch (Exception problem) when (IsFormatProblem(problem))
        {
            context.Differences?.AddProblem(decoded.Json.Span, reader.TokenStartIndex, problem);
            throw new UnreadableXmlException(decoded.Locate(reader.TokenStartIndex), problem);
        }
    }

    private static DecodedBody Decoded(ResponseBody body, BodyDecoder decoder, JsonDifferences? differences)
    {
        try
        {
            return decoder(body);
        }
        catch (UnreadableXmlException unreadable) when (differences is not null && unreadable.InnerException is XmlMismatchException)
        {
            differences.AddNode(unreadable.Location);
            throw;
        }
    }

    /// <summary>Reads JSON text with exactly one value.</summary>
    public static T Parse<T>(ReadOnlySpan<byte> json, JsonReader<T> read, JsonReadContext context)
    {
        Utf8JsonReader reader = JsonBytes.Reader(json);
        return Parse(ref reader, read, context);
    }

    /// <summary>Reads JSON text with exactly one value, and locates what cannot be read.</summary>
    /// <exception cref="UnreadableJsonException">The text is malformed, or does not match the expected type.</exception>
    public static T ParseText<T>(ReadOnlySpan<byte> json, JsonReader<T> read, JsonReadContext context)
    {
        Utf8JsonReader reader = JsonBytes.Reader(json);
        try
        {
            T value = Parse(ref reader, read, context);
            context.Differences?.Locate(json);
            return value;
        }
        catch (Exception problem) when (IsFormatProblem(problem))
        {
            context.Differences?.AddProblem(json, reader.TokenStartIndex, problem);
            throw new UnreadableJsonException(JsonPath.At(json, reader.TokenStartIndex, problem), problem);
        }
    }

    /// <summary>Returns whether an exception reports that JSON does not match the expected type.</summary>
    public static bool IsFormatProblem(Exception exception) =>
        exception is JsonException or FormatException or InvalidOperationException or OverflowException;

    private static T Parse<T>(ref Utf8JsonReader reader, JsonReader<T> read, JsonReadContext context)
    {
        reader.Read();
        T value = read(ref reader, context);

        // Throws if anything follows the value.
        reader.Read();
        return value;
    }

    private static ApiResponseFormatException Empty(Failure failure, UnreadableJsonException unreadable)
    {
        string reason = unreadable.Problem is JsonMissingMemberException missing ? ", but '" + missing.Path + "' is required" : string.Empty;
        return new ApiResponseFormatException(failure, "it is empty" + reason, unreadable.Problem);
    }

    private static ApiResponseFormatException Unreadable(Failure failure, UnreadableJsonException unreadable)
    {
        string? mediaType = failure.Body.MediaType;
        return mediaType is null || IsJson(mediaType)
            ? new ApiResponseFormatException(failure, Redaction.Apply(unreadable.Message, failure.Secrets), unreadable.Problem, unreadable.JsonPath)
            : new ApiResponseFormatException(failure, "it is " + mediaType + ", not JSON: " + BodyText.Reason(failure.RawBody), unreadable.Problem);
    }

    private static ApiResponseFormatException Unreadable(Failure failure, UnreadableXmlException unreadable)
    {
        string? mediaType = failure.Body.MediaType;
        return mediaType is null || mediaType.EndsWith("xml", StringComparison.OrdinalIgnoreCase)
            ? new ApiResponseFormatException(
                failure, Redaction.Apply(unreadable.Message, failure.Secrets), unreadable.InnerException, location: unreadable.Location)
            : new ApiResponseFormatException(
                failure, "it is " + mediaType + ", not XML: " + BodyText.Reason(failure.RawBody), unreadable.InnerException);
    }

    private static bool IsJson(string? mediaType) => mediaType?.EndsWith("json", StringComparison.OrdinalIgnoreCase) == true;
}
