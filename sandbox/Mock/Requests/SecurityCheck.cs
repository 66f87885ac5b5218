using System.Net.Http.Headers;
using Truto.Generated.Serving;
using Truto.Generated.SourceGeneration.Description.Objects;

namespace Truto.Generated.Mock.Requests;

/// <summary>Checks whether a request has the credentials that an operation requires. Any credentials of the right form are accepted.</summary>
internal sealed class SecurityCheck(Document document)
{
    private readonly Dictionary<string, SecurityScheme> schemes =
        document.Components.SecuritySchemes.GroupBy(scheme => scheme.Name).ToDictionary(group => group.Key, group => group.First());

    /// <summary>Returns what is missing, or null if one alternative is satisfied.</summary>
    public MockProblem? Check(Operation operation, ReceivedRequest request)
    {
        IReadOnlyList<SecurityRequirement> alternatives = operation.Security ?? document.Security;
        if (alternatives.Count == 0 || alternatives.Any(alternative => alternative.Schemes.All(scheme => IsSatisfied(scheme.Name, request))))
        {
            return null;
        }

        string needed = string.Join(" or ", alternatives.Select(
            alternative => string.Join(" and ", alternative.Schemes.Select(scheme => Describe(scheme.Name)))));
        return new MockProblem("security", null, "", "security", $"credentials are missing: {needed}");
    }

    /// <summary>Returns the value of <c>WWW-Authenticate</c> for an operation.</summary>
    public string Challenge(Operation operation)
    {
        SecurityScheme? scheme = (operation.Security ?? document.Security)
            .SelectMany(alternative => alternative.Schemes).Select(required => schemes.GetValueOrDefault(required.Name))
                .FirstOrDefault(found => found is not null);
        return scheme switch
        {
            { Kind: SecuritySchemeKind.Http, HttpScheme: { } name } when IsToken(name) => name,
            { Kind: SecuritySchemeKind.ApiKey } => "ApiKey",
            _ => "Bearer",
        };
    }

    // A scheme that is not declared cannot be checked.
    private bool IsSatisfied(string name, ReceivedRequest request) => !schemes.TryGetValue(name, out SecurityScheme? scheme) || scheme.Kind switch
    {
        SecuritySchemeKind.ApiKey => KeyOf(scheme, request) is { Length: > 0 },
        SecuritySchemeKind.Http => HasCredentials(request, scheme.HttpScheme ?? ""),
        SecuritySchemeKind.OAuth2 or SecuritySchemeKind.OpenIdConnect => HasCredentials(request, "Bearer"),
        _ => true,
    };

    private static string? KeyOf(SecurityScheme scheme, ReceivedRequest request)
    {
        string name = scheme.ParameterName ?? "";
        return scheme.In switch
        {
            ParameterLocation.Header => request.Header(name),
            ParameterLocation.Query => QueryText.Pairs(request.QueryText).FirstOrDefault(pair => pair.Name == name).Value,
            ParameterLocation.Cookie => QueryText.Cookies(request.Header("Cookie")).FirstOrDefault(pair => pair.Name == name).Value,
            _ => null,
        };
    }

    private static bool HasCredentials(ReceivedRequest request, string scheme)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Header("Authorization"), out AuthenticationHeaderValue? sent)
            || !string.Equals(sent.Scheme, scheme, StringComparison.OrdinalIgnoreCase)
            || string.IsNullOrEmpty(sent.Parameter))
        {
            return false;
        }

        // Basic credentials are a name and a password in Base64.
        Span<byte> decoded = new byte[sent.Parameter.Length];
        return !string.Equals(scheme, "Basic", StringComparison.OrdinalIgnoreCase)
            || (Convert.TryFromBase64String(sent.Parameter, decoded, out int count) && decoded[..count].Contains((byte)':'));
    }

    private string Describe(string name) => !schemes.TryGetValue(name, out SecurityScheme? scheme) ? $"'{name}'" : scheme.Kind switch
    {
        SecuritySchemeKind.ApiKey => $"an API key in the {scheme.In?.ToString().ToLowerInvariant()} '{scheme.ParameterName}'",
        SecuritySchemeKind.Http => $"'Authorization: {scheme.HttpScheme}'",
        SecuritySchemeKind.OAuth2 or SecuritySchemeKind.OpenIdConnect => "'Authorization: Bearer'",
        _ => $"'{name}'",
    };

    private static bool IsToken(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
