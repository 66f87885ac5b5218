using System.Globalization;
using System.Text.Json.Nodes;
using Truto.Sandbox.Http;

namespace Truto.Sandbox.Unified;

/// <summary>The format of a response.</summary>
internal enum ResponseFormat
{
    Unified,
    Raw,
    Normalized,
    Stream,
}

/// <summary>The query parameters that determine the response.</summary>
internal sealed record UnifiedQuery
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 500;

    /// <summary>Gets an empty query.</summary>
    public static UnifiedQuery None { get; } = new();

    public ResponseFormat Format { get; private init; }

    public bool IgnoresRemoteData { get; private init; }

    public IReadOnlySet<string> Excluded { get; private init; } = new HashSet<string>();

    public JsonNode? RemoteQuery { get; private init; }

    /// <summary>Gets the field that the items of a list are keyed by; null for an array.</summary>
    public string? KeyBy { get; private init; }

    public int After { get; private init; }

    public int Limit { get; private init; } = DefaultLimit;

    /// <summary>Reads the query. Returns null and the problem if it is invalid.</summary>
    public static UnifiedQuery? Read(QueryParameters query, out string? problem)
    {
        problem = null;
        string format = query.Text("truto_response_format") ?? "unified";
        if (!Enum.TryParse(format, ignoreCase: true, out ResponseFormat known) || !Enum.IsDefined(known) || char.IsDigit(format[0]))
        {
            problem = $"truto_response_format: '{format}' is not one of unified, raw, normalized, stream";
            return null;
        }

        if (!Cursor.TryRead(query.Text("next_cursor"), out int after))
        {
            problem = $"next_cursor: '{query.Text("next_cursor")}' is not a cursor of this list";
            return null;
        }

        int limit = DefaultLimit;
        if (query.Text("limit") is { } text && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit < 1))
        {
            problem = $"limit: '{text}' is not a positive number";
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

    /// <summary>Returns the record without the fields that the query excludes.</summary>
    public JsonObject Apply(JsonObject record)
    {
        JsonObject kept = record.DeepClone().AsObject();
        if (IgnoresRemoteData)
        {
            kept.Remove("remote_data");
        }

        foreach (string field in Excluded)
        {
            kept.Remove(field);
        }

        return kept;
    }

    /// <summary>Returns the requested page and the cursor of the next one.</summary>
    /// <param name="items">The items after the query's cursor.</param>
    /// <param name="number">Returns the number by which a cursor identifies an item.</param>
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
