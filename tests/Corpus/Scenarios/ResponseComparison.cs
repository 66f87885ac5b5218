using System.Collections;
using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Truto.Generated.Tests.Corpus.Calls;
using Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>Checks that the caller receives the response of a scenario as a result, or as an exception with the error's body.</summary>
internal sealed class ResponseComparison(
    Scenario scenario, ClientOfDocument client, DescribedDocument document, DescribedOperation operation, MethodInfo method)
{
    private readonly ArgumentValues values = new(client.Json);
    private readonly DescribedResponse? described = document.ResponseOf(operation, scenario.Status);

    /// <summary>Returns the difference, or null if there is none.</summary>
    public async Task<string?> Difference(ApiResponse<object?> actual) => Status(actual)
        ?? new HeaderComparison(scenario, client, method, values).Difference(actual.Headers, described)
        ?? (actual.Exception is { } exception ? Error(exception) : await Result(actual.Value));

    // The declared statuses of HEAD are results, because its responses have no body.
    private string? Status(ApiResponse<object?> actual)
    {
        bool isResult = scenario.Status < 400 || (scenario.Method == "HEAD" && described is not null);
        return actual.StatusCode != (HttpStatusCode)scenario.Status ? $"status: {scenario.Status} became {(int)actual.StatusCode}"
            : actual.Exception is { } exception && isResult ? "the response was refused: " + exception.Message
            : actual.Exception is null && !isResult ? $"status: {scenario.Status} threw nothing"
            : null;
    }

    private string? Error(ApiException exception)
    {
        if (scenario.ResponseBody is not { } expected)
        {
            return null;
        }

        string text = Encoding.UTF8.GetString(expected);
        if (exception.RawBody != text)
        {
            return $"error: {text} became {exception.RawBody}";
        }

        object? found = exception.GetType().GetProperty(nameof(ApiException<object>.Error))?.GetValue(exception);
        if (MediaType.IsXml(scenario.ResponseType!) && found is not null)
        {
            return new XmlValues(client).Difference(expected, found, "error");
        }

        if (DescribedJson() is not { Schema: { } schema })
        {
            return null;
        }

        JsonElement json = JsonSerializer.Deserialize<JsonElement>(expected);
        return found is { } error
            ? JsonEquality.Difference(json, values.Written(error), Formats.AreSame, "error") ?? Schema(schema, json, error, "error")
            : "error: it is described, and the exception has no type of it";
    }

    private async Task<string?> Result(object? result)
    {
        object? value = result is ApiResult one ? one.Value : result;
        if (scenario.ResponseBody is not { } expected)
        {
            // If the data contains no body, only its type is known.
            return value is null or Stream or TypedHeaders || scenario.ResponseType is not null || scenario.Method == "HEAD"
                ? null
                : $"response: nothing became {value}";
        }

        if (value is Stream stream)
        {
            await using (stream)
            {
                var bytes = new MemoryStream();
                await stream.CopyToAsync(bytes);
                return bytes.ToArray().AsSpan().SequenceEqual(expected) ? null : "response: other bytes";
            }
        }

        if (value is IList events && MediaType.IsEventStream(scenario.ResponseType!))
        {
            return new EventComparison(values).Difference(expected, events);
        }

        if (value is IList items && MediaType.IsJsonLines(scenario.ResponseType!))
        {
            return Lines(expected, items);
        }

        if (MediaType.IsXml(scenario.ResponseType!) && value is not string)
        {
            return new XmlValues(client).Difference(expected, value, "response");
        }

        if (!MediaType.IsJson(scenario.ResponseType!))
        {
            string body = Encoding.UTF8.GetString(expected);
            return value is string text && text == body ? null : $"response: {body} became {value ?? "nothing"}";
        }

        JsonElement json = JsonSerializer.Deserialize<JsonElement>(expected);
        return value is null ? $"response: {json} became nothing"
            : value is byte[] bytesOfText ? bytesOfText.AsSpan().SequenceEqual(ArgumentValues.Bytes(json)) ? null : "response: other bytes"
            : JsonEquality.Difference(json, values.Written(value), Formats.AreSame, "response")
                ?? Schema(DescribedJson()?.Schema, json, value, "response");
    }

    private string? Lines(byte[] expected, IList items)
    {
        string[] lines = Encoding.UTF8.GetString(expected).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        JsonElement[] expectedItems = [.. lines.Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
        return lines.Length != items.Count ? $"response: {lines.Length} lines became {items.Count}"
            : expectedItems.Zip(items.Cast<object>())
                .Select((pair, at) => JsonEquality.Difference(pair.First, values.Written(pair.Second), Formats.AreSame, $"response/{at}"))
                .FirstOrDefault(difference => difference is not null);
    }

    private DescribedBody? DescribedJson() => MediaType.IsJson(scenario.ResponseType!)
        ? described?.Bodies.FirstOrDefault(body => SampleBody.IsOf(scenario.ResponseType!, body.MediaType))
        : null;

    private string? Schema(LocatedSchema? schema, JsonElement json, object value, string place) =>
        new SchemaComparison(document, Direction.Response).Difference(schema, json, value, place);
}
