namespace Truto.Generated;

/// <summary>The address that paths are appended to.</summary>
internal sealed class BaseAddress
{
    private readonly string prefix;

    private readonly bool isGiven;

    private BaseAddress(Uri address, bool isGiven)
    {
        this.isGiven = isGiven;
        Address = address;
        prefix = address.GetLeftPart(UriPartial.Path).TrimEnd('/');
    }

    public Uri Address { get; }

    /// <summary>Chooses and checks the address.</summary>
    /// <exception cref="InvalidOperationException">There is none, or it is none that requests can go to.</exception>
    public static BaseAddress Choose(ApiClientOptions options, HttpClient? given, string? described, string clientName)
    {
        Uri address = options.BaseAddress
            ?? given?.BaseAddress
            ?? (described is null ? null : new Uri(described, UriKind.Absolute))
            ?? throw new InvalidOperationException(clientName + " has no base address: the description names no server by a whole address. Set ApiClientOptions.BaseAddress.");

        string? problem = !address.IsAbsoluteUri ? "is not absolute"
            : address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp ? "is neither http nor https"
            : address.UserInfo.Length > 0 ? "has user information"
            : address.Query.Length > 0 || address.Fragment.Length > 0 ? "has a query or fragment"
            : null;

        // The address itself is not quoted: user information or a query may hold a secret.
        return problem is null
            ? new BaseAddress(address, isGiven: options.BaseAddress is not null || given?.BaseAddress is not null)
            : throw new InvalidOperationException("The base address of " + clientName + " " + problem + ". Set ApiClientOptions.BaseAddress to one like https://api.example.com/v1.");
    }

    /// <summary>
    /// The address for an operation that has a server of its own. An address that the user gave takes everything: nothing goes past a proxy or
    /// sandbox. A relative one is the same host's.
    /// </summary>
    public BaseAddress For(string? server)
    {
        if (server is null || (isGiven && server.Contains("://")))
        {
            return this;
        }

        return new BaseAddress(new Uri(Address, server), isGiven);
    }

    /// <summary>The address of a request: base path and path joined by one slash.</summary>
    public Uri Join(string path, string query)
    {
        string slash = path.Length > 0 && path[0] == '/' ? string.Empty : "/";
        string separator = query.Length == 0 ? string.Empty : path.Contains('?') ? "&" : "?";
        return new Uri(prefix + slash + path + separator + query, UriKind.Absolute);
    }
}
