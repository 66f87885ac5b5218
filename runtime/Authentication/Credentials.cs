using System.Net.Http.Headers;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>The credentials of a client by security scheme. Selects those of a call.</summary>
internal sealed partial class Credentials
{
    private const string AuthorizationHeader = "Authorization";

    private static readonly SecurityScheme Token = SecurityScheme.Bearer("ApiClientOptions.Token");

    private static readonly SecurityRequirement OnlyToken = new(Token.Name);

    private static readonly SecurityRequirement Nothing = new(Array.Empty<RequiredScheme>());

    private readonly ClientIdentity identity;
    private readonly string optionsName;
    private readonly bool allowsInsecure;
    private readonly Dictionary<string, HeldCredential> held = new(StringComparer.Ordinal);
    private readonly HeldCredential? token;

    /// <summary>Creates the credentials of a client.</summary>
    /// <param name="identity">The identity of the client.</param>
    /// <param name="options">The user's options.</param>
    /// <param name="given">
    /// The credential that a constructor received; null, the default, if all come from the options.
    /// </param>
    /// <param name="givenFor">The scheme that the given credential is for; null, the default, for every scheme of its type.</param>
    /// <exception cref="ArgumentException">A credential can never be sent.</exception>
    public Credentials(ClientIdentity identity, ApiClientOptions options, ApiCredential? given = null, string? givenFor = null)
    {
        this.identity = identity;
        optionsName = options.GetType().Name;
        allowsInsecure = options.AllowInsecureConnections;
        ApiCredential? common = options.TokenProvider is { } provider ? ApiCredential.From(provider) : options.Token;
        string source = options.TokenProvider is null ? "ApiClientOptions.Token" : "ApiClientOptions.TokenProvider";
        token = common is null ? null : Hold(Token, common, source);
        foreach (SecurityScheme scheme in identity.Schemes)
        {
            if (given is not null && (givenFor is null ? IsOfType(scheme, given) : scheme.Name == givenFor))
            {
                held[scheme.Name] = Hold(scheme, given, scheme.ParameterName);
            }
            else if (options.CredentialFor(scheme.Name) is { } own)
            {
                held[scheme.Name] = Hold(scheme, own, scheme.Source(optionsName));
            }
            else if (scheme.TakesToken && token is not null)
            {
                held[scheme.Name] = token.For(scheme);
            }
        }
    }

    /// <summary>Returns the exception for a constructor of a client that got null. It names the constructor's parameter.</summary>
    public static ArgumentNullException Null(ClientIdentity identity, string? scheme)
    {
        SecurityScheme? meant = Array.Find(identity.Schemes, one => scheme is null ? one.TakesToken : one.Name == scheme);
        return new((meant ?? identity.Schemes.FirstOrDefault())?.ParameterName ?? "credential");
    }

    /// <summary>Why calls with the security alternatives of the client cannot be authenticated; null if they can.</summary>
    public string? Problem =>
        identity.Security.Length == 0
        || identity.Security.Any(way => way.Schemes.All(required => IsCertificate(required) || held.ContainsKey(required.Name)))
            ? null
            : Missing(operation: null, identity.Security).Message;

    /// <summary>Returns why the credentials cannot be sent to a URL; null if they can, or if there are none.</summary>
    public string? ProblemAt(Uri address) =>
        (token ?? held.Values.FirstOrDefault()) is { } any ? SecureTransport.Problem(address, allowsInsecure, any.Text.Noun) : null;

    /// <summary>Adds credentials to a request: those of the operation's first security alternative that is complete.</summary>
    /// <param name="execution">The call.</param>
    /// <param name="request">The request. A header that it already has is the caller's own credential and is not replaced.</param>
    /// <param name="always">The headers of every request over the connection; null for none.</param>
    /// <param name="baseAddress">The base URL, for relative token URLs.</param>
    /// <param name="cancellationToken">Cancels requesting a token.</param>
    /// <exception cref="InvalidOperationException">
    /// No alternative is complete, a provider returned a credential that cannot be sent, or the request is not encrypted.
    /// </exception>
    public async ValueTask<SentCredentials> ApplyAsync(
        CallExecution execution, HttpRequestMessage request, HttpRequestHeaders? always, Uri baseAddress, CancellationToken cancellationToken)
    {
        SentCredentials all = SentCredentials.None;
        CallCredential? own = execution.Options?.Credential is { } given ? SelectFor(given, execution.Call, request, always) : null;
        RequiredScheme[] schemes = (own?.Requirement ?? Select(execution.Call, request, always)).Schemes;
        foreach (RequiredScheme required in schemes)
        {
            if ((own?.For(required) ?? Find(required)) is { } credential && !IsSupplied(credential.Scheme, request.Headers))
            {
                SecureTransport.Require(request.RequestUri!, allowsInsecure, credential.Text.Noun);
                HeldCredential.Sending sending = await credential
                    .GetAsync(required, baseAddress, allowsInsecure, cancellationToken).ConfigureAwait(false);
                all = all.With(sending.Sent);
                Attach(credential.Scheme, sending, request);
            }
        }

        return all;
    }

