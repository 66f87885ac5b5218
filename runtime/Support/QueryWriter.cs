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

    /// <summary>Appends a pair.</summary>
    public void Pair(string name, string value)
    {
        Name(name);
        PercentEncoding.Append(query, value);
    }

    /// <summary>Appends one pair with the values joined by commas, which stay readable as separators; nothing when there are none.</summary>
    public void Joined(string name, IEnumerable<string> values)
    {
        bool isFirst = true;
        foreach (string value in values)
        {
            if (isFirst)
            {
                Name(name);
                isFirst = false;
            }
            else
            {
                query.Append(',');
            }

            PercentEncoding.Append(query, value);
        }
    }

    /// <summary>Appends a JSON value under a name, nested by brackets.</summary>
    public void Nested(string name, JsonElement value)
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
            case JsonValueKind.String:
                Pair(name, value.GetString()!);
                break;
            case JsonValueKind.Null:
                Pair(name, string.Empty);
                break;
            default:
                Pair(name, value.GetRawText());
                break;
        }
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

    private void Name(string name)
    {
        if (query.Length > 0)
        {
            query.Append('&');
        }

        PercentEncoding.Append(query, name);
        query.Append('=');
    }
}
