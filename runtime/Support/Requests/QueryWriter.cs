using System.Text;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>
/// Writes a query. Everything but unreserved characters is percent-encoded (RFC 3986, 2.3): a space is <c>%20</c>, brackets are
/// <c>%5B</c> and <c>%5D</c>. Objects and arrays nest by brackets to any depth: <c>a[b][c]=1</c>, <c>a[b][]=1</c>. A JSON null is an
/// empty value (<c>a=</c>); an empty object or array is not sent.
/// </summary>
internal sealed class QueryWriter
{
    private readonly StringBuilder query = new();

    public bool IsEmpty => query.Length == 0;

    /// <summary>Whether there is a pair of a name.</summary>
    public bool Has(string name)
    {
        StringBuilder begin = new("&");
        PercentEncoding.Append(begin, name);
        return ("&" + query).Contains(begin.Append('=').ToString());
    }

    /// <summary>The first value of a name, decoded; null where there is none.</summary>
    public string? ValueOf(string name)
    {
        string begin = Begin(name);
        string? pair = Array.Find(query.ToString().Split('&'), one => one.StartsWith(begin, StringComparison.Ordinal));
        return pair is null ? null : Uri.UnescapeDataString(pair.Remove(0, begin.Length));
    }

    /// <summary>Sets the one value of a name, whatever values it had.</summary>
    public void Replace(string name, string value)
    {
        string begin = Begin(name);
        string others = string.Join("&", query.ToString().Split('&').Where(one => !one.StartsWith(begin, StringComparison.Ordinal)));
        query.Clear().Append(others);
        Pair(name, value);
    }

    /// <summary>Appends a value; nothing where it is null or has no items.</summary>
    public void Value(string name, WireValue value, ArgumentStyle style = ArgumentStyle.Form, bool explode = true, bool allowReserved = false)
    {
        if (style == ArgumentStyle.DeepObject)
        {
            Nested(name, value);
        }
        else if (style == ArgumentStyle.Form && explode && value is { Members: not null, Element: { } members })
        {
            Members(members);
        }
        else
        {
            Expansion expansion = new(query, IsEmpty ? string.Empty : "&", "&", allowReserved ? PercentEncoding.AppendReserved : PercentEncoding.Append)
            {
                IsNamed = true,
                IsExploded = explode,
                Joiner = Delimiter.Of(style),
                EncodeName = PercentEncoding.Append,
            };
            expansion.Append(name, value);
        }
    }

    /// <summary>Appends text that is the query as a whole.</summary>
    public void Whole(string text)
    {
        query.Append(IsEmpty ? string.Empty : "&");
        PercentEncoding.Append(query, text);
    }

    /// <summary>Appends each member of a JSON object as a parameter of its own.</summary>
    public void Members(JsonElement value)
    {
        foreach (JsonProperty member in value.EnumerateObject())
        {
            Nested(member.Name, member.Value);
        }
    }

    /// <summary>The query written so far, without question mark.</summary>
    public override string ToString() => query.ToString();

    private static string Begin(string name)
    {
        StringBuilder begin = new();
        PercentEncoding.Append(begin, name);
        return begin.Append('=').ToString();
    }

    private void Nested(string name, WireValue value)
    {
        if (value.Element is { } element)
        {
            Nested(name, element);
        }
        else if (value.Text is { } text)
        {
            Pair(name, text);
        }
        else
        {
            foreach (string item in value.Items ?? [])
            {
                Pair(name + "[]", item);
            }
        }
    }

    private void Nested(string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    Nested(name + "[" + member.Name + "]", member.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Nested(name + "[]", item);
                }

                break;
            default:
                Pair(name, WireValue.TextOf(value) ?? string.Empty);
                break;
        }
    }

    private void Pair(string name, string value)
    {
        if (query.Length > 0)
        {
            query.Append('&');
        }

        PercentEncoding.Append(query, name);
        query.Append('=');
        PercentEncoding.Append(query, value);
    }
}
