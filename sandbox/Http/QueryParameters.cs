using System.Globalization;
using System.Text.Json.Nodes;

namespace Truto.Sandbox.Http;

/// <summary>
/// A query in bracket notation, parsed as by the qs package: <c>a[b][c]=1</c> nests; <c>a[]=x&amp;a[]=y</c>, <c>a[0]=x&amp;a[1]=y</c>
/// and <c>a=x&amp;a=y</c> are lists. Every value is a string.
/// </summary>
internal sealed class QueryParameters
{
    private const int MaxDepth = 20;
    private readonly JsonObject root = [];

    public static QueryParameters Parse(string query)
    {
        QueryParameters parameters = new();
        foreach (string pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            string name = Decode(equals < 0 ? pair : pair[..equals]);
            string value = equals < 0 ? "" : Decode(pair[(equals + 1)..]);
            Put(parameters.root, Path(name), value);
        }

        return parameters;
    }

    /// <summary>Writes an object as a query that is read back as the same object: properties and items in brackets.</summary>
    public static string Write(JsonObject query)
    {
        List<string> pairs = [];
        foreach ((string name, JsonNode? value) in query)
        {
            Write(Uri.EscapeDataString(name), value, pairs);
        }

        return string.Join('&', pairs);
    }

    /// <summary>Returns all parameters, with lists as arrays.</summary>
    public JsonObject All() => new(root.Select(member => KeyValuePair.Create<string, JsonNode?>(member.Key, Settle(member.Value!))));

    /// <summary>Gets the value of a parameter, with lists as arrays, or null if it was not sent.</summary>
    public JsonNode? this[string name] => root[name] is { } node ? Settle(node) : null;

    /// <summary>Returns the value of a parameter that has a single value, otherwise null.</summary>
    public string? Text(string name) => root[name] is JsonValue value ? value.GetValue<string>() : null;

    /// <summary>
    /// Returns a list in any of the encodings that Truto's documentation shows; a single value may contain several, separated by commas.
    /// </summary>
    public IReadOnlyList<string> List(string name) => this[name] switch
    {
        JsonValue one => one.GetValue<string>().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        JsonArray many => [.. many.OfType<JsonValue>().Select(item => item.GetValue<string>())],
        _ => [],
    };

    private static void Write(string name, JsonNode? value, List<string> pairs)
    {
        switch (value)
        {
            case JsonObject members:
                foreach ((string member, JsonNode? inner) in members)
                {
                    Write($"{name}[{Uri.EscapeDataString(member)}]", inner, pairs);
                }

                break;
            case JsonArray items:
                foreach (JsonNode? item in items)
                {
                    Write($"{name}[]", item, pairs);
                }

                break;
            default:
                pairs.Add($"{name}={Uri.EscapeDataString(value?.ToString() ?? "")}");
                break;
        }
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    /// <summary>Splits <c>a[b][]</c> into steps: <c>a</c>, <c>b</c>, and an empty step that appends.</summary>
    private static List<string> Path(string name)
    {
        int open = name.IndexOf('[', StringComparison.Ordinal);
        if (open <= 0)
        {
            return [name];
        }

        List<string> steps = [name[..open]];
        while (open < name.Length && name[open] == '[' && steps.Count < MaxDepth)
        {
            int close = name.IndexOf(']', open);
            if (close < 0)
            {
                break;
            }

            steps.Add(name[(open + 1)..close]);
            open = close + 1;
        }

        return steps;
    }

    private static void Put(JsonObject target, List<string> path, string value)
    {
        for (int i = 0; i < path.Count - 1; i++)
        {
            string key = Key(target, path[i]);
            if (target[key] is not JsonObject next)
            {
                next = [];
                target[key] = next;
            }

            target = next;
        }

        string last = Key(target, path[^1]);
        if (target[last] is { } before)
        {
            target[last] = null;
            JsonObject list = before as JsonObject ?? new JsonObject { ["0"] = before };
            list[Key(list, "")] = value;
            target[last] = list;
        }
        else
        {
            target[last] = value;
        }
    }

    private static string Key(JsonObject target, string step) =>
        step.Length > 0 ? step : target.Count.ToString(CultureInfo.InvariantCulture);

    /// <summary>Converts the objects with numeric names that parsing creates for lists to arrays.</summary>
    private static JsonNode Settle(JsonNode node)
    {
        if (node is not JsonObject members)
        {
            return node.DeepClone();
        }

        bool isList = members.All(member => int.TryParse(member.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _));
        return isList
            ? new JsonArray([.. members.OrderBy(m => int.Parse(m.Key, CultureInfo.InvariantCulture)).Select(m => Settle(m.Value!))])
            : new JsonObject(members.Select(m => KeyValuePair.Create<string, JsonNode?>(m.Key, Settle(m.Value!))));
    }
}
