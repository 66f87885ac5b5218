using System.Text.Json;
using System.Text.Json.Nodes;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>The headers and query parameters that a client sends with every call, as they were when the client was created.</summary>
internal sealed class CallDefaults
{
    // The names and their encoded pairs. A parameter that is an object or array has several.
    private readonly List<KeyValuePair<string, string>> query = [];

    private CallDefaults(IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        Headers = headers;
    }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>Creates the defaults of a client; null for none.</summary>
    /// <exception cref="ArgumentException">A header or query parameter cannot be a default.</exception>
    public static CallDefaults? Of(ApiClientOptions options, ClientIdentity identity)
    {
        if (options.DefaultHeaders.Count == 0 && options.DefaultQuery.Count == 0)
        {
            return null;
        }

        ReservedDefaults reserved = new(options, identity);
        CallDefaults defaults = new([.. options.DefaultHeaders.Select(header => Checked(header, reserved))]);
        defaults.AddQuery(RequestJson.ElementOf(options.DefaultQuery, JsonWrite.Node), reserved);
        return defaults;
    }

    /// <summary>Returns the encoded pairs of the parameters that a call does not send itself.</summary>
    /// <param name="sent">The query of the operation; null for none.</param>
    /// <param name="more">The query of the call's options; null for none.</param>
    public string QueryWithout(QueryWriter? sent, JsonObject? more) => string.Join("&", query
        .Where(parameter => sent?.HasAny(parameter.Key) != true && more?.ContainsKey(parameter.Key) != true)
        .Select(static parameter => parameter.Value));

    private static KeyValuePair<string, string> Checked(KeyValuePair<string, string> header, ReservedDefaults reserved)
    {
        string name = HeaderText.CheckedName(header.Key);
        reserved.RequireHeader(name);
        string value = header.Value
            ?? throw new ArgumentException("The default header '" + name + "' is null; remove it from ApiClientOptions.DefaultHeaders.");
        return new(name, HeaderText.CheckedValue(name, value));
    }

    private void AddQuery(JsonElement parameters, ReservedDefaults reserved)
    {
        foreach (JsonProperty parameter in parameters.EnumerateObject())
        {
            reserved.RequireParameter(parameter.Name);
            QueryWriter pairs = new();
            pairs.Member(parameter);
            if (!pairs.IsEmpty)
            {
                query.Add(new(parameter.Name, pairs.ToString()));
            }
        }
    }
}
