using Microsoft.CodeAnalysis;

namespace Truto.Generated.SourceGeneration.Diagnostics;

// OAG04xx: schemas whose type differs from their declaration.
internal static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor ValueRepeatedDescriptor = new(
        "OAG0401",
        "An enum lists a value twice",
        "'{0}' lists '{1}' more than once; remove the duplicate",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0401.md");

    public static readonly DiagnosticDescriptor ValuesAreNotNamedDescriptor = new(
        "OAG0402",
        "An enum has numbers that decimal cannot represent",
        "The enum '{0}' has numbers that 'decimal' cannot represent; its values get no named members",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0402.md");

    public static readonly DiagnosticDescriptor DiscriminatorIsNotEnoughDescriptor = new(
        "OAG0403",
        "A discriminator does not distinguish all alternatives",
        "The discriminator '{1}' of '{0}' does not distinguish '{2}' from the other alternatives; "
            + "require '{1}' with a unique value there, or their content decides",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0403.md");

    public static readonly DiagnosticDescriptor DiscriminatorWithoutPropertyDescriptor = new(
        "OAG0404",
        "A discriminator names a property that is not declared",
        "The discriminator of '{0}' is '{1}', which is not one of its properties; an optional string is assumed",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0404.md");

    public static readonly DiagnosticDescriptor EndlessDescriptor = new(
        "OAG0405",
        "A schema contains itself without an object in between",
        "'{0}' contains itself without an object in between; the inner schema accepts any JSON",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0405.md");

    public static readonly DiagnosticDescriptor PartsDisagreeDescriptor = new(
        "OAG0406",
        "The parts of a schema have different types",
        "'{0}' combines schemas of different types, which no value satisfies; it accepts any JSON",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0406.md");

    public static readonly DiagnosticDescriptor TooManyAlternativesDescriptor = new(
        "OAG0407",
        "A schema combines too many alternatives",
        "'{0}' combines several lists of alternatives into too many combinations; "
            + "properties that only an alternative declares become additional properties",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0407.md");

    public static readonly DiagnosticDescriptor TooManyNestedUnionsDescriptor = new(
        "OAG0411",
        "Unions within unions have too many alternatives",
        "'{0}' is a union of more unions than are supported; it and further unions of that size accept any JSON",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0411.md");

    public static readonly DiagnosticDescriptor DefaultDoesNotFitDescriptor = new(
        "OAG0408",
        "A default does not match its schema's type",
        "The default {1} of '{0}' does not match its type and is ignored; correct it",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0408.md");

    public static readonly DiagnosticDescriptor MappingIsNoBranchDescriptor = new(
        "OAG0409",
        "A discriminator maps a value to a schema that is not an alternative",
        "The discriminator of '{0}' maps '{1}' to a schema that is not one of its alternatives; such a value is read as {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0409.md");

    public static readonly DiagnosticDescriptor ValueIsOfAnotherTypeDescriptor = new(
        "OAG0420",
        "A listed value does not match its schema's type",
        "The value {1} of '{0}' does not match its type; {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0420.md");

    public static readonly DiagnosticDescriptor RequiredNamesNothingDescriptor = new(
        "OAG0421",
        "A required property is not declared",
        "'{0}' lists '{1}' in 'required', but '{1}' is not a property{2}; {3}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0421.md");

    public static readonly DiagnosticDescriptor PatternOfNamesIsNotReadDescriptor = new(
        "OAG0422",
        "A pattern of property names is not supported",
        "The pattern '{1}' of '{0}' is not supported: {2}; matching properties are read as additional properties",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0422.md");

    public static readonly DiagnosticDescriptor PatternIsNotCheckedDescriptor = new(
        "OAG0423",
        "A pattern is not checked",
        "The pattern '{1}' of '{0}' is not checked: {2}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0423.md");

    public static readonly DiagnosticDescriptor SeveralBasesDescriptor = new(
        "OAG0430",
        "A schema extends two schemas with discriminators",
        "'{0}' extends both '{1}' and '{2}'; its class derives from the first and declares the properties of the second itself",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0430.md");

    public static readonly DiagnosticDescriptor ValueStandsForTwoDescriptor = new(
        "OAG0431",
        "A discriminator value selects two schemas",
        "The discriminator value '{1}' of '{0}' selects both '{2}' and '{3}', and is read as the first; give each schema its own value",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0431.md");

    public static readonly DiagnosticDescriptor FormatOfListedValuesDescriptor = new(
        "OAG0410",
        "The format of an enum is ignored",
        "'{0}' lists its values, so its format '{1}' is ignored; the values are strings and are sent exactly as listed",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0410.md");

    public static DiagnosticInfo ValueRepeated(SourceLocation location, string schema, string value) =>
        Of(ValueRepeatedDescriptor, location, schema, value);

    public static DiagnosticInfo ValuesAreNotNamed(SourceLocation location, string schema) => Of(ValuesAreNotNamedDescriptor, location, schema);

    /// <param name="location">The value.</param>
    /// <param name="schema">The schema's pointer.</param>
    /// <param name="value">The value as JSON.</param>
    /// <param name="isRead">Whether values of its type are also accepted; otherwise the value is ignored.</param>
    public static DiagnosticInfo ValueIsOfAnotherType(SourceLocation location, string schema, string value, bool isRead) =>
        Of(ValueIsOfAnotherTypeDescriptor, location, schema, value, isRead ? "values of both types are accepted" : "it is ignored");

    /// <param name="location">The pattern.</param>
    /// <param name="schema">The schema's pointer.</param>
    /// <param name="pattern">The pattern, as written.</param>
    /// <param name="fault">The reason, as a clause.</param>
    public static DiagnosticInfo PatternOfNamesIsNotRead(SourceLocation location, string schema, string pattern, string fault) =>
        Of(PatternOfNamesIsNotReadDescriptor, location, schema, pattern, fault);

    /// <param name="location">The pattern.</param>
    /// <param name="schema">The schema's pointer.</param>
    /// <param name="pattern">The pattern, as written.</param>
    /// <param name="fault">The reason, as a clause.</param>
    public static DiagnosticInfo PatternIsNotChecked(SourceLocation location, string schema, string pattern, string fault) =>
        Of(PatternIsNotCheckedDescriptor, location, schema, pattern, fault);

    /// <param name="location">The name.</param>
    /// <param name="schema">The schema's pointer.</param>
    /// <param name="name">The name.</param>
    /// <param name="suggestion">The most similar property, or null.</param>
    /// <param name="isForbidden">Whether <c>additionalProperties</c> forbids a property of this name.</param>
    public static DiagnosticInfo RequiredNamesNothing(SourceLocation location, string schema, string name, string? suggestion, bool isForbidden) =>
        Of(
        RequiredNamesNothingDescriptor,
        location,
        schema,
        name,
        isForbidden ? " and 'additionalProperties' is false" : "",
        suggestion is null ? "declare the property, or remove the name" : "did you mean '" + suggestion + "'?");

    public static DiagnosticInfo DiscriminatorWithoutProperty(SourceLocation location, string schema, string property) =>
        Of(DiscriminatorWithoutPropertyDescriptor, location, schema, property);

    public static DiagnosticInfo DiscriminatorIsNotEnough(SourceLocation location, string schema, string property, string branch) =>
        Of(DiscriminatorIsNotEnoughDescriptor, location, schema, property, branch);

    public static DiagnosticInfo Endless(SourceLocation location, string schema) => Of(EndlessDescriptor, location, schema);

    public static DiagnosticInfo PartsDisagree(SourceLocation location, string schema) => Of(PartsDisagreeDescriptor, location, schema);

    public static DiagnosticInfo TooManyAlternatives(SourceLocation location, string schema) => Of(TooManyAlternativesDescriptor, location, schema);

    public static DiagnosticInfo TooManyNestedUnions(SourceLocation location, string schema) => Of(TooManyNestedUnionsDescriptor, location, schema);

    public static DiagnosticInfo DefaultDoesNotFit(SourceLocation location, string schema, string value) =>
        Of(DefaultDoesNotFitDescriptor, location, schema, value);

    public static DiagnosticInfo MappingIsNoBranch(SourceLocation location, string schema, string value, string readAs) =>
        Of(MappingIsNoBranchDescriptor, location, schema, value, readAs);

    public static DiagnosticInfo SeveralBases(SourceLocation location, string schema, string first, string second) =>
        Of(SeveralBasesDescriptor, location, schema, first, second);

    public static DiagnosticInfo ValueStandsForTwo(SourceLocation location, string schema, string value, string first, string second) =>
        Of(ValueStandsForTwoDescriptor, location, schema, value, first, second);

    public static DiagnosticInfo FormatOfListedValues(SourceLocation location, string schema, string format) =>
        Of(FormatOfListedValuesDescriptor, location, schema, format);
}
