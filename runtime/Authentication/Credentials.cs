using System.Net.Http.Headers;
using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>The credentials that a client was given, by scheme, and which of them a call is sent with.</summary>
internal sealed class Credentials
{
    private const string AuthorizationHeader = "Authorization";

    private static readonly SecurityScheme Token = SecurityScheme.Bearer("ApiClientOptions.Token");

    private readonly ClientIdentity identity;
    private readonly string optionsName;
    private readonly bool allowsInsecure;
    private readonly Dictionary<string, Held> held = new(StringComparer.Ordinal);
    private readonly Held? token;

    /// <summary>The credentials of a client.</summary>
    /// <param name="identity">The client.</param>
    /// <param name="options">The user's options.</param>
    /// <param name="given">What a constructor was given, for each scheme that takes its kind; null takes all from the options.</param>
    /// <exception cref="ArgumentException">One of them can never be sent.</exception>
    public Credentials(ClientIdentity identity, ApiClientOptions options, ApiCredential? given = null)
    {
        this.identity = identity;
        optionsName = options.GetType().Name;
        allowsInsecure = options.AllowInsecureConnections;
        ApiCredential? common = options.TokenProvider is { } provider ? ApiCredential.From(provider) : options.Token;
        token = common is null ? null : Hold(Token, common, options.TokenProvider is null ? "ApiClientOptions.Token" : "ApiClientOptions.TokenProvider");
        foreach (SecurityScheme scheme in identity.Schemes)
        {
            if (given is not null && scheme.IsBasic == given is BasicCredential)
            {
                held[scheme.Name] = Hold(scheme, given, scheme.ParameterName);
            }
            else if (options.CredentialFor(scheme.Name) is { } own)
            {
                held[scheme.Name] = Hold(scheme, own, scheme.Source(optionsName));
            }
            else if (scheme.TakesToken && token is not null)
            {
                held[scheme.Name] = token with { Scheme = scheme };
            }
        }
    }

    /// <summary>Why calls that ask for what is usual cannot be let in; null where they can.</summary>
    public string? Problem =>
        identity.Security.Count == 0 || identity.Security.Any(way => way.Schemes.All(required => IsCertificate(required) || held.ContainsKey(required.Name)))
            ? null
            : Missing(operation: null, identity.Security).Message;

    /// <summary>Why none of the credentials can be sent to an address; null where they can, or where there are none.</summary>
    public string? ProblemAt(Uri address) =>
        (token ?? held.Values.FirstOrDefault()) is { } any ? SecureTransport.Problem(address, allowsInsecure, any.Text.Noun) : null;

    /// <summary>Adds to a request what lets it in: the first of the operation's ways whose credentials are all there.</summary>
    /// <param name="call">The call.</param>
    /// <param name="request">Its request. A header that it has already is the caller's own credential, and stays.</param>
    /// <param name="always">What every request over the connection carries.</param>
    /// <param name="baseAddress">The server, for addresses that are relative to it.</param>
    /// <param name="cancellationToken">Cancels asking for a token.</param>
    /// <exception cref="InvalidOperationException">
    /// None of the ways has its credentials, a provider gave one that cannot be sent, or the request is not secure.
    /// </exception>
    public async ValueTask<SentCredentials> ApplyAsync(
        ApiCall call, HttpRequestMessage request, HttpRequestHeaders always, Uri baseAddress, CancellationToken cancellationToken)
    {
        SentCredentials sent = new();
        IReadOnlyList<SecurityRequirement> ways = call.IsAnonymous ? [] : call.Security ?? identity.Security;
        SecurityRequirement? way = ways.FirstOrDefault(one => IsOpen(one, request, always));
        if (way is null)
        {
            bool isOpenToAll = ways.Count == 0 || ways.Any(one => one.Schemes.All(IsCertificate)) || Has(request.Headers, AuthorizationHeader) || Has(always, AuthorizationHeader);
            way = !isOpenToAll ? throw Missing(call.Operation.ToString(), ways)
                : ways.Count == 0 && !call.IsAnonymous && token is not null && !Has(request.Headers, AuthorizationHeader) ? new SecurityRequirement(Token.Name)
                : new SecurityRequirement(Array.Empty<RequiredScheme>());
        }

        foreach (RequiredScheme required in way.Schemes)
        {
            if (Find(required) is { } credential && !IsBrought(credential.Scheme, request.Headers))
            {
                SecureTransport.Demand(request.RequestUri!, allowsInsecure, credential.Text.Noun);
                CredentialValue value = await credential.Value.GetAsync(
                    credential.RequestFor(required, baseAddress, allowsInsecure), cancellationToken).ConfigureAwait(false);
                sent.Add(credential.Value, value);
                Put(credential.Scheme, value.Text, request);
            }
        }

        sent.Secrets.Mark(request);
        return sent;
    }

