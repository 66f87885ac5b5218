using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>How the case of a JSON value is found. Unmatched JSON is preserved. The hierarchy is closed.</summary>
internal abstract record Selector;

/// <summary>Selects by the value of a property.</summary>
/// <param name="WireName">The name of the property.</param>
/// <param name="Values">The values and their cases; each value once.</param>
/// <param name="Fallback">The index of the case for other values and for none; null to preserve those as JSON.</param>
internal sealed record PropertySelector(string WireName, EquatableArray<SelectorValue> Values, int? Fallback) : Selector;

/// <summary>A value and the index of its case.</summary>
internal sealed record SelectorValue(string Value, int Case);

/// <summary>Selects by the kind of the JSON value. No two cases share a kind.</summary>
internal sealed record KindSelector : Selector;

/// <summary>
/// Selects by kind, then by values of properties that only one case allows, then by required properties, and finally tries the remaining cases,
/// the most likely first.
/// </summary>
/// <param name="Clues">What distinguishes each case, in the order of the cases.</param>
internal sealed record ContentSelector(EquatableArray<CaseClues> Clues) : Selector;

/// <summary>What distinguishes a case by content, besides the names of its properties and which of them are required.</summary>
/// <param name="ItemKinds">For an array, the kinds of its items; none if they do not distinguish it.</param>
/// <param name="Constants">For an object, the properties with few values.</param>
internal sealed record CaseClues(JsonKinds ItemKinds, EquatableArray<ConstantProperty> Constants);

/// <summary>A property of an object and all its values.</summary>
internal sealed record ConstantProperty(string WireName, EquatableArray<string> Values);
