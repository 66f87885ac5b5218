using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>
/// How a JSON value is represented as the content of an element or attribute. The hierarchy is closed. Content with a name of its own is referred to
/// by <see cref="NamedXml"/>, so that recursion stays finite.
/// </summary>
internal abstract record XmlContent;

/// <summary>Text.</summary>
internal sealed record ScalarXml(XmlScalarForm Form) : XmlContent;

/// <summary>The forms of text, by their names in the runtime library.</summary>
internal enum XmlScalarForm
{
    /// <summary>A string whose white space counts.</summary>
    Text,

    /// <summary>A string whose white space at the ends does not count.</summary>
    Token,
    Number,
    Boolean,
    Duration,
    Bytes,
}

/// <summary>Content whose structure the description leaves open.</summary>
internal sealed record OpenXml : XmlContent;

/// <summary>An array whose items are separated by spaces in text.</summary>
internal sealed record SeparatedXml(XmlContent Item) : XmlContent;

/// <summary>An array with a node for each item.</summary>
internal sealed record ListXml(XmlField Item) : XmlContent;

/// <summary>An array whose first items have fields of their own.</summary>
/// <param name="Items">The fields of the first items.</param>
/// <param name="Rest">The field of further items; null if they are not represented.</param>
internal sealed record TupleXml(EquatableArray<XmlField> Items, XmlField? Rest) : XmlContent;

/// <summary>A map with an element for each entry.</summary>
internal sealed record MapXml(XmlContent Value) : XmlContent;

/// <summary>An object.</summary>
/// <param name="Fields">The fields of its properties in document order.</param>
/// <param name="Extra">The content of further properties; null if they can be anything.</param>
internal sealed record ObjectXml(EquatableArray<XmlField> Fields, XmlContent? Extra) : XmlContent;

/// <summary>A union or class hierarchy.</summary>
/// <param name="IsByElement">Whether the name of the element selects the case.</param>
/// <param name="Fallback">The index of the case if no discriminator value matches; -1 to choose by content.</param>
/// <param name="Cases">The cases.</param>
internal sealed record CasesXml(bool IsByElement, int Fallback, EquatableArray<XmlCase> Cases) : XmlContent;

/// <summary>A case of a union or class hierarchy.</summary>
/// <param name="Field">The element of the case and its content.</param>
/// <param name="Tag">The discriminator property; null if there is none.</param>
/// <param name="Values">The discriminator values that select the case.</param>
internal sealed record XmlCase(XmlField Field, string? Tag, EquatableArray<string> Values);

/// <summary>Content that is declared once and used by its name.</summary>
internal sealed record NamedXml(string Name) : XmlContent;
