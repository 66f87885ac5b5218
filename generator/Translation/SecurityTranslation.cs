using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>How requests prove who sends them.</summary>
internal sealed class SecurityTranslation
{
    private readonly Document document;
    private readonly HashSet<string> bearers;

    /// <param name="document">The description.</param>
    /// <param name="problems">Receives schemes that are asked for and not supported.</param>
    public SecurityTranslation(Document document, ICollection<Problem> problems)
    {
        this.document = document;
        bearers = new HashSet<string>(
            document.Components.SecuritySchemes.Where(IsBearer).Select(scheme => scheme.Name), StringComparer.Ordinal);

        List<Description.Operation> operations = [.. document.Paths.SelectMany(path => path.Operations)];
        foreach (SecurityScheme scheme in document.Components.SecuritySchemes)
        {
            if (!IsBearer(scheme) && operations.Exists(operation => !IsAuthorized(operation) && Asks(operation, scheme.Name)))
            {
                problems.Add(Problems.SchemeNotSupported(scheme.Place, scheme.Name));
            }
        }

        Credential = operations.Exists(IsAuthorized) ? new BearerCredential() : new NoCredential();
    }

    public Credential Credential { get; }

    /// <summary>Whether a way in is open to the credential.</summary>
    public bool IsAuthorized(Description.Operation operation) =>
        RequirementsOf(operation).Any(way => way.Schemes.Count > 0 && way.Schemes.All(scheme => bearers.Contains(scheme.Name)));

    private static bool IsBearer(SecurityScheme scheme) => scheme is { Kind: SecuritySchemeKind.Http, HttpScheme: "bearer" };

    private IReadOnlyList<SecurityRequirement> RequirementsOf(Description.Operation operation) => operation.Security ?? document.Security;

    private bool Asks(Description.Operation operation, string name) =>
        RequirementsOf(operation).Any(way => way.Schemes.Any(scheme => scheme.Name == name));
}
