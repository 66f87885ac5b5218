using Microsoft.CodeAnalysis;

namespace Truto.Generated.SourceGeneration.Diagnostics;

// OAG022x: contradictory keywords of schemas.
internal static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor ContradictionDescriptor = new(
        "OAG0220",
        "Keywords of a schema contradict each other",
        "'{0}' allows no value because {1}; correct the schema",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0220.md");

    public static readonly DiagnosticDescriptor InvalidPatternDescriptor = new(
        "OAG0221",
        "A pattern is not a valid regular expression",
        "The pattern '{0}' is ignored because it is not a valid ECMA-262 regular expression: {1}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0221.md");

    public static readonly DiagnosticDescriptor KeywordOfAnotherTypeDescriptor = new(
        "OAG0222",
        "A keyword does not apply to the schema's type",
        "'{1}' has no effect in '{0}', whose type is {2}; remove it or correct 'type'",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0222.md");

    /// <param name="location">The keyword's value.</param>
    /// <param name="schema">The schema's pointer.</param>
    /// <param name="why">The contradiction, as a clause.</param>
    public static DiagnosticInfo Contradiction(SourceLocation location, string schema, string why) =>
        Of(ContradictionDescriptor, location, schema, why);

    /// <param name="location">The pattern.</param>
    /// <param name="pattern">The pattern, as written.</param>
    /// <param name="fault">The error, as a clause.</param>
    public static DiagnosticInfo InvalidPattern(SourceLocation location, string pattern, string fault) =>
        Of(InvalidPatternDescriptor, location, pattern, fault);

    public static DiagnosticInfo KeywordOfAnotherType(SourceLocation location, string schema, string keyword, string type) =>
        Of(KeywordOfAnotherTypeDescriptor, location, schema, keyword, type);
}
