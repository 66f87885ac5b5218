using System.Text.Json.Nodes;

namespace Truto.Generated.Support;

// The URL of the request.
public sealed partial class ApiCall
{
    /// <summary>Returns the URL of the request.</summary>
    /// <param name="address">The base URL.</param>
    /// <param name="defaults">The query parameters of every call; null for none. A link does not get them.</param>
    /// <param name="extraQuery">The query parameters of the call's options; null for none.</param>
    /// <exception cref="InvalidDataException">A link leads to another origin.</exception>
    internal Uri ToUri(BaseAddress address, CallDefaults? defaults, JsonObject? extraQuery)
    {
        BaseAddress own = address.For(serverUrl);
        string written = path is null ? PathWriter.Checked(route) : path.ToString();
        string pairs = query is null ? string.Empty : query.ToString();
        if (link is not null)
        {
            return NextLink.Resolve(link, own.Join(written, pairs), Operation.ToString());
        }

        if (defaults is not null)
        {
            pairs = Joined(pairs, defaults.QueryWithout(query, extraQuery));
        }

        if (extraQuery is { Count: > 0 })
        {
            QueryWriter extra = new();
            extra.Value(string.Empty, WireValue.Json(extraQuery, JsonWrite.Node));
            pairs = Joined(pairs, extra.ToString());
        }

        return own.Join(written, pairs);
    }

    private static string Joined(string pairs, string more) => pairs.Length == 0 || more.Length == 0 ? pairs + more : pairs + "&" + more;
}
