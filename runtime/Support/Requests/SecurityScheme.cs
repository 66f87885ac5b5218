using System.ComponentModel;

namespace Truto.Generated.Support;

/// <summary>A security scheme of the description. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SecurityScheme
{
    private readonly string noun;

    private SecurityScheme(string name, string? option, CredentialLocation location, string wireName, string noun)
    {
        Name = name;
        Option = option;
        Location = location;
        WireName = wireName;
        this.noun = noun;
    }

    /// <summary>The name by which security requirements refer to the scheme.</summary>
    internal string Name { get; }

    /// <summary>The property of the client's options for the credential; null if only <c>Token</c> supplies it.</summary>
    internal string? Option { get; }

    internal CredentialLocation Location { get; }

    /// <summary>
    /// The name of the header, query parameter or cookie; for the <c>Authorization</c> header, the authentication scheme before the credential.
    /// </summary>
    internal string WireName { get; }

    internal string? TokenUrl { get; private set; }

    /// <summary>Whether <c>ApiClientOptions.Token</c> supplies the credential.</summary>
    internal bool TakesToken { get; private set; }

    internal bool IsBasic { get; private set; }

    /// <summary>The header that the scheme sets; null if it sets none.</summary>
    internal string? HeaderName => Location switch
    {
        CredentialLocation.Authorization => "Authorization",
        CredentialLocation.Header => WireName,
        _ => null,
    };

    /// <summary>The constructor parameter for the credential.</summary>
    internal string ParameterName => TakesToken ? "token" : Location == CredentialLocation.Authorization ? "credential" : "apiKey";

    /// <summary>Returns the property that supplies the credential, for messages.</summary>
    /// <param name="optionsName">The class of the client's options.</param>
    internal string Source(string optionsName) => Option is null ? "ApiClientOptions.Token" : optionsName + "." + Option;

    /// <summary>Returns the rules for the text of the credential.</summary>
    /// <param name="source">The property that supplies the credential.</param>
    internal CredentialText Text(string source) => Location switch
    {
        CredentialLocation.Cookie => new(noun, source, Refused: "\",;\\"),
        _ => new(noun, source, First: TakesToken ? '!' : ' '),
    };

    /// <summary>Creates the scheme of <c>Authorization: Bearer</c>: HTTP bearer, OAuth 2 and OpenID Connect.</summary>
    /// <param name="name">The scheme's name.</param>
    /// <param name="option">The property of the client's options; null, the default, if only <c>Token</c> supplies it.</param>
    /// <param name="tokenUrl">
    /// The token URL of OAuth client credentials, which may be relative to the server; null, the default, if it is not declared.
    /// </param>
    public static SecurityScheme Bearer(string name, string? option = null, string? tokenUrl = null) =>
        new(name, option, CredentialLocation.Authorization, "Bearer", "bearer token") { TakesToken = true, TokenUrl = tokenUrl };

    /// <summary>Creates the scheme of <c>Authorization: Basic</c>.</summary>
    /// <param name="name">The scheme's name.</param>
    /// <param name="option">The property of the client's options.</param>
    public static SecurityScheme Basic(string name, string option) =>
        new(name, option, CredentialLocation.Authorization, "Basic", "user name and password") { IsBasic = true };

    /// <summary>Creates the scheme of an <c>Authorization</c> header with another authentication scheme.</summary>
    /// <param name="name">The scheme's name.</param>
    /// <param name="option">The property of the client's options.</param>
    /// <param name="word">The authentication scheme, such as <c>SharedAccessKey</c>.</param>
    public static SecurityScheme Http(string name, string option, string word) =>
        new(name, option, CredentialLocation.Authorization, word, "credential");

    /// <summary>Creates the scheme of an API key in a header.</summary>
    /// <param name="name">The scheme's name.</param>
    /// <param name="option">The property of the client's options.</param>
    /// <param name="header">The header's name.</param>
    public static SecurityScheme Header(string name, string option, string header) => new(name, option, CredentialLocation.Header, header, "API key");

    /// <summary>Creates the scheme of an API key in the query.</summary>
    /// <param name="name">The scheme's name.</param>
    /// <param name="option">The property of the client's options.</param>
    /// <param name="parameter">The query parameter's name.</param>
    public static SecurityScheme Query(string name, string option, string parameter) =>
        new(name, option, CredentialLocation.Query, parameter, "API key");

    /// <summary>Creates the scheme of an API key in a cookie.</summary>
    /// <param name="name">The scheme's name.</param>
    /// <param name="option">The property of the client's options.</param>
    /// <param name="cookie">The cookie's name.</param>
    public static SecurityScheme Cookie(string name, string option, string cookie) => new(name, option, CredentialLocation.Cookie, cookie, "API key");

    /// <summary>Creates the scheme of a client certificate, which belongs to the connection and not to the request.</summary>
    /// <param name="name">The scheme's name.</param>
    public static SecurityScheme Certificate(string name) => new(name, option: null, CredentialLocation.Connection, string.Empty, "certificate");
}
