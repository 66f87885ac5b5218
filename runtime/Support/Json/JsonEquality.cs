using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>Compares JSON values: numbers by value, whatever their notation, and objects regardless of the order of their properties.</summary>
internal sealed class JsonEquality : IEqualityComparer<JsonElement>
{
    public static JsonEquality Instance { get; } = new();

    public bool Equals(JsonElement x, JsonElement y)
    {
        if (x.ValueKind != y.ValueKind)
        {
            return false;
        }

        switch (x.ValueKind)
        {
            case JsonValueKind.String:
                return x.GetString() == y.GetString();
            case JsonValueKind.Number:
                return x.GetRawText() == y.GetRawText()
                    || (x.TryGetDecimal(out decimal first) && y.TryGetDecimal(out decimal second)
                        ? first == second
                        : x.GetDouble().Equals(y.GetDouble()));
            case JsonValueKind.Array:
                return x.GetArrayLength() == y.GetArrayLength() && x.EnumerateArray().Zip(y.EnumerateArray(), Equals).All(static isEqual => isEqual);
            case JsonValueKind.Object:
                return Count(x) == Count(y)
                    && x.EnumerateObject().All(member => y.TryGetProperty(member.Name, out JsonElement other) && Equals(member.Value, other));
            default:
                return true;
        }
    }

    public int GetHashCode(JsonElement obj) => obj.ValueKind switch
    {
        JsonValueKind.String => obj.GetString()!.GetHashCode(),
        JsonValueKind.Number => obj.GetDouble().GetHashCode(),
        JsonValueKind.Array => obj.GetArrayLength() + (obj.GetArrayLength() > 0 ? 31 * GetHashCode(obj[0]) : 0),
        JsonValueKind.Object => obj.EnumerateObject().Aggregate(
            0, (sum, member) => unchecked(sum + (member.Name.GetHashCode() ^ GetHashCode(member.Value)))),
        _ => (int)obj.ValueKind,
    };

    private static int Count(JsonElement value) => value.EnumerateObject().Count();
}
