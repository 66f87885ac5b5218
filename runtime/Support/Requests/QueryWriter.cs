using System.Text;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>
/// Writes a query. Everything but unreserved characters is percent-encoded (RFC 3986, section 2.3): a space is <c>%20</c>, brackets are <c>%5B</c>
/// and <c>%5D</c>. Objects and arrays nest by brackets to any depth: <c>a[b][c]=1</c>, <c>a[b][]=1</c>. JSON null is an empty value (<c>a=</c>);
/// empty objects and arrays are not sent.
/// </summary>
internal sealed class QueryWriter
{
    private string written = string.Empty;

    // What is being written; null while it is all in the text above.
    private StringBuilder? open;

    public bool IsEmpty => open is null ? written.Length == 0 : open.Length == 0;

    private StringBuilder Open => open ??= TextBuffer.Rent().Append(written);

    /// <summary>Returns a query with the same text.</summary>
    public QueryWriter Copy() => new() { written = ToString() };

    /// <summary>Returns whether the query has a pair of that name.</summary>
    public bool Has(string name)
    {
        string begin = "&" + Begin(name);
        return ("&" + this).Contains(begin);
    }

    /// <summary>Returns whether the query has a pair of that name, or of a property or item of it: <c>a=1</c>, <c>a[b]=1</c>, <c>a[]=1</c>.</summary>
    public bool HasAny(string name)
    {
        StringBuilder encoded = new("&");
        PercentEncoding.Append(encoded, name);
        string all = "&" + this;
        return all.Contains(encoded + "=") || all.Contains(encoded + "%5B");
    }

    /// <summary>Returns the first value of a name, decoded, or null.</summary>
    public string? ValueOf(string name)
    {
        string begin = Begin(name);
        string? pair = Array.Find(ToString().Split('&'), one => one.StartsWith(begin, StringComparison.Ordinal));
        return pair is null ? null : Uri.UnescapeDataString(pair.Remove(0, begin.Length));
    }

    /// <summary>Replaces all values of a name by one.</summary>
    public void Replace(string name, string value)
    {
        string begin = Begin(name);
        string others = string.Join("&", ToString().Split('&').Where(one => !one.StartsWith(begin, StringComparison.Ordinal)));
        written = others;
        Pair(name, value);
    }

    /// <summary>Appends a value; nothing if it is null or empty.</summary>
    public void Value(string name, WireValue value, ArgumentStyle style = ArgumentStyle.Form, bool explode = true, bool allowReserved = false)
    {
        if (value.IsNone)
        {
            return;
        }

        if (value.Text is { } text && style != ArgumentStyle.DeepObject && !allowReserved)
        {
            Pair(name, text);
        }
        else if (style == ArgumentStyle.DeepObject)
        {
            Nested(name, value);
        }
        else if (style == ArgumentStyle.Form && explode && value is { Members: not null, Element: { } members })
        {
            Members(members);
        }
        else
        {
            Action<StringBuilder, string> encode = allowReserved ? PercentEncoding.AppendReserved : PercentEncoding.Append;
            Expansion expansion = new(Open, IsEmpty ? string.Empty : "&", "&", encode)
            {
                IsNamed = true,
                IsExploded = explode,
                Joiner = Delimiter.Of(style),
                EncodeName = PercentEncoding.Append,
            };
            expansion.Append(name, value);
        }
    }

    /// <summary>Appends text that is the whole query.</summary>
    public void Whole(string text)
    {
        Open.Append(IsEmpty ? string.Empty : "&");
        PercentEncoding.Append(Open, text);
    }

    /// <summary>Appends each property of a JSON object as a parameter of its own.</summary>
    public void Members(JsonElement value)
    {
        foreach (JsonProperty member in value.EnumerateObject())
        {
            Member(member);
        }
    }

    /// <summary>Appends a property of a JSON object.</summary>
    public void Member(JsonProperty member) => Nested(member.Name, member.Value);

    /// <summary>Returns the query written so far, without the question mark.</summary>
    public override string ToString()
    {
        if (open is not null)
        {
            written = TextBuffer.Take(open);
            open = null;
        }

        return written;
    }

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
        StringBuilder query = Open;
        if (query.Length > 0)
        {
            query.Append('&');
        }

        PercentEncoding.Append(query, name);
        query.Append('=');
        PercentEncoding.Append(query, value);
    }
}
