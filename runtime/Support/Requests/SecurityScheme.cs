using System.ComponentModel;

namespace Truto.Generated.Support;

/// <summary>A security scheme of the description: where its credential is sent. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SecurityScheme
{
    private readonly string noun;

    private SecurityScheme(string name, string? option, CredentialPlace place, string wireName, string noun)
    {
        Name = name;
        Option = option;
        Place = place;
        WireName = wireName;
        this.noun = noun;
    }

    /// <summary>The name that requirements know it by.</summary>
    internal string Name { get; }

    /// <summary>The property of the client's options that takes the credential; null where only <c>Token</c> does.</summary>
    internal string? Option { get; }

    internal CredentialPlace Place { get; }

    /// <summary>The header's, query parameter's or cookie's name; in the <c>Authorization</c> header, the word before the credential.</summary>
    internal string WireName { get; }

    internal string? TokenUrl { get; private set; }

    /// <summary>Whether a token of <c>ApiClientOptions.Token</c> is its credential.</summary>
    internal bool TakesToken { get; private set; }

    internal bool IsBasic { get; private set; }

    /// <summary>The header that it sets; null where it sets none of its own.</summary>
    internal string? HeaderName => Place switch
    {
        CredentialPlace.Authorization => "Authorization",
        CredentialPlace.Header => WireName,
        _ => null,
    };

    /// <summary>The parameter of a constructor that takes the credential.</summary>
    internal string ParameterName => TakesToken ? "token" : Place == CredentialPlace.Authorization ? "credential" : "apiKey";

    /// <summary>Where the user gives the credential.</summary>
    /// <param name="optionsName">The class of the client's options.</param>
    internal string Source(string optionsName) => Option is null ? "ApiClientOptions.Token" : optionsName + "." + Option;

    /// <summary>What its text is made of.</summary>
    /// <param name="source">Where the user gives it.</param>
    internal CredentialText Text(string source) => Place switch
    {
        CredentialPlace.Cookie => new(noun, source, Refused: "\",;\\"),
        _ => new(noun, source, First: TakesToken ? '!' : ' '),
    };

    /// <summary><c>Authorization: Bearer</c>: of HTTP, OAuth 2 and OpenID Connect.</summary>
    /// <param name="name">The scheme's name.</param>
    /// <param name="option">The property of the client's options; null where <c>Token</c> takes it alone.</param>
    /// <param name="tokenUrl">Where OAuth client credentials get a token, maybe relative to the server; null where nothing is said.</param>
    public static SecurityScheme Bearer(string name, string? option = null, string? tokenUrl = null) =>
        new(name, option, CredentialPlace.Authorization, "Bearer", "bearer token") { TakesToken = true, TokenUrl = tokenUrl };

    /// <summary><c>Authorization: Basic</c>.</summary>
    /// <param name="name">The scheme's name.</param>
    /// <param name="option">The property of the client's options.</param>
    public static SecurityScheme Basic(string name, string option) =>
        new(name, option, CredentialPlace.Authorization, "Basic", "user name and password") { IsBasic = true };

    /// <summary><c>Authorization</c> with another word.</summary>
    /// <param name="name">The scheme's name.</param>
    /// <param name="option">The property of the client's options.</param>
    /// <param name="word">The word, such as <c>SharedAccessKey</c>.</param>
    public static SecurityScheme Http(string name, string option, string word) =>
        new(name, option, CredentialPlace.Authorization, word, "credential");

    /// <summary>A key in a header.</summary>
    /// <param name="name">The scheme's name.</param>
    /// <param name="option">The property of the client's options.</param>
    /// <param name="header">The header.</param>
    public static SecurityScheme Header(string name, string option, string header) => new(name, option, CredentialPlace.Header, header, "API key");

    /// <summary>A key in the query.</summary>
    /// <param name="name">The scheme's name.</param>
    /// <param name="option">The property of the client's options.</param>
    /// <param name="parameter">The query parameter.</param>
    public static SecurityScheme Query(string name, string option, string parameter) => new(name, option, CredentialPlace.Query, parameter, "API key");

    /// <summary>A key in a cookie.</summary>
    /// <param name="name">The scheme's name.</param>
    /// <param name="option">The property of the client's options.</param>
    /// <param name="cookie">The cookie.</param>
    public static SecurityScheme Cookie(string name, string option, string cookie) => new(name, option, CredentialPlace.Cookie, cookie, "API key");

    /// <summary>A client certificate, which the connection has and no request carries.</summary>
    /// <param name="name">The scheme's name.</param>
    public static SecurityScheme Certificate(string name) => new(name, option: null, CredentialPlace.Connection, string.Empty, "certificate");
}
