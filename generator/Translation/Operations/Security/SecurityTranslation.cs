using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Security;

/// <summary>
/// Security requirements to the credentials of the client and of each operation. A request needs one of the alternatives in <c>security</c>. For
/// example, <c>[{ token: [] }, { key: [], tenant: [] }]</c> needs the credential <c>token</c>, or both <c>key</c> and <c>tenant</c>.
/// </summary>
internal sealed class SecurityTranslation
{
    private readonly Document document;
    private readonly Dictionary<string, Credential> usable;
    private readonly EquatableArray<CredentialSet> defaults;
    private readonly bool hasRequirements;

    /// <param name="context">Receives required schemes that are not supported.</param>
    public SecurityTranslation(TranslationContext context)
    {
        document = context.Document;
        List<IReadOnlyList<SecurityRequirement>> requirements =
            [.. document.Paths.SelectMany(path => path.Operations).Select(RequirementsOf)];
        hasRequirements = requirements.Exists(alternatives => alternatives.Count > 0);
        usable = SecuritySchemes.Of(requirements, context).ToDictionary(scheme => scheme.Name, StringComparer.Ordinal);

        // Requests that the description does not declare can use any alternative, unless operations share the document's requirements.
        bool isShared = document.Security.Count > 0 && requirements.Exists(alternatives => alternatives == document.Security);
        defaults = isShared ? Usable(document.Security) : requirements.SelectMany(alternatives => Usable(alternatives)).Distinct().ToEquatableArray();
        List<EquatableArray<CredentialSet>> distinct =
            [.. requirements.Select(Usable).Distinct().Where(alternatives => alternatives.Any(alternative => alternative.Schemes.Count > 0))];
        IEnumerable<string> names = distinct
            .SelectMany(alternatives => alternatives)
            .SelectMany(alternative => alternative.Schemes)
            .Select(scheme => scheme.Name);
        var used = new HashSet<string>(names, StringComparer.Ordinal);
        Security = new ClientCredentials(
            usable.Values.Where(scheme => used.Contains(scheme.Name)).ToEquatableArray(),
            defaults,
            distinct.Count > 0 && distinct.TrueForAll(alternatives => alternatives.Any(NeedsOnlyToken)))
        {
            SufficientScheme = defaults.Select(SentSchemes).FirstOrDefault(sent => sent.Count > 0) is [var first]
                && distinct.TrueForAll(alternatives => alternatives.Any(alternative => SentSchemes(alternative) is [var only] && only == first))
                    ? first
                    : null,
        };
    }

    /// <summary>Gets the credentials of the client.</summary>
    public ClientCredentials Security { get; }

    /// <summary>Returns the alternatives of an operation: null for those of the client, empty if it needs no credential.</summary>
    public EquatableArray<CredentialSet>? Of(Operation operation)
    {
        IReadOnlyList<SecurityRequirement> requirements = RequirementsOf(operation);
        EquatableArray<CredentialSet> alternatives = Usable(requirements);

        // A description without any requirement may be incomplete, so a credential that the caller sets is sent.
        bool isUndeclared = alternatives.Count == 0 && (!hasRequirements || requirements.Count > 0);
        return (isUndeclared && defaults.Count == 0) || (alternatives.Count > 0 && alternatives.Equals(defaults)) ? null : alternatives;
    }

    /// <summary>Returns the OAuth 2 scopes in the alternatives of an operation.</summary>
    public EquatableArray<string> ScopesOf(Operation operation) => Usable(RequirementsOf(operation))
        .SelectMany(alternative => alternative.Schemes)
        .SelectMany(scheme => scheme.Scopes)
        .Distinct(StringComparer.Ordinal)
        .ToEquatableArray();

    private IReadOnlyList<SecurityRequirement> RequirementsOf(Operation operation) => operation.Security ?? document.Security;

    private List<string> SentSchemes(CredentialSet alternative) =>
        [.. alternative.Schemes.Select(scheme => scheme.Name).Where(name => usable[name].Kind != CredentialKind.Certificate).Distinct()];

    private bool NeedsOnlyToken(CredentialSet alternative) =>
        alternative.Schemes.Any(scheme => usable[scheme.Name].Kind == CredentialKind.Bearer)
        && alternative.Schemes.All(scheme => usable[scheme.Name].Kind is CredentialKind.Bearer or CredentialKind.Certificate);

    // The alternatives whose schemes are all supported.
    private EquatableArray<CredentialSet> Usable(IReadOnlyList<SecurityRequirement> alternatives) => alternatives
        .Where(alternative => alternative.Schemes.All(scheme => usable.ContainsKey(scheme.Name)))
        .Select(alternative => new CredentialSet(
            alternative.Schemes.Select(scheme => new RequiredCredential(scheme.Name, scheme.Scopes.ToEquatableArray())).ToEquatableArray()))
        .ToEquatableArray();
}
