using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>Reads the JSON body of a response.</summary>
internal static class ReadResult
{
    /// <summary>Reads the result of a success; an empty body is null where the description allows none, else an empty object or list.</summary>
    /// <exception cref="ApiResponseFormatException">The body is not what the description promises.</exception>
    /// <exception cref="ApiValidationException">It violates what the description asks of values, and that is to be checked.</exception>
    public static T OfSuccess<T>(
        ApiCall call, Answer answer, ResponseBody body, JsonReader<T> read, CancellationToken cancellationToken, bool isOptional = false)
    {
        bool isEmpty = body.IsBlank;
        if (isEmpty && (isOptional || call.HasOptionalResult))
        {
            return default!;
        }

        using PatternTime.Scope time = PatternTime.Begin(cancellationToken);
        T result;
        try
        {
            ReadOnlySpan<byte> json = !isEmpty ? body.Bytes.Span : call.HasListResult ? "[]"u8 : "{}"u8;
            result = ParseText(json, read, JsonReadContext.Without(call.ExcludedMembers));
        }
        catch (UnreadableJsonException unreadable)
        {
            throw isEmpty ? Empty(answer.ToFailure(body), unreadable) : Unreadable(answer.ToFailure(body), unreadable);
        }

        return isEmpty ? result : call.Validated(result);
    }

    /// <summary>Reads JSON text that holds one value.</summary>
    public static T Parse<T>(ReadOnlySpan<byte> json, JsonReader<T> read, JsonReadContext context)
    {
        Utf8JsonReader reader = JsonBytes.Reader(json);
        return Parse(ref reader, read, context);
    }

    /// <summary>Reads JSON text that holds one value, and finds the path of what cannot be read.</summary>
    /// <exception cref="UnreadableJsonException">The text is malformed, or not what its reader expects.</exception>
    public static T ParseText<T>(ReadOnlySpan<byte> json, JsonReader<T> read, JsonReadContext context)
    {
        Utf8JsonReader reader = JsonBytes.Reader(json);
        try
        {
            return Parse(ref reader, read, context);
        }
        catch (Exception problem) when (IsFormatProblem(problem))
        {
            throw new UnreadableJsonException(JsonPath.At(json, reader.TokenStartIndex, problem), problem);
        }
    }

    /// <summary>Whether an exception says that JSON is not what its reader expects.</summary>
    public static bool IsFormatProblem(Exception exception) => exception is JsonException or FormatException or InvalidOperationException or OverflowException;

    private static T Parse<T>(ref Utf8JsonReader reader, JsonReader<T> read, JsonReadContext context)
    {
        reader.Read();
        T value = read(ref reader, context);

        // Throws where something follows the value.
        reader.Read();
        return value;
    }

    private static ApiResponseFormatException Empty(Failure failure, UnreadableJsonException unreadable)
    {
        string problem = unreadable.Problem is JsonMissingMemberException missing ? "it is empty, but '" + missing.Path + "' is required" : "it is empty";
        return new ApiResponseFormatException(failure, problem, unreadable.Problem);
    }

    private static ApiResponseFormatException Unreadable(Failure failure, UnreadableJsonException unreadable)
    {
        string? mediaType = failure.Body.MediaType;
        bool isJson = mediaType is null || mediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase);
        return isJson
            ? new ApiResponseFormatException(failure, Redaction.Apply(unreadable.Message, failure.Secrets), unreadable.Problem, unreadable.JsonPath)
            : new ApiResponseFormatException(failure, "it is " + mediaType + ", not JSON: " + BodyText.Reason(failure.RawBody), unreadable.Problem);
    }
}
