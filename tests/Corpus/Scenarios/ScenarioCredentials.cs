using System.Text.Json;
using Truto.Generated.Tests.Corpus.Calls;

namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>The credentials of one security alternative.</summary>
/// <param name="scenario">The scenario with the values of the credentials.</param>
/// <param name="alternative">The schemes that the alternative requires.</param>
/// <param name="all">Every scheme of the operation.</param>
internal sealed class ScenarioCredentials(
    Scenario scenario, IReadOnlyCollection<DescribedScheme> alternative, IReadOnlyCollection<DescribedScheme> all)
{
    private const string Unknown = "credential";

    /// <summary>
    /// Returns the alternatives whose credentials are exactly those of the scenario, or all alternatives for a scenario without credentials.
    /// </summary>
    public static IEnumerable<ScenarioCredentials> Of(Scenario scenario, IReadOnlyList<DescribedScheme[]> alternatives)
    {
        DescribedScheme[] all = [.. alternatives.SelectMany(schemes => schemes).DistinctBy(scheme => scheme.Name)];
        HashSet<string> given = [.. all.Where(scheme => ValueOf(scenario, scheme) is not null).Select(scheme => scheme.ParameterName)];
        DescribedScheme[][] meant = [.. alternatives.Where(schemes => given.SetEquals(schemes.Select(scheme => scheme.ParameterName)))];
        IEnumerable<DescribedScheme[]> tried = meant.Length > 0 ? meant : alternatives.Count > 0 ? alternatives : [[]];
        return tried.Select(schemes => new ScenarioCredentials(scenario, schemes, all));
    }

    /// <summary>Gets the token, for clients whose options have no property for each credential.</summary>
    public string? Token => all.Count == 0 ? Secret(Header("authorization"))
        : alternative.Count > 0 ? Of(alternative.First())
        : null;

    /// <summary>Returns the credential for a property of the client's options, or null if it belongs to another alternative.</summary>
    public string? Of(string property) => alternative.FirstOrDefault(scheme => IsNamed(scheme, property)) is { } scheme ? Of(scheme) : null;

    /// <summary>Returns a credential that was sent but does not belong to the alternative, or null if there is none.</summary>
    public string? Surplus(SentRequest sent) => all
        .Where(scheme => scheme.In == "header" && sent.Headers.ContainsKey(scheme.ParameterName) && ValueOf(scenario, scheme) is null)
        .Where(scheme => !alternative.Any(one => one.ParameterName.Equals(scheme.ParameterName, StringComparison.OrdinalIgnoreCase)))
        .Select(scheme => $"header {scheme.ParameterName}: the credential of another alternative was sent")
        .FirstOrDefault();

    // Invalid and duplicate property names have a suffix.
    private static bool IsNamed(DescribedScheme scheme, string property) =>
        Letters(property) is var letters && (letters == Letters(scheme.Name) || letters == Letters(scheme.Name + "Credential"));

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static string? ValueOf(Scenario scenario, DescribedScheme scheme)
    {
        IReadOnlyDictionary<string, JsonElement> all = scheme.In == "query" ? scenario.Query : scenario.Headers;
        return all.TryGetValue(scheme.ParameterName, out JsonElement value) ? value.GetString() : null;
    }

    private string Of(DescribedScheme scheme) => Secret(ValueOf(scenario, scheme)) ?? Unknown;

    private string? Header(string name) => scenario.Headers.TryGetValue(name, out JsonElement value) ? value.GetString() : null;

    // A prefix such as Bearer belongs to the scheme.
    private static string? Secret(string? header) => header?.Split(' ', 2)[^1];
}
