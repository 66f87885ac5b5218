using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Shapes.Unions;

/// <summary>A property of an object and every value that it can have.</summary>
internal sealed record PropertyValues(string WireName, EquatableArray<string> Values);

/// <summary>A property of an object and its value.</summary>
internal sealed record PropertyValue(string WireName, string Value);
