using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Security;

/// <summary>What requests are let in by.</summary>
internal sealed class SecurityTranslation
{
    private readonly Document document;
    private readonly Dictionary<string, Model.Credential> usable;
    private readonly EquatableArray<Model.CredentialSet> usual;
    private readonly bool isAskedFor;

    /// <param name="context">Receives schemes that are asked for and cannot be used.</param>
    public SecurityTranslation(TranslationContext context)
    {
        document = context.Document;
        List<IReadOnlyList<SecurityRequirement>> asked = [.. document.Paths.SelectMany(path => path.Operations).Select(RequirementsOf)];
        isAskedFor = asked.Exists(ways => ways.Count > 0);
        usable = SecuritySchemes.Of(asked, context).ToDictionary(scheme => scheme.Name, StringComparer.Ordinal);

        // Where the description has nothing for all, calls that it does not have are let in by what any operation is.
        bool isCommon = document.Security.Count > 0 && asked.Exists(ways => ways == document.Security);
        usual = isCommon ? Usable(document.Security) : asked.SelectMany(ways => Usable(ways)).Distinct().ToEquatableArray();
        List<EquatableArray<Model.CredentialSet>> ways = [.. asked.Select(Usable).Distinct().Where(ways => ways.Count > 0)];
        var used = new HashSet<string>(ways.SelectMany(way => way).SelectMany(way => way.Schemes).Select(scheme => scheme.Name), StringComparer.Ordinal);
        Security = new ClientCredentials(
            usable.Values.Where(scheme => used.Contains(scheme.Name)).ToEquatableArray(),
            usual,
            ways.Count > 0 && ways.TrueForAll(one => one.Any(IsByToken)));
    }

    public ClientCredentials Security { get; }

    /// <summary>The ways in which an operation lets a request in: null where the client's usual ones hold, none where it asks for nothing.</summary>
    public EquatableArray<Model.CredentialSet>? Of(Operation operation)
    {
        IReadOnlyList<SecurityRequirement> asked = RequirementsOf(operation);
        EquatableArray<Model.CredentialSet> ways = Usable(asked);

        // A description that asks for nothing anywhere may have forgotten to; a token that the user gives is sent.
        bool isSilent = ways.Count == 0 && (!isAskedFor || asked.Count > 0);
        return (isSilent && usual.Count == 0) || (ways.Count > 0 && ways.Equals(usual)) ? null : ways;
    }

    /// <summary>The scopes that an operation needs by one way or another.</summary>
    public EquatableArray<string> ScopesOf(Operation operation) =>
        Usable(RequirementsOf(operation)).SelectMany(way => way.Schemes).SelectMany(scheme => scheme.Scopes).Distinct(StringComparer.Ordinal).ToEquatableArray();

    private IReadOnlyList<SecurityRequirement> RequirementsOf(Operation operation) => operation.Security ?? document.Security;

    private bool IsByToken(Model.CredentialSet way) =>
        way.Schemes.Any(scheme => usable[scheme.Name].Kind == CredentialKind.Bearer)
        && way.Schemes.All(scheme => usable[scheme.Name].Kind is CredentialKind.Bearer or CredentialKind.Certificate);

    // A way that needs a scheme that cannot be used is none.
    private EquatableArray<Model.CredentialSet> Usable(IReadOnlyList<SecurityRequirement> ways) => ways
        .Where(way => way.Schemes.All(scheme => usable.ContainsKey(scheme.Name)))
        .Select(way => new Model.CredentialSet(
            way.Schemes.Select(scheme => new Model.RequiredCredential(scheme.Name, scheme.Scopes.ToEquatableArray())).ToEquatableArray()))
        .ToEquatableArray();
}
