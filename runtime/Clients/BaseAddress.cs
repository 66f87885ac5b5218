using System.Diagnostics.CodeAnalysis;

namespace Truto.Generated;

/// <summary>The base URL to which paths are appended.</summary>
internal sealed class BaseAddress
{
    private readonly string prefix;

    private readonly string root;

    private readonly bool isGiven;

    /// <param name="address">The base URL.</param>
    /// <param name="described">The URL or path of the description's first server; null if it declares none.</param>
    /// <param name="isGiven">Whether the user set the base URL.</param>
    private BaseAddress(Uri address, string? described, bool isGiven)
    {
        this.isGiven = isGiven;
        Address = address;
        prefix = address.GetLeftPart(UriPartial.Path).TrimEnd('/');
        root = RootOf(prefix, address, described);
    }

    public Uri Address { get; }

    /// <summary>Selects and checks the base URL.</summary>
    /// <param name="options">The user's options.</param>
    /// <param name="given">The user's client; null for none.</param>
    /// <param name="described">The URL of the description's first server, or its path if it is relative; null if it declares none.</param>
    /// <param name="clientName">The name of the client's class, for messages.</param>
    /// <exception cref="InvalidOperationException">The base URL is missing, or requests cannot be sent to it.</exception>
    public static BaseAddress Choose(ApiClientOptions options, HttpClient? given, string? described, string clientName)
    {
        Uri address = options.BaseAddress
            ?? given?.BaseAddress
            ?? (IsAbsolute(described) ? new Uri(described, UriKind.Absolute) : null)
            ?? throw new InvalidOperationException(
                clientName + " has no base address, because the description declares no absolute server URL. Set ApiClientOptions.BaseAddress.");

        string? problem = !address.IsAbsoluteUri ? "is not absolute"
            : address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp ? "is neither http nor https"
            : address.UserInfo.Length > 0 ? "has user information"
            : address.Query.Length > 0 || address.Fragment.Length > 0 ? "has a query or fragment"
            : null;

        // The URL is not quoted, because user information or a query may contain a secret.
        return problem is null
            ? new BaseAddress(address, described, isGiven: options.BaseAddress is not null || given?.BaseAddress is not null)
            : throw new InvalidOperationException(
                "The base address of " + clientName + " " + problem + ". Set ApiClientOptions.BaseAddress to a URL like https://api.example.com/v1.");
    }

    /// <summary>
    /// Returns the base URL of an operation that declares its own server. An absolute server URL is ignored if the user set a base URL, so that
    /// nothing bypasses a proxy or sandbox. A path replaces the path of the description's first server; a prefix of that in the user's base URL, such
    /// as a proxy's path, is kept.
    /// </summary>
    public BaseAddress For(string? server)
    {
        if (server is null || (isGiven && IsAbsolute(server)))
        {
            return this;
        }

        bool isPath = server.Length > 0 && server[0] == '/' && !IsAbsolute(server);
        return new BaseAddress(isPath ? new Uri(root + server, UriKind.Absolute) : new Uri(Address, server), described: null, isGiven);
    }

    /// <summary>Returns the URL of a request: base URL and path joined by one slash.</summary>
    public Uri Join(string path, string query)
    {
        string start = path.Length > 0 && path[0] == '/' ? prefix : prefix + "/";
        string separator = query.Length == 0 ? string.Empty : path.Contains('?') ? "&" : "?";
        return new Uri(start + path + separator + query, UriKind.Absolute);
    }

    // Two slashes begin a reference to another host (RFC 3986, section 4.2).
    private static bool IsAbsolute([NotNullWhen(true)] string? server) =>
        server is not null && (server.Contains("://") || server.StartsWith("//", StringComparison.Ordinal));

    private static string RootOf(string prefix, Uri address, string? described)
    {
        string authority = address.GetLeftPart(UriPartial.Authority);
        string path = (IsAbsolute(described) ? new Uri(described, UriKind.Absolute).AbsolutePath : described ?? string.Empty).TrimEnd('/');
        string mounted = prefix.Substring(authority.Length);
        return path.Length > 0 && mounted.EndsWith(path, StringComparison.Ordinal) ? prefix.Substring(0, prefix.Length - path.Length) : prefix;
    }
}
