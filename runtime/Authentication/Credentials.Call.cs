using System.Net.Http.Headers;
using Truto.Generated.Support;

namespace Truto.Generated;

// The credential that the options of a call supply.
internal sealed partial class Credentials
{
    private const string OptionOfCall = "RequestOptions.Credential";

    /// <summary>Selects the security alternative and the scheme for which the credential of a call is sent.</summary>
    /// <exception cref="ArgumentException">The credential can never be sent.</exception>
    /// <exception cref="InvalidOperationException">The operation accepts no such credential, or requires several.</exception>
    private CallCredential SelectFor(ApiCredential given, ApiCall call, HttpRequestMessage request, HttpRequestHeaders? always)
    {
        SecurityRequirement[] ways = call.IsAnonymous ? [] : call.Security ?? identity.Security;
        if (ways.Length == 0)
        {
            return call.IsAnonymous ? new(Nothing) : WithoutScheme(given);
        }

        // The alternative that the call would use anyway, otherwise the first that the credential completes.
        SecurityRequirement way = Array.Find(ways, way => Fitting(way, given).Count > 0 && IsComplete(way, request, always))
            ?? Array.Find(ways, way => Fitting(way, given).Count > 0 && IsCompletedBy(given, way, request, always))
            ?? throw NoneAccepts(call, ways);
        List<RequiredScheme> fitting = Fitting(way, given);
        List<RequiredScheme> open = fitting.Count == 1 ? fitting : fitting.FindAll(required => !held.ContainsKey(required.Name));
        return open is [var one]
            ? new(way, one, Hold(SchemeOf(one)!, given, OptionOfCall))
            : throw new InvalidOperationException(
                "'" + call.Operation + "' requires several credentials, but " + OptionOfCall + " is one; create a client with "
                + string.Join(" and ", fitting.Select(required => SchemeOf(required)!.Source(optionsName))) + ".");
    }

    private static CallCredential WithoutScheme(ApiCredential given)
    {
        SecurityScheme scheme = given is BasicCredential ? SecurityScheme.Basic(Token.Name, OptionOfCall) : Token;
        return new(OnlyToken, OnlyToken.Schemes[0], Hold(scheme, given, OptionOfCall));
    }

    private static bool Accepts(SecurityScheme scheme, ApiCredential given) => scheme.Location != CredentialLocation.Connection && given switch
    {
        BasicCredential => scheme.IsBasic,
        OAuthClientCredentials => scheme.TakesToken,
        _ => !scheme.IsBasic,
    };

    private List<RequiredScheme> Fitting(SecurityRequirement way, ApiCredential given) =>
        [.. way.Schemes.Where(required => SchemeOf(required) is { } scheme && Accepts(scheme, given))];

    private bool IsCompletedBy(ApiCredential given, SecurityRequirement way, HttpRequestMessage request, HttpRequestHeaders? always) =>
        Array.TrueForAll(way.Schemes, required => SchemeOf(required) is { } scheme && (scheme.Location == CredentialLocation.Connection
            || Accepts(scheme, given)
            || held.ContainsKey(required.Name)
            || IsSupplied(scheme, request.Headers)
            || IsSupplied(scheme, always)));

    private InvalidOperationException NoneAccepts(ApiCall call, SecurityRequirement[] ways)
    {
        IEnumerable<string> nouns = ways
            .SelectMany(static way => way.Schemes)
            .Select(SchemeOf)
            .OfType<SecurityScheme>()
            .Select(static scheme => scheme.Text(OptionOfCall).Noun)
            .Distinct();
        return new InvalidOperationException(
            "'" + call.Operation + "' does not accept the type of " + OptionOfCall + "; it accepts: " + string.Join(", ", nouns) + ".");
    }
}
