using System.Text.Json.Nodes;

namespace Truto.Generated.Tests.Corpus.Generation;

/// <summary>Earlier versions of a real description: with some of its operations, and the components that these use.</summary>
internal sealed class GrowingDocument
{
    private static readonly string[] Verbs = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    private readonly JsonObject whole;
    private readonly bool byPath;
    private readonly Dictionary<string, JsonNode> components;
    private readonly Dictionary<string, int> arrival = [];

    /// <param name="whole">The description.</param>
    /// <param name="seed">The seed of the order in which operations and unused components are added.</param>
    /// <param name="byPath">Whether all operations of a path are added together, so that all additions can be appended.</param>
    public GrowingDocument(JsonObject whole, int seed, bool byPath)
    {
        this.whole = whole;
        this.byPath = byPath;
        components = Sections(whole)
            .SelectMany(section => section.Members.Select(member => (Pointer: Pointer(section.Pointer, member.Key), member.Value)))
            .ToDictionary(one => one.Pointer, one => one.Value!);
        HashSet<string> ofOperations = Used(whole, []);
        List<string> all =
        [
            .. Operations(whole).Select(one => Key(one.Path, one.Verb)).Distinct(),
            .. components.Keys.Where(pointer => !ofOperations.Contains(pointer)),
        ];
        var random = new Random(seed);
        foreach ((string key, int place) in all.OrderBy(_ => random.Next()).Select((key, place) => (key, place)))
        {
            arrival.Add(key, place);
        }
    }

    /// <summary>Returns the description with a share of its operations, in the original order.</summary>
    public JsonObject Inserted(double share)
    {
        JsonObject document = (JsonObject)whole.DeepClone();
        int arrived = (int)(arrival.Count * share);
        foreach ((string path, string verb, JsonObject item) in Operations(document).ToList())
        {
            if (arrival[Key(path, verb)] >= arrived)
            {
                item.Remove(verb);
                if (!Verbs.Any(item.ContainsKey))
                {
                    document["paths"]!.AsObject().Remove(path);
                }
            }
        }

        HashSet<string> used = Used(
            document, [.. arrival.Where(one => one.Value < arrived && components.ContainsKey(one.Key)).Select(one => one.Key)]);
        foreach ((string pointer, JsonObject members) in Sections(document).ToList())
        {
            foreach (string name in members.Select(member => member.Key).Where(name => !used.Contains(Pointer(pointer, name))).ToList())
            {
                members.Remove(name);
            }
        }

        return document;
    }

    /// <summary>Returns the description with a share of its operations, with additions since an earlier share appended.</summary>
    public JsonObject Appended(JsonObject earlier, double share)
    {
        JsonObject later = Inserted(share);
        Reorder(earlier, later);
        return later;
    }

    // Existing properties of paths and components keep their order.
    private static void Reorder(JsonObject earlier, JsonObject later)
    {
        IEnumerable<(JsonObject Before, JsonObject After)> pairs = Sections(later)
            .Join(Sections(earlier), after => after.Pointer, before => before.Pointer, (after, before) => (before.Members, after.Members));
        if (earlier["paths"] is JsonObject paths)
        {
            JsonObject grown = (JsonObject)later["paths"]!;
            pairs = pairs.Append((paths, grown)).Concat(paths
                .Where(path => path.Value is JsonObject)
                .Select(path => ((JsonObject)path.Value!, (JsonObject)grown[path.Key]!)));
        }

        foreach ((JsonObject before, JsonObject after) in pairs.ToList())
        {
            List<KeyValuePair<string, JsonNode?>> members =
                [.. after.OrderBy(member => !before.ContainsKey(member.Key)).ThenBy(member => before.IndexOf(member.Key))];
            after.Clear();
            foreach ((string name, JsonNode? value) in members)
            {
                after.Add(name, value);
            }
        }
    }

    // The given components, and those that operations reference.
    private HashSet<string> Used(JsonObject document, HashSet<string> given)
    {
        HashSet<string> used = [.. given];
        var queue = new Queue<JsonNode>(document
            .Where(member => member.Key is not ("components" or "definitions" or "parameters" or "responses"))
            .Select(member => member.Value)
            .OfType<JsonNode>()
            .Concat(given.Select(pointer => components[pointer])));
        while (queue.TryDequeue(out JsonNode? node))
        {
            foreach (string pointer in References(node).Where(components.ContainsKey))
            {
                if (used.Add(pointer))
                {
                    queue.Enqueue(components[pointer]);
                }
            }
        }

        return used;
    }

    // Mappings of discriminators are references in strings.
    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => References(member.Value)),
        JsonArray items => items.SelectMany(References),
        JsonValue value when value.TryGetValue(out string? text) && text.StartsWith("#/", StringComparison.Ordinal) =>
            [string.Join('/', text.Split('/').Take(text.StartsWith("#/components/", StringComparison.Ordinal) ? 4 : 3))],
        _ => [],
    };

    private static IEnumerable<(string Path, string Verb, JsonObject Item)> Operations(JsonObject document) =>
        from path in document["paths"] as JsonObject ?? []
        where path.Value is JsonObject
        from member in (JsonObject)path.Value!
        where Verbs.Contains(member.Key)
        select (path.Key, member.Key, (JsonObject)path.Value!);

    private static IEnumerable<(string Pointer, JsonObject Members)> Sections(JsonObject document)
    {
        IEnumerable<KeyValuePair<string, JsonNode?>> sections = document["components"] is JsonObject components
            ? components
                .Where(section => section.Key != "securitySchemes")
                .Select(section => KeyValuePair.Create("#/components/" + section.Key, section.Value))
            : document
                .Where(member => member.Key is "definitions" or "parameters" or "responses")
                .Select(member => KeyValuePair.Create("#/" + member.Key, member.Value));
        return sections.Where(section => section.Value is JsonObject).Select(section => (section.Key, (JsonObject)section.Value!));
    }

    private string Key(string path, string verb) => byPath ? path : verb + " " + path;

    private static string Pointer(string section, string name) =>
        $"{section}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
}
