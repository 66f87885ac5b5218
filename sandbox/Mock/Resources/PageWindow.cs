using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Truto.Generated.Mock.Checking;
using Truto.Generated.Mock.Requests;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.Mock.Resources;

/// <summary>The part of a list that a request asks for by parameters with common names.</summary>
/// <param name="Start">The index of the first item.</param>
/// <param name="Length">The maximum number of items.</param>
/// <param name="Sent">The offset and the page number of the request, by the names of their parameters. Responses repeat them.</param>
internal sealed record PageWindow(int Start, int Length, IReadOnlyDictionary<string, JsonNode?> Sent)
{
    private const int DefaultLength = 20;
    private const int MostDepth = 3;

    public static PageWindow Of(Operation operation, IReadOnlyDictionary<string, JsonNode?> values)
    {
        string[] names = QueryNames(operation);
        bool isPaged = names.Any(name => ResourceNames.IsLimit(name) || ResourceNames.IsOffset(name) || ResourceNames.IsPage(name)
            || ResourceNames.IsCursor(name));
        int length = Number(ResourceNames.IsLimit) is { } limit and > 0 ? limit : isPaged ? DefaultLength : int.MaxValue;
        int start = Number(ResourceNames.IsCursor) ?? Number(ResourceNames.IsOffset)
            ?? (Number(ResourceNames.IsPage) is { } page and > 1 ? (int)Math.Min(int.MaxValue, (long)(page - 1) * length) : 0);
        return new PageWindow(Math.Max(0, start), length, SentBy(names, values));

        int? Number(Func<string, bool> isMeant) => names
            .Where(name => isMeant(name) && values.ContainsKey(name))
            .Select(name => int.TryParse(values[name]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number
                : (int?)null)
            .FirstOrDefault(number => number is not null);
    }

    /// <summary>Returns the page behind the last of a number of items.</summary>
    public static PageWindow After(int total, Operation operation, IReadOnlyDictionary<string, JsonNode?> values) =>
        new(total, DefaultLength, SentBy(QueryNames(operation), values));

    /// <summary>Returns whether a request is for a page after the first one: with any cursor, an offset above 0 or a page number above 1.</summary>
    public static bool IsLater(Operation operation, IReadOnlyDictionary<string, JsonNode?> values) =>
        Array.Exists(QueryNames(operation), name => values.TryGetValue(name, out JsonNode? value) && value is not null
            && (ResourceNames.IsCursor(name)
                || (ResourceNames.IsOffset(name) && IsAbove(value, 0))
                || (ResourceNames.IsPage(name) && IsAbove(value, 1))));

    private static Dictionary<string, JsonNode?> SentBy(string[] names, IReadOnlyDictionary<string, JsonNode?> values) =>
        names.Where(name => (ResourceNames.IsOffset(name) || ResourceNames.IsPage(name)) && values.GetValueOrDefault(name) is not null)
            .Distinct()
            .ToDictionary(name => name, name => values[name]);

    private static string[] QueryNames(Operation operation) =>
        [.. operation.Parameters.Where(parameter => parameter.In == ParameterLocation.Query).Select(parameter => parameter.Name)];

    private static bool IsAbove(JsonNode value, int first) =>
        long.TryParse(value.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number > first;

    /// <summary>Returns the items of the page.</summary>
    public IReadOnlyList<JsonObject> Of(IReadOnlyList<JsonObject> items) => [.. items.Skip(Start).Take(Length)];

    /// <summary>Writes the total, the next cursor and whether there are more items into the envelope around the items.</summary>
    public void Describe(JsonObject envelope, string? itemsProperty, int total, Schema schema, SchemaCheck check) =>
        Describe(envelope, envelope, itemsProperty, total, schema, check, MostDepth);

    private void Describe(JsonObject root, JsonObject map, string? itemsProperty, int total, Schema schema, SchemaCheck check, int depth)
    {
        bool hasMore = Length < total - Start;
        foreach ((string name, JsonNode? before) in map.ToArray())
        {
            if (name == itemsProperty && root == map)
            {
                continue;
            }

            if (before is JsonObject inner && depth > 0)
            {
                Describe(root, inner, null, total, schema, check, depth - 1);
            }
            else if (Sent.TryGetValue(name, out JsonNode? sent))
            {
                Set(map, name, before, sent?.DeepClone());
            }
            else if (ResourceNames.IsTotal(name))
            {
                Set(map, name, before, total);
            }
            else if (ResourceNames.IsMoreFlag(name))
            {
                Set(map, name, before, hasMore);
            }
            else if (ResourceNames.IsNextCursor(name))
            {
                SetCursor(map, name, before, hasMore);
            }
        }

        void Set(JsonObject target, string name, JsonNode? before, JsonNode? value)
        {
            target[name] = value;
            if (!check.IsValid(schema, root))
            {
                target[name] = before?.DeepClone();
            }
        }

        void SetCursor(JsonObject target, string name, JsonNode? before, bool isSet)
        {
            int next = Start + Length;
            if (isSet)
            {
                Set(target, name, before, before?.GetValueKind() == JsonValueKind.Number ? next : next.ToString(CultureInfo.InvariantCulture));
                return;
            }

            // The end of a list is null, an absent cursor or an empty one, whichever the schema allows.
            target[name] = null;
            if (!check.IsValid(schema, root) && target.Remove(name) && !check.IsValid(schema, root))
            {
                target[name] = "";
            }
        }
    }
}
