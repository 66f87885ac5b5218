using System.Globalization;
using System.Text.Json.Nodes;
using Truto.Sandbox.Http;

namespace Truto.Sandbox.Unified;

/// <summary>The form of a response.</summary>
internal enum ResponseFormat
{
    Unified,
    Raw,
    Normalized,
    Stream,
}

/// <summary>What a request's query says about its response.</summary>
internal sealed record UnifiedQuery
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 500;

    /// <summary>A query that says nothing.</summary>
    public static UnifiedQuery None { get; } = new();

    public ResponseFormat Format { get; private init; }

    public bool IgnoresRemoteData { get; private init; }

    public IReadOnlySet<string> Excluded { get; private init; } = new HashSet<string>();

    public JsonNode? RemoteQuery { get; private init; }

    /// <summary>The field that a list's items are keyed by; null for an array.</summary>
    public string? KeyBy { get; private init; }

    public int After { get; private init; }

    public int Limit { get; private init; } = DefaultLimit;

    /// <summary>Reads the query; the message says what is wrong with it.</summary>
    public static UnifiedQuery? Read(QueryParameters query, out string? problem)
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

        return new UnifiedQuery
        {
            Format = known,
            IgnoresRemoteData = query.Text("truto_ignore_remote_data") == "true",
            Excluded = query.List("truto_exclude_fields").ToHashSet(StringComparer.Ordinal),
            RemoteQuery = query["remote_query"],
            KeyBy = query.Text("truto_key_by") is { Length: > 0 } field ? field : null,
            After = after,
            Limit = query.Text("truto_ignore_limit") == "true" ? int.MaxValue - 1 : Math.Min(limit, MaxLimit),
        };
    }

    /// <summary>A record without the members that the query leaves out.</summary>
    public JsonObject Apply(JsonObject record)
    {
        JsonObject told = record.DeepClone().AsObject();
        if (IgnoresRemoteData)
        {
            told.Remove("remote_data");
        }

        foreach (string field in Excluded)
        {
            told.Remove(field);
        }

        return told;
    }

    /// <summary>The page that the query asks for, and the cursor of the next one.</summary>
    /// <param name="items">The items from the query's cursor on.</param>
    /// <param name="number">The number that a cursor names an item by.</param>
    public (IReadOnlyList<T> Page, string? NextCursor) Page<T>(IEnumerable<T> items, Func<T, int> number)
    {
        List<T> found = [.. items.Take(Limit + 1)];
        if (found.Count <= Limit)
        {
            return (found, null);
        }

        found.RemoveAt(Limit);
        return (found, Cursor.After(number(found[^1])));
    }
}
