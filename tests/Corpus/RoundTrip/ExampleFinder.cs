using System.Globalization;
using System.Text.Json;
using Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

namespace Truto.Generated.Tests.Corpus.RoundTrip;

/// <summary>A JSON example in a description.</summary>
/// <param name="Place">Its location, as a JSON pointer.</param>
/// <param name="Schema">The location of its schema.</param>
/// <param name="Value">The example.</param>
/// <param name="Direction">The direction of the value.</param>
internal sealed record Example(string Place, string Schema, JsonElement Value, Direction Direction);

/// <summary>Finds the examples of schemas and JSON bodies in one file of a description.</summary>
internal sealed class ExampleFinder
{
    private readonly JsonElement root;
    private readonly List<Example> found = [];

    private ExampleFinder(JsonElement root) => this.root = root;

    public static IReadOnlyList<Example> In(JsonElement document)
    {
        var finder = new ExampleFinder(document);
        finder.Visit(document, "", PartKind.Document, Direction.Any);
        return finder.found;
    }

    private void Visit(JsonElement part, string place, PartKind kind, Direction direction)
    {
        if (part.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        direction = kind switch
        {
            PartKind.RequestBody or PartKind.Parameter => Direction.Request,
            PartKind.Response => Direction.Response,
            _ => direction,
        };
        if (kind == PartKind.Schema)
        {
            AddFrom(part, place, place, direction);
            foreach ((string[] steps, JsonElement inner) in Subschemas.Of(part))
            {
                Visit(inner, place + string.Concat(steps.Select(step => "/" + Escape(step))), PartKind.Schema, direction);
            }
        }

        foreach ((string field, Holding holding, PartKind inner) in DescriptionPart.FieldsOf(kind))
        {
            if (part.TryGetProperty(field, out JsonElement held))
            {
                foreach ((string at, JsonElement one) in Held(held, $"{place}/{field}", holding)
                    .Where(one => inner != PartKind.MediaType || IsJson(one.Place)))
                {
                    AddFromMediaType(one, at, inner, direction);
                    Visit(one, at, inner, direction);
                }
            }
        }

        AddFromResponse(part, place, kind);
    }

    private void AddFromMediaType(JsonElement mediaType, string place, PartKind kind, Direction direction)
    {
        if (kind == PartKind.MediaType && mediaType.TryGetProperty("schema", out _))
        {
            AddFrom(mediaType, place, place + "/schema", direction);
        }
    }

    // 2.0: by media type.
    private void AddFromResponse(JsonElement part, string place, PartKind kind)
    {
        if (kind == PartKind.Response && part.TryGetProperty("schema", out _) && part.TryGetProperty("examples", out JsonElement examples)
            && examples.ValueKind == JsonValueKind.Object)
        {
            found.AddRange(Held(examples, place + "/examples", Holding.Map)
                .Where(example => IsJson(example.Place))
                .Select(example => new Example(example.Place, place + "/schema", example.Part, Direction.Response)));
        }
    }

    private void AddFrom(JsonElement part, string place, string schema, Direction direction)
    {
        if (part.TryGetProperty("example", out JsonElement example))
        {
            found.Add(new Example(place + "/example", schema, example, direction));
        }

        if (part.TryGetProperty("examples", out JsonElement examples))
        {
            found.AddRange(Held(examples, place + "/examples", examples.ValueKind == JsonValueKind.Array ? Holding.List : Holding.Map)
                .Select(one => examples.ValueKind == JsonValueKind.Array ? one : ValueOf(one.Place, one.Part))
                .Where(one => one.Part.ValueKind != JsonValueKind.Undefined)
                .Select(one => new Example(one.Place, schema, one.Part, direction)));
        }
    }

    // An Example Object or a reference to one; external values are ignored.
    private (string Place, JsonElement Part) ValueOf(string place, JsonElement example)
    {
        if (example.ValueKind == JsonValueKind.Object
            && example.TryGetProperty("$ref", out JsonElement reference)
            && reference.GetString()!.StartsWith("#/", StringComparison.Ordinal))
        {
            place = reference.GetString()![1..];
            example = place.Split('/').Skip(1).Aggregate(root, (at, step) => at.GetProperty(Unescape(step)));
        }

        return example.ValueKind != JsonValueKind.Object ? (place, default)
            : example.TryGetProperty("value", out JsonElement value) ? (place + "/value", value)
            : example.TryGetProperty("dataValue", out value) ? (place + "/dataValue", value)
            : (place, default);
    }

    private static IEnumerable<(string Place, JsonElement Part)> Held(JsonElement held, string place, Holding holding) =>
        (holding, held.ValueKind) switch
        {
            (Holding.One, _) => [(place, held)],
            (Holding.List, JsonValueKind.Array) => held
                .EnumerateArray()
                .Select((item, at) => ($"{place}/{at.ToString(CultureInfo.InvariantCulture)}", item)),
            (Holding.Map, JsonValueKind.Object) => held.EnumerateObject().Select(member => ($"{place}/{Escape(member.Name)}", member.Value)),
            (Holding.MapOfMaps, JsonValueKind.Object) => held
                .EnumerateObject()
                .SelectMany(member => Held(member.Value, $"{place}/{Escape(member.Name)}", Holding.Map)),
            _ => [],
        };

    private static bool IsJson(string place)
    {
        string name = Unescape(place[(place.LastIndexOf('/') + 1)..]).Split(';')[0].Trim();
        return name is "*/*" or "application/*"
            || name.EndsWith("/json", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }

    private static string Escape(string step) => step.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static string Unescape(string step) => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
