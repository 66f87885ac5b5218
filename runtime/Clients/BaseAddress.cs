using System.Diagnostics.CodeAnalysis;

namespace Truto.Generated;

/// <summary>The address that paths are appended to.</summary>
internal sealed class BaseAddress
{
    private readonly string prefix;

    private readonly string root;

    private readonly bool isGiven;

    /// <param name="address">The address.</param>
    /// <param name="described">The address or path of the description's first server; null where it names none.</param>
    /// <param name="isGiven">Whether the user gave the address.</param>
    private BaseAddress(Uri address, string? described, bool isGiven)
    {
        this.isGiven = isGiven;
        Address = address;
        prefix = address.GetLeftPart(UriPartial.Path).TrimEnd('/');
        root = RootOf(prefix, address, described);
    }

    public Uri Address { get; }

    /// <summary>Chooses and checks the address.</summary>
    /// <param name="options">The user's options.</param>
    /// <param name="given">The user's client; null where there is none.</param>
    /// <param name="described">The address of the description's first server, or its path where it is relative; null where it names none.</param>
    /// <param name="clientName">The name of the client in messages.</param>
    /// <exception cref="InvalidOperationException">There is none, or it is none that requests can go to.</exception>
    public static BaseAddress Choose(ApiClientOptions options, HttpClient? given, string? described, string clientName)
    {
        Uri address = options.BaseAddress
            ?? given?.BaseAddress
            ?? (IsAbsolute(described) ? new Uri(described, UriKind.Absolute) : null)
            ?? throw new InvalidOperationException(clientName + " has no base address: the description names no server by a whole address. Set ApiClientOptions.BaseAddress.");

        string? problem = !address.IsAbsoluteUri ? "is not absolute"
            : address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp ? "is neither http nor https"
            : address.UserInfo.Length > 0 ? "has user information"
            : address.Query.Length > 0 || address.Fragment.Length > 0 ? "has a query or fragment"
            : null;

        // The address itself is not quoted: user information or a query may hold a secret.
        return problem is null
            ? new BaseAddress(address, described, isGiven: options.BaseAddress is not null || given?.BaseAddress is not null)
            : throw new InvalidOperationException("The base address of " + clientName + " " + problem + ". Set ApiClientOptions.BaseAddress to one like https://api.example.com/v1.");
    }

    /// <summary>
    /// The address for an operation that has a server of its own. An address that the user gave takes everything: nothing goes past a proxy or
    /// sandbox. A path takes the place of the first server's path; a path that the user's address has in front of that, such as a proxy's, stays.
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

    /// <summary>The address of a request: base path and path joined by one slash.</summary>
    public Uri Join(string path, string query)
    {
        string slash = path.Length > 0 && path[0] == '/' ? string.Empty : "/";
        string separator = query.Length == 0 ? string.Empty : path.Contains('?') ? "&" : "?";
        return new Uri(prefix + slash + path + separator + query, UriKind.Absolute);
    }

    // The second begins a reference to another host (RFC 3986, 4.2).
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
