using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Truto.Generated.Mock.Checking;
using Truto.Generated.Mock.Reading;
using Truto.Generated.Mock.Requests;
using Truto.Generated.Mock.Values;
using Truto.Generated.Serving;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.Mock.Responses;

/// <summary>A reply, and what it violates because no better value was found.</summary>
internal sealed record WrittenResponse(Reply Reply, IReadOnlyList<MockProblem> Problems);

/// <summary>Writes the response of an operation: headers, and an example or a generated value.</summary>
internal sealed class ResponseWriter(MockDescription description, int seed, bool withExamples)
{
    private const int SequenceLength = 3;

    // The host sends these itself, or a random value would mislead clients.
    private static readonly string[] OmittedHeaders =
        ["Content-Type", "Content-Length", "Content-Encoding", "Transfer-Encoding", "Connection", "Date", "Link", "Retry-After"];

    /// <summary>Writes a response.</summary>
    /// <param name="choice">The response.</param>
    /// <param name="prefer">The preferences of the request.</param>
    /// <param name="json">Changes the value of a JSON body; null keeps it.</param>
    public WrittenResponse Write(ResponseChoice choice, PreferHeader prefer, Func<JsonNode?, Schema?, JsonNode?>? json = null)
    {
        List<MockProblem> problems = [];
        SeededRandom random = SeededRandom.For(seed, $"{choice.Response?.Pointer} {choice.Status} {choice.ContentType}");
        Reply reply = choice is { MediaType: { } media, ContentType: { } contentType }
            ? Body(choice, media, contentType, prefer, json, random, problems)
            : Reply.Empty(choice.Status);
        return new WrittenResponse(reply with { Headers = Headers(choice, reply, random, problems) }, problems);
    }

    /// <summary>Returns the value of a media type: an example that fits its schema, otherwise a generated value.</summary>
    public GeneratedValue Value(MediaType media, Response? response, PreferHeader prefer, SeededRandom random)
    {
        Schema? schema = media.Schema;
        SchemaCheck check = new(description, isRequest: false);
        bool isDynamic = prefer.IsDynamic ?? !withExamples;
        IEnumerable<(string Name, JsonNode? Value)> examples = isDynamic && prefer.Example is null ? []
            : MediaExamples.Of(description, media, response);
        foreach ((string name, JsonNode? value) in examples)
        {
            IReadOnlyList<Violation> violations = schema is null ? [] : check.Violations(schema, value);

            // An example that violates its schema is only returned on request.
            if (prefer.Example is null ? violations.Count == 0 : name == prefer.Example)
            {
                return new GeneratedValue(value, violations);
            }
        }

        return schema is null ? new GeneratedValue(null, []) : new ValueGenerator(description, random, !isDynamic).Generate(schema);
    }

    private Reply Body(
        ResponseChoice choice,
        MediaType media,
        string contentType,
        PreferHeader prefer,
        Func<JsonNode?, Schema?, JsonNode?>? json,
        SeededRandom random,
        List<MockProblem> problems)
    {
        if (BodyWriter.IsSequence(contentType) && (media.ItemSchema ?? media.Schema) is { } item)
        {
            ValueGenerator generator = new(description, random, withExamples: false);
            GeneratedValue[] items = [.. Enumerable.Range(0, SequenceLength).Select(_ => generator.Generate(item))];
            problems.AddRange(items.SelectMany(generated => generated.Violations).Select(Problem));
            return new Reply(choice.Status, contentType, BodyWriter.WriteSequence(items.Select(generated => generated.Value), contentType));
        }

        GeneratedValue value = Value(media, choice.Response, prefer, random);
        if (MediaTypes.IsJson(contentType) && json is not null)
        {
            value = new GeneratedValue(json(value.Value, media.Schema), value.Violations);
        }

        // Without a schema, or with one of a binary body, there is nothing to violate.
        bool isChecked = media.Schema is not null && (MediaTypes.IsJson(contentType) || value.Value is not null);
        problems.AddRange(isChecked ? value.Violations.Select(Problem) : []);
        return new Reply(choice.Status, contentType, BodyWriter.Write(value.Value, media.Schema, contentType, random));
    }

    private ImmutableDictionary<string, string> Headers(ResponseChoice choice, Reply reply, SeededRandom random, List<MockProblem> problems)
    {
        ImmutableDictionary<string, string> headers = reply.Headers;
        foreach (Header header in choice.Response?.Headers ?? [])
        {
            if (OmittedHeaders.Contains(header.Name, StringComparer.OrdinalIgnoreCase) && !header.IsRequired)
            {
                continue;
            }

            Schema? schema = header.Schema ?? (header.Content.Count > 0 ? header.Content[0].Schema : null);
            JsonNode? example = MediaExamples.Of(description, header).Select(found => found.Value).FirstOrDefault();
            GeneratedValue value = example is not null || schema is null
                ? new GeneratedValue(example, [])
                : new ValueGenerator(description, random, withExamples).Generate(schema);
            problems.AddRange(value.Violations.Select(violation => Problem(violation) with { In = "header", Name = header.Name }));
            if (HeaderText(value.Value, header.Explode) is { Length: > 0 } text)
            {
                headers = headers.SetItem(header.Name, text);
            }
        }

        return choice.Status is 301 or 302 or 303 or 307 or 308 && !headers.ContainsKey("Location") ? headers.SetItem("Location", "/") : headers;
    }

    private static string HeaderText(JsonNode? value, bool explode)
    {
        string text = value switch
        {
            JsonArray items => string.Join(',', items.Select(item => item?.ToString())),
            JsonObject map => string.Join(',', map.Select(pair => $"{pair.Key}{(explode ? '=' : ',')}{pair.Value}")),
            JsonValue scalar => scalar.ToString(),
            _ => "",
        };

        // A header is one line of ASCII.
        return string.Concat(text.Where(c => c is >= ' ' and <= '~'));
    }

    private static MockProblem Problem(Violation violation) => new("body", null, violation.Pointer, violation.Keyword, violation.Message);
}
