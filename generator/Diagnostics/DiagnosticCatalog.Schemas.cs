using Microsoft.CodeAnalysis;

namespace Truto.Generated.SourceGeneration.Diagnostics;

// OAG04xx: schemas that are read otherwise than written.
internal static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor ValueRepeatedDescriptor = new(
        "OAG0401",
        "An enum lists a value twice",
        "'{0}' lists '{1}' more than once; it is one value",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0401.md");

    public static readonly DiagnosticDescriptor ValuesAreNotNamedDescriptor = new(
        "OAG0402",
        "An enum lists numbers that decimal does not hold",
        "The values of '{0}' are numbers that 'decimal' does not hold; they get no names",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0402.md");

    public static readonly DiagnosticDescriptor DiscriminatorIsNotEnoughDescriptor = new(
        "OAG0403",
        "A discriminator does not tell the alternatives apart",
        "The discriminator '{1}' of '{0}' does not tell '{2}' from the others; they are told apart by their members",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0403.md");

    public static readonly DiagnosticDescriptor DiscriminatorWithoutPropertyDescriptor = new(
        "OAG0404",
        "A discriminator names no property",
        "The discriminator of '{0}' is '{1}', which is none of its properties; it is read as a string that need not be there",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0404.md");

    public static readonly DiagnosticDescriptor EndlessDescriptor = new(
        "OAG0405",
        "A schema contains itself without end",
        "'{0}' contains itself with no object between; the inner one is read as any JSON",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0405.md");

    public static readonly DiagnosticDescriptor PartsDisagreeDescriptor = new(
        "OAG0406",
        "The parts of a schema disagree",
        "The parts of '{0}' are of different kinds; it is read as any JSON",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0406.md");

    public static readonly DiagnosticDescriptor TooManyAlternativesDescriptor = new(
        "OAG0407",
        "The alternatives of a schema multiply",
        "'{0}' is put together from several parts with alternatives, which make too many; members that only an alternative has are read as additional ones",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0407.md");

    public static readonly DiagnosticDescriptor DefaultDoesNotFitDescriptor = new(
        "OAG0408",
        "A default is no value of its type",
        "The default {1} of '{0}' is no value of its type; it is ignored",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0408.md");

    public static readonly DiagnosticDescriptor MappingIsNoBranchDescriptor = new(
        "OAG0409",
        "A discriminator maps a value to no alternative",
        "The discriminator of '{0}' maps '{1}' to a schema that is none of its alternatives; such a value is read as {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0409.md");

    public static readonly DiagnosticDescriptor ValueIsOfAnotherTypeDescriptor = new(
        "OAG0420",
        "A schema lists a value that is not of its type",
        "The value {1} of '{0}' is not of its type; {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0420.md");

    public static readonly DiagnosticDescriptor RequiredNamesNothingDescriptor = new(
        "OAG0421",
        "A required member is none of the properties",
        "'{0}' requires '{1}', {2}; {3}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0421.md");

    public static readonly DiagnosticDescriptor PatternOfNamesIsNotReadDescriptor = new(
        "OAG0422",
        "A pattern of names cannot be compared",
        "The pattern '{1}' of '{0}' cannot be compared: {2}; members of such names are read as additional ones",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0422.md");

    public static readonly DiagnosticDescriptor PatternIsNotCheckedDescriptor = new(
        "OAG0423",
        "A pattern of text is not checked",
        "The pattern '{1}' of '{0}' is not checked: {2}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0423.md");

    public static readonly DiagnosticDescriptor SeveralBasesDescriptor = new(
        "OAG0430",
        "A schema extends two schemas with discriminators",
        "'{0}' extends both '{1}' and '{2}'; a class has one base, so it extends the first and has the members of the second",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0430.md");

    public static readonly DiagnosticDescriptor ValueStandsForTwoDescriptor = new(
        "OAG0431",
        "A discriminator's value stands for two schemas",
        "The value '{1}' of the discriminator of '{0}' stands for both '{2}' and '{3}'; it is read as the first",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0431.md");

    public static readonly DiagnosticDescriptor FormatOfListedValuesDescriptor = new(
        "OAG0410",
        "The format of listed values is not applied",
        "'{0}' lists its values, so its format '{1}' is not applied; the values are text and are sent exactly as listed",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0410.md");

    public static DiagnosticInfo ValueRepeated(SourceLocation place, string schema, string value) => Of(ValueRepeatedDescriptor, place, schema, value);

    public static DiagnosticInfo ValuesAreNotNamed(SourceLocation place, string schema) => Of(ValuesAreNotNamedDescriptor, place, schema);

    /// <param name="place">The value.</param>
    /// <param name="schema">The schema's pointer.</param>
    /// <param name="value">The value as JSON.</param>
    /// <param name="isRead">Whether values of its kind are read beside those of the type; else it is ignored.</param>
    public static DiagnosticInfo ValueIsOfAnotherType(SourceLocation place, string schema, string value, bool isRead) =>
        Of(ValueIsOfAnotherTypeDescriptor, place, schema, value, isRead ? "values of both kinds are read" : "it is ignored");

    /// <param name="place">The pattern.</param>
    /// <param name="schema">The schema's pointer.</param>
    /// <param name="pattern">As written.</param>
    /// <param name="fault">Why, without a capital or full stop.</param>
    public static DiagnosticInfo PatternOfNamesIsNotRead(SourceLocation place, string schema, string pattern, string fault) =>
        Of(PatternOfNamesIsNotReadDescriptor, place, schema, pattern, fault);

    /// <param name="place">The pattern.</param>
    /// <param name="schema">The schema's pointer.</param>
    /// <param name="pattern">As written.</param>
    /// <param name="fault">Why, without a capital or full stop.</param>
    public static DiagnosticInfo PatternIsNotChecked(SourceLocation place, string schema, string pattern, string fault) =>
        Of(PatternIsNotCheckedDescriptor, place, schema, pattern, fault);

    /// <param name="place">The name.</param>
    /// <param name="schema">The schema's pointer.</param>
    /// <param name="name">The name.</param>
    /// <param name="suggestion">The property that was perhaps meant, or null.</param>
    /// <param name="isForbidden">Whether there may be no member of this name.</param>
    public static DiagnosticInfo RequiredNamesNothing(SourceLocation place, string schema, string name, string? suggestion, bool isForbidden) => Of(
        RequiredNamesNothingDescriptor,
        place,
        schema,
        name,
        isForbidden ? "which it has no property for and, by 'additionalProperties', forbids" : "which it has no property for",
        suggestion is null ? "it is not asked for" : "did you mean '" + suggestion + "'? It is not asked for");

    public static DiagnosticInfo DiscriminatorWithoutProperty(SourceLocation place, string schema, string property) =>
        Of(DiscriminatorWithoutPropertyDescriptor, place, schema, property);

    public static DiagnosticInfo DiscriminatorIsNotEnough(SourceLocation place, string schema, string property, string branch) =>
        Of(DiscriminatorIsNotEnoughDescriptor, place, schema, property, branch);

    public static DiagnosticInfo Endless(SourceLocation place, string schema) => Of(EndlessDescriptor, place, schema);

    public static DiagnosticInfo PartsDisagree(SourceLocation place, string schema) => Of(PartsDisagreeDescriptor, place, schema);

    public static DiagnosticInfo TooManyAlternatives(SourceLocation place, string schema) => Of(TooManyAlternativesDescriptor, place, schema);

    public static DiagnosticInfo DefaultDoesNotFit(SourceLocation place, string schema, string value) => Of(DefaultDoesNotFitDescriptor, place, schema, value);

    public static DiagnosticInfo MappingIsNoBranch(SourceLocation place, string schema, string value, string readAs) =>
        Of(MappingIsNoBranchDescriptor, place, schema, value, readAs);

    public static DiagnosticInfo SeveralBases(SourceLocation place, string schema, string first, string second) => Of(SeveralBasesDescriptor, place, schema, first, second);

    public static DiagnosticInfo ValueStandsForTwo(SourceLocation place, string schema, string value, string first, string second) =>
        Of(ValueStandsForTwoDescriptor, place, schema, value, first, second);

    public static DiagnosticInfo FormatOfListedValues(SourceLocation place, string schema, string format) =>
        Of(FormatOfListedValuesDescriptor, place, schema, format);
}
