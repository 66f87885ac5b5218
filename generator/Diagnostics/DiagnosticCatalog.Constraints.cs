using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Truto.Generated.SourceGeneration.Diagnostics;

// OAG06xx: code of the project's own that goes against a description. These are shown in that code, the schema is a further location.
internal static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor ValueNotKnownDescriptor = new(
        "OAG0601",
        "A value is not a known value of its enum",
        "{0} is not a known value of '{1}'; {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0601.md");

    public static readonly DiagnosticDescriptor LengthDescriptor = new(
        "OAG0602",
        "A string is too short or too long",
        "'{2}' {3}, but {0} has {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0602.md");

    public static readonly DiagnosticDescriptor PatternDescriptor = new(
        "OAG0603",
        "A string does not match its pattern",
        "{0} does not match the pattern of '{1}': {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0603.md");

    public static readonly DiagnosticDescriptor RangeDescriptor = new(
        "OAG0604",
        "A number is out of range",
        "'{1}' must be {2}, but the value is {0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0604.md");

    public static readonly DiagnosticDescriptor MultipleDescriptor = new(
        "OAG0605",
        "A number is not a multiple of the declared factor",
        "'{1}' must be a multiple of {2}, but the value is {0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0605.md");

    public static readonly DiagnosticDescriptor CountDescriptor = new(
        "OAG0606",
        "A list or dictionary has too few or too many entries",
        "'{0}' {2}, but this value has {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0606.md");

    public static readonly DiagnosticDescriptor RepeatedItemDescriptor = new(
        "OAG0607",
        "A list with unique items contains an item twice",
        "{0} occurs twice, but the items of '{1}' must be unique; remove one",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0607.md");

    public static readonly DiagnosticDescriptor NullDescriptor = new(
        "OAG0608",
        "A required argument is null",
        "'{0}' is required; pass a value, because the call throws an ArgumentException for null",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0608.md");

    public static readonly DiagnosticDescriptor StreamNotDisposedDescriptor = new(
        "OAG0611",
        "The stream of a response is not disposed",
        "The stream that '{0}' returns is not disposed, so its connection stays in use; dispose it, for example with 'await using'",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0611.md");

    public static readonly DiagnosticDescriptor NeverEnumeratedDescriptor = new(
        "OAG0612",
        "A sequence of a client is not enumerated",
        "'{0}' sends no request until its result is enumerated; enumerate it with 'await foreach'",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0612.md");

    public static readonly DiagnosticDescriptor PassedByPositionDescriptor = new(
        "OAG0613",
        "An optional argument is passed by position",
        "'{0}' is passed by position; write '{0}: ...' to keep its meaning when the API adds another optional parameter before it",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0613.md");

    /// <param name="location">The value.</param>
    /// <param name="schemas">The location of the enum's schema, if it is found.</param>
    /// <param name="value">The value in C#, shortened.</param>
    /// <param name="type">The enum.</param>
    /// <param name="nearest">The most similar known value in C#, or null.</param>
    /// <param name="fix">The properties for the code fix.</param>
    public static Diagnostic ValueNotKnown(
        Location location, IEnumerable<Location> schemas, string value, string type, string? nearest, ImmutableDictionary<string, string?> fix) =>
        Diagnostic.Create(
            ValueNotKnownDescriptor, location, schemas, fix, value, type, nearest is null ? "use one of its members" : $"did you mean '{nearest}'?");

    /// <param name="location">The text.</param>
    /// <param name="schemas">The location of the member's schema, if it is found.</param>
    /// <param name="value">The value in C#, shortened.</param>
    /// <param name="length">The length in code points.</param>
    /// <param name="member">The property or parameter.</param>
    /// <param name="requirement">A predicate, such as <c>allows at most 40 characters</c>.</param>
    public static Diagnostic Length(Location location, IEnumerable<Location> schemas, string value, int length, string member, string requirement) =>
        Diagnostic.Create(LengthDescriptor, location, schemas, value, Digits(length), member, requirement);

    public static Diagnostic Pattern(Location location, IEnumerable<Location> schemas, string value, string member, string pattern) =>
        Diagnostic.Create(PatternDescriptor, location, schemas, value, member, pattern);

    /// <param name="location">The number.</param>
    /// <param name="schemas">The location of the member's schema, if it is found.</param>
    /// <param name="value">The number.</param>
    /// <param name="member">The property or parameter.</param>
    /// <param name="bound">The allowed range, such as <c>at most 100</c>.</param>
    /// <param name="fix">The properties for the code fix.</param>
    public static Diagnostic Range(
        Location location, IEnumerable<Location> schemas, string value, string member, string bound, ImmutableDictionary<string, string?> fix) =>
        Diagnostic.Create(RangeDescriptor, location, schemas, fix, value, member, bound);

    public static Diagnostic Multiple(Location location, IEnumerable<Location> schemas, string value, string member, string of) =>
        Diagnostic.Create(MultipleDescriptor, location, schemas, value, member, of);

    /// <param name="location">The list.</param>
    /// <param name="schemas">The location of the member's schema, if it is found.</param>
    /// <param name="member">The property or parameter.</param>
    /// <param name="count">The number of items.</param>
    /// <param name="requirement">A predicate, such as <c>allows at most 3 items</c>.</param>
    public static Diagnostic Count(Location location, IEnumerable<Location> schemas, string member, int count, string requirement) =>
        Diagnostic.Create(CountDescriptor, location, schemas, member, Digits(count), requirement);

    public static Diagnostic RepeatedItem(Location location, IEnumerable<Location> schemas, string value, string member) =>
        Diagnostic.Create(RepeatedItemDescriptor, location, schemas, value, member);

    public static Diagnostic Null(Location location, IEnumerable<Location> schemas, string member) =>
        Diagnostic.Create(NullDescriptor, location, schemas, member);

    public static Diagnostic StreamNotDisposed(Location location, string method) =>
        Diagnostic.Create(StreamNotDisposedDescriptor, location, method);

    public static Diagnostic PassedByPosition(Location location, string parameter) =>
        Diagnostic.Create(PassedByPositionDescriptor, location, parameter);

    public static Diagnostic NeverEnumerated(Location location, string method) =>
        Diagnostic.Create(NeverEnumeratedDescriptor, location, method);
}
