using Microsoft.CodeAnalysis;

namespace Truto.Generated.SourceGeneration.Diagnostics;

// OAG022x: keywords of schemas that cannot mean what they say.
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

    /// <param name="place">The keyword's value.</param>
    /// <param name="schema">The schema's pointer.</param>
    /// <param name="why">What contradicts what, as part of a sentence.</param>
    public static DiagnosticInfo Contradiction(SourceLocation place, string schema, string why) => Of(ContradictionDescriptor, place, schema, why);

    /// <param name="place">The pattern.</param>
    /// <param name="pattern">As written.</param>
    /// <param name="fault">What is wrong with it, without a capital or full stop.</param>
    public static DiagnosticInfo InvalidPattern(SourceLocation place, string pattern, string fault) => Of(InvalidPatternDescriptor, place, pattern, fault);

    public static DiagnosticInfo KeywordOfAnotherType(SourceLocation place, string schema, string keyword, string type) =>
        Of(KeywordOfAnotherTypeDescriptor, place, schema, keyword, type);
}
