using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Truto.Generated.SourceGeneration.Diagnostics;

// OAG06xx: code of the project's own that goes against a description. These are shown in that code, the schema is a further place.
internal static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor ValueNotKnownDescriptor = new(
        "OAG0601",
        "The description does not know this value",
        "{0} is none of the values of '{1}' that the description knows{2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0601.md");

    public static readonly DiagnosticDescriptor LengthDescriptor = new(
        "OAG0602",
        "A text is shorter or longer than the description allows",
        "{0} has {1} characters, but '{2}' has at {3} by the description",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0602.md");

    public static readonly DiagnosticDescriptor PatternDescriptor = new(
        "OAG0603",
        "A text is not of the description's pattern",
        "{0} is not of the pattern that '{1}' has by the description: {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0603.md");

    public static readonly DiagnosticDescriptor RangeDescriptor = new(
        "OAG0604",
        "A number is out of the description's range",
        "{0} is out of range: '{1}' is {2} by the description",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0604.md");

    public static readonly DiagnosticDescriptor MultipleDescriptor = new(
        "OAG0605",
        "A number is not the multiple that the description asks for",
        "{0} is not a multiple of {2}, as '{1}' is by the description",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0605.md");

    public static readonly DiagnosticDescriptor CountDescriptor = new(
        "OAG0606",
        "A list or object has fewer or more members than the description allows",
        "'{0}' has at {2} by the description, and this has {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0606.md");

    public static readonly DiagnosticDescriptor RepeatedItemDescriptor = new(
        "OAG0607",
        "An item stands twice in a list that has each item once",
        "{0} stands twice, but '{1}' has each item once by the description",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0607.md");

    public static readonly DiagnosticDescriptor NullDescriptor = new(
        "OAG0608",
        "A required argument is null",
        "'{0}' is required by the description: the call throws instead of sending null",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0608.md");

    public static readonly DiagnosticDescriptor StreamNotDisposedDescriptor = new(
        "OAG0611",
        "A stream of a response is not disposed",
        "The stream that '{0}' returns is not disposed: its connection stays taken until it is read to the end",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0611.md");

    public static readonly DiagnosticDescriptor NeverEnumeratedDescriptor = new(
        "OAG0612",
        "A list of a client is never enumerated",
        "Nothing is sent: what '{0}' returns is fetched while it is enumerated, and nothing enumerates it",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0612.md");

    public static readonly DiagnosticDescriptor PassedByPositionDescriptor = new(
        "OAG0613",
        "An optional argument is passed by position",
        "'{0}' is passed by position; write '{0}: ...', so that an optional parameter that the API adds before it does not take its value",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "OAG0613.md");

    /// <param name="location">The value.</param>
    /// <param name="places">The enum's schema, where it is found.</param>
    /// <param name="value">As in C#, shortened.</param>
    /// <param name="type">The enum.</param>
    /// <param name="nearest">The known value that was perhaps meant as in C#, or null.</param>
    /// <param name="fix">What a code fix needs.</param>
    public static Diagnostic ValueNotKnown(
        Location location, IEnumerable<Location> places, string value, string type, string? nearest, ImmutableDictionary<string, string?> fix) =>
        Diagnostic.Create(ValueNotKnownDescriptor, location, places, fix, value, type, nearest is null ? "" : $"; did you mean '{nearest}'?");

    /// <param name="location">The text.</param>
    /// <param name="places">The member's schema, where it is found.</param>
    /// <param name="value">As in C#, shortened.</param>
    /// <param name="length">In code points.</param>
    /// <param name="member">The property or parameter.</param>
    /// <param name="bound">Such as <c>most 40</c>.</param>
    public static Diagnostic Length(Location location, IEnumerable<Location> places, string value, int length, string member, string bound) =>
        Diagnostic.Create(LengthDescriptor, location, places, value, Digits(length), member, bound);

    public static Diagnostic Pattern(Location location, IEnumerable<Location> places, string value, string member, string pattern) =>
        Diagnostic.Create(PatternDescriptor, location, places, value, member, pattern);

    /// <param name="location">The number.</param>
    /// <param name="places">The member's schema, where it is found.</param>
    /// <param name="value">The number.</param>
    /// <param name="member">The property or parameter.</param>
    /// <param name="bound">Such as <c>at most 100</c>.</param>
    /// <param name="fix">What a code fix needs.</param>
    public static Diagnostic Range(
        Location location, IEnumerable<Location> places, string value, string member, string bound, ImmutableDictionary<string, string?> fix) =>
        Diagnostic.Create(RangeDescriptor, location, places, fix, value, member, bound);

    public static Diagnostic Multiple(Location location, IEnumerable<Location> places, string value, string member, string of) =>
        Diagnostic.Create(MultipleDescriptor, location, places, value, member, of);

    /// <param name="location">The list.</param>
    /// <param name="places">The member's schema, where it is found.</param>
    /// <param name="member">The property or parameter.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="bound">Such as <c>most 3 items</c>.</param>
    public static Diagnostic Count(Location location, IEnumerable<Location> places, string member, int count, string bound) =>
        Diagnostic.Create(CountDescriptor, location, places, member, Digits(count), bound);

    public static Diagnostic RepeatedItem(Location location, IEnumerable<Location> places, string value, string member) =>
        Diagnostic.Create(RepeatedItemDescriptor, location, places, value, member);

    public static Diagnostic Null(Location location, IEnumerable<Location> places, string member) =>
        Diagnostic.Create(NullDescriptor, location, places, member);

    public static Diagnostic StreamNotDisposed(Location location, string method) =>
        Diagnostic.Create(StreamNotDisposedDescriptor, location, method);

    public static Diagnostic PassedByPosition(Location location, string parameter) =>
        Diagnostic.Create(PassedByPositionDescriptor, location, parameter);

    public static Diagnostic NeverEnumerated(Location location, string method) =>
        Diagnostic.Create(NeverEnumeratedDescriptor, location, method);
}
