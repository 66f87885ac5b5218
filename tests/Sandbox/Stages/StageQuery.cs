using System.Globalization;
using System.Text.Json.Nodes;
using Truto.Sandbox.Http;

namespace Truto.Sandbox.Stages;

/// <summary>The form of a response.</summary>
internal enum ResponseFormat
{
    Unified,
    Raw,
    Normalized,
    Stream,
}

/// <summary>What a request's query says about its response.</summary>
internal sealed record StageQuery
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 500;

    public ResponseFormat Format { get; private init; }

    public bool IgnoresRemoteData { get; private init; }

    public required IReadOnlySet<string> Excluded { get; init; }

    public JsonNode? RemoteQuery { get; private init; }

    public int After { get; private init; }

    public int Limit { get; private init; }

    /// <summary>Reads the query; the message says what is wrong with it.</summary>
    public static StageQuery? Read(QueryParameters query, out string? problem)
    {
        problem = null;
        string format = query.Text("truto_response_format") ?? "unified";
        if (!Enum.TryParse(format, ignoreCase: true, out ResponseFormat known) || !Enum.IsDefined(known) || char.IsDigit(format[0]))
        {
            problem = $"truto_response_format: '{format}' is none of unified, raw, normalized, stream";
            return null;
        }

        if (!Cursor.TryRead(query.Text("next_cursor"), out int after))
        {
            problem = $"next_cursor: '{query.Text("next_cursor")}' was not given out by this list";
            return null;
        }

        int limit = DefaultLimit;
        if (query.Text("limit") is { } text && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit < 1))
        {
            problem = $"limit: '{text}' is no positive number";
            return null;
        }

        return new StageQuery
        {
            Format = known,
            IgnoresRemoteData = query.Text("truto_ignore_remote_data") == "true",
            Excluded = query.List("truto_exclude_fields").ToHashSet(StringComparer.Ordinal),
            RemoteQuery = query["remote_query"],
            After = after,
            Limit = Math.Min(limit, MaxLimit),
        };
    }
}