    private static Held Hold(SecurityScheme scheme, ApiCredential credential, string source)
    {
        CredentialText text = scheme.Text(source);
        credential.Check(text);
        return new Held(scheme, credential, text);
    }

    private static void Put(SecurityScheme scheme, string text, HttpRequestMessage request)
    {
        switch (scheme.Place)
        {
            case CredentialPlace.Authorization:
                request.Headers.TryAddWithoutValidation(AuthorizationHeader, scheme.WireName + " " + text);
                break;
            case CredentialPlace.Header:
                request.Headers.TryAddWithoutValidation(scheme.WireName, text);
                break;
            // A link that an answer gave may have it already.
            case CredentialPlace.Query when !HasQuery(request.RequestUri!, scheme.WireName):
                request.RequestUri = WithQuery(request.RequestUri!, Uri.EscapeDataString(scheme.WireName) + "=" + Uri.EscapeDataString(text));
                break;
            case CredentialPlace.Cookie:
                string cookies = request.Headers.TryGetValues("Cookie", out IEnumerable<string>? others) ? string.Join("; ", others) + "; " : string.Empty;
                request.Headers.Remove("Cookie");
                request.Headers.TryAddWithoutValidation("Cookie", cookies + scheme.WireName + "=" + text);
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

    private static bool Has(HttpRequestHeaders headers, string name) => headers.TryGetValues(name, out _);

    private static bool IsBrought(SecurityScheme scheme, HttpRequestHeaders headers) => scheme.HeaderName is { } header && Has(headers, header);

    private Held? Find(RequiredScheme required) =>
        held.TryGetValue(required.Name, out Held? found) ? found : required.Name == Token.Name ? token : null;

    private SecurityScheme? SchemeOf(RequiredScheme required) => identity.Schemes.FirstOrDefault(scheme => scheme.Name == required.Name);

    private bool IsCertificate(RequiredScheme required) => SchemeOf(required)?.Place == CredentialPlace.Connection;

    // A way that asks for nothing that a request carries is open to all, and taken when no other is.
    private bool IsOpen(SecurityRequirement way, HttpRequestMessage request, HttpRequestHeaders always) =>
        way.Schemes.Any(required => !IsCertificate(required))
        && way.Schemes.All(required => IsCertificate(required) || held.ContainsKey(required.Name)
            || (SchemeOf(required) is { } scheme && (IsBrought(scheme, request.Headers) || IsBrought(scheme, always))));

    private InvalidOperationException Missing(string? operation, IReadOnlyList<SecurityRequirement> ways)
    {
        List<string> sources = [.. ways.Select(way => string.Join(" and ", way.Schemes.Where(one => !IsCertificate(one)).Select(one => SchemeOf(one)?.Source(optionsName) ?? one.Name))).Distinct()];
        return sources is ["ApiClientOptions.Token"]
            ? new InvalidOperationException(identity.ClientName + " has no token. Set ApiClientOptions.Token or ApiClientOptions.TokenProvider.")
            : new InvalidOperationException(identity.ClientName + " has no credential" + (operation is null ? string.Empty : " for " + operation) + ". Set " + string.Join(", or ", sources) + ".");
    }

    /// <summary>A credential and the scheme that it is for.</summary>
    private sealed record Held(SecurityScheme Scheme, ApiCredential Value, CredentialText Text)
    {
        public CredentialRequest RequestFor(RequiredScheme required, Uri baseAddress, bool allowsInsecure) =>
            new(required.Scopes, Scheme.TokenUrl is { } url ? new Uri(baseAddress, url) : null, Text, allowsInsecure);
    }
}
