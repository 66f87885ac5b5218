using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>Reads the JSON body of a response.</summary>
internal static class ReadResult
{
    /// <summary>Reads the result of a success; an empty body is null where the description allows none, else an empty object or list that nothing is required of.</summary>
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
            result = isEmpty
                ? Parse(call.HasListResult ? "[]"u8 : "{}"u8, read, JsonReadContext.Partial)
                : Parse(body.Bytes.Span, read, JsonReadContext.Without(call.ExcludedMembers));
        }
        catch (Exception unreadable) when (IsFormatProblem(unreadable))
        {
            Failure failure = answer.ToFailure(body);
            throw new ApiResponseFormatException(failure, FailureMessage.ForFormat(failure, Problem(failure, isEmpty, unreadable)), unreadable);
        }

        return isEmpty ? result : call.Validated(result);
    }

    /// <summary>Reads JSON text that holds one value.</summary>
    public static T Parse<T>(ReadOnlySpan<byte> json, JsonReader<T> read, JsonReadContext context)
    {
        Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = JsonBytes.MaxDepth });
        reader.Read();
        T value = read(ref reader, context);

        // Throws where something follows the value.
        reader.Read();
        return value;
    }

    /// <summary>Whether an exception says that JSON is not what its reader expects.</summary>
    public static bool IsFormatProblem(Exception exception) => exception is JsonException or FormatException or InvalidOperationException or OverflowException;

    private static string Problem(Failure failure, bool isEmpty, Exception unreadable)
    {
        if (isEmpty)
        {
            return "it is empty";
        }

        string? mediaType = failure.Body.MediaType;
        bool isJson = mediaType is null || mediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase);
        return isJson
            ? Redaction.Apply(unreadable.Message, failure.Secrets)
            : "it is " + mediaType + ", not JSON: " + BodyText.Reason(failure.RawBody);
    }
}
