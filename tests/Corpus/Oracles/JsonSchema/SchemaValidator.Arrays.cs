using System.Text.Json;

namespace Truto.Generated.Tests.Corpus.Oracles.JsonSchema;

internal sealed partial class SchemaValidator
{
    private string? CheckArray(Part part) =>
        part.Subject.Value.ValueKind != JsonValueKind.Array ? null : CheckItems(part) ?? CheckCounts(part) ?? CheckContains(part);

    private string? CheckItems(Part part)
    {
        // An array in items is the older form of prefixItems.
        bool isOlder = part.Keyword("items") is { ValueKind: JsonValueKind.Array };
        JsonElement[] first = [.. part.List(isOlder ? "items" : "prefixItems")];
        JsonElement? rest = part.Keyword(isOlder ? "additionalItems" : "items");
        for (int i = 0; i < part.Subject.Value.GetArrayLength(); i++)
        {
            if ((i < first.Length ? first[i] : rest) is not { } schema)
            {
                continue;
            }

            part.Evaluated.Items.Add(i);
            if (CheckInside(part, schema, part.Subject.Item(i)) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private static string? CheckCounts(Part part)
    {
        JsonElement[] items = [.. part.Subject.Value.EnumerateArray()];
        var count = JsonNumber.Parse(items.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return part.Number("minItems") is { } least && count < least ? part.Subject.Fault("has too few items")
            : part.Number("maxItems") is { } most && count > most ? part.Subject.Fault("has too many items")
            : part.IsSet("uniqueItems") && items.Index().Any(one => items.Take(one.Index).Any(other => JsonEquality.AreEqual(one.Item, other)))
                ? part.Subject.Fault("has an item twice")
            : null;
    }

    private string? CheckContains(Part part)
    {
        if (part.Keyword("contains") is not { } wanted)
        {
            return null;
        }

        int[] found =
        [
            .. Enumerable.Range(0, part.Subject.Value.GetArrayLength())
                .Where(at => Check(part.Inside(wanted), part.Subject.Item(at), new Evaluated()) is null),
        ];
        part.Evaluated.Items.UnionWith(found);
        var count = JsonNumber.Parse(found.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return count < (part.Number("minContains") ?? JsonNumber.Parse("1")) ? part.Subject.Fault("contains too few")
            : part.Number("maxContains") is { } most && count > most ? part.Subject.Fault("contains too many")
            : null;
    }
}