    // A text is a bearer token if any scheme accepts one.
    private bool IsOfType(SecurityScheme scheme, ApiCredential given) =>
        Accepts(scheme, given) && (scheme.TakesToken || scheme.IsBasic || !Array.Exists(identity.Schemes, static other => other.TakesToken));

    private static HeldCredential Hold(SecurityScheme scheme, ApiCredential credential, string source)
    {
        CredentialText text = scheme.Text(source);
        credential.Check(text);
        return new HeldCredential(scheme, credential, text);
    }

    private static void Attach(SecurityScheme scheme, HeldCredential.Sending sending, HttpRequestMessage request)
    {
        switch (scheme.Location)
        {
            case CredentialLocation.Authorization:
                request.Headers.TryAddWithoutValidation(AuthorizationHeader, sending.Header);
                break;
            case CredentialLocation.Header:
                request.Headers.TryAddWithoutValidation(scheme.WireName, sending.Header);
                break;
            // The URL of a link in a response may already contain it.
            case CredentialLocation.Query when !HasQuery(request.RequestUri!, scheme.WireName):
                string pair = Uri.EscapeDataString(scheme.WireName) + "=" + Uri.EscapeDataString(sending.Value.Text);
                request.RequestUri = WithQuery(request.RequestUri!, pair);
                break;
            case CredentialLocation.Cookie:
                bool hasCookies = request.Headers.TryGetValues("Cookie", out IEnumerable<string>? others);
                string cookies = hasCookies ? string.Join("; ", others!) + "; " : string.Empty;
                request.Headers.Remove("Cookie");
                request.Headers.TryAddWithoutValidation("Cookie", cookies + scheme.WireName + "=" + sending.Value.Text);
                break;
        }
    }

    private static Uri WithQuery(Uri address, string pair)
    {
        string text = address.AbsoluteUri;
        return new Uri(text + (address.Query.Length > 0 ? "&" : "?") + pair, UriKind.Absolute);
    }

    private static bool HasQuery(Uri address, string name) =>
        address.Query.TrimStart('?').Split('&').Any(pair => Uri.UnescapeDataString(pair.Split('=')[0]) == name);

    private static bool Has(HttpRequestHeaders? headers, string name) => headers?.TryGetValues(name, out _) == true;

    private static bool IsSupplied(SecurityScheme scheme, HttpRequestHeaders? headers) => scheme.HeaderName is { } header && Has(headers, header);

    // Loops instead of queries, because they run for each request.
    private SecurityRequirement Select(ApiCall call, HttpRequestMessage request, HttpRequestHeaders? always)
    {
        SecurityRequirement[] ways = call.IsAnonymous ? [] : call.Security ?? identity.Security;
        foreach (SecurityRequirement way in ways)
        {
            if (IsComplete(way, request, always))
            {
                return way;
            }
        }

        bool needsNone = ways.Length == 0
            || Array.Exists(ways, one => Array.TrueForAll(one.Schemes, IsCertificate))
            || Has(request.Headers, AuthorizationHeader)
            || Has(always, AuthorizationHeader);
        bool usesToken = ways.Length == 0 && !call.IsAnonymous && token is not null && !Has(request.Headers, AuthorizationHeader);
        return !needsNone ? throw Missing(call.Operation.ToString(), ways) : usesToken ? OnlyToken : Nothing;
    }

    private HeldCredential? Find(RequiredScheme required) =>
        held.TryGetValue(required.Name, out HeldCredential? found) ? found : required.Name == Token.Name ? token : null;

    private SecurityScheme? SchemeOf(RequiredScheme required)
    {
        foreach (SecurityScheme scheme in identity.Schemes)
        {
            if (scheme.Name == required.Name)
            {
                return scheme;
            }
        }

        return null;
    }

    private bool IsCertificate(RequiredScheme required) => SchemeOf(required)?.Location == CredentialLocation.Connection;

    // An alternative without request credentials is always complete, and used only if no other is.
    private bool IsComplete(SecurityRequirement way, HttpRequestMessage request, HttpRequestHeaders? always)
    {
        bool needsCredential = false;
        foreach (RequiredScheme required in way.Schemes)
        {
            SecurityScheme? scheme = SchemeOf(required);
            if (scheme?.Location == CredentialLocation.Connection)
            {
                continue;
            }

            needsCredential = true;
            bool isThere = held.ContainsKey(required.Name)
                || (scheme is not null && (IsSupplied(scheme, request.Headers) || IsSupplied(scheme, always)));
            if (!isThere)
            {
                return false;
            }
        }

        return needsCredential;
    }

    private InvalidOperationException Missing(string? operation, SecurityRequirement[] ways)
    {
        List<string> sources =
        [
            .. ways
                .Select(way => way.Schemes.Where(one => !IsCertificate(one)).Select(one => SchemeOf(one)?.Source(optionsName) ?? one.Name))
                .Select(names => string.Join(" and ", names))
                .Distinct(),
        ];
        return sources is ["ApiClientOptions.Token"]
            ? new InvalidOperationException(identity.ClientName + " has no token. Set ApiClientOptions.Token or ApiClientOptions.TokenProvider.")
            : new InvalidOperationException(
                identity.ClientName + " has no credential" + (operation is null ? string.Empty : " for " + operation)
                + ". Set " + string.Join(", or ", sources) + ".");
    }
}
