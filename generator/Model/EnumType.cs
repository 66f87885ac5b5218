using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>
/// An open enum: a value type over the wire value, with a static property for each known value. For example, <c>enum: [open, won]</c> becomes a
/// struct with <c>Open</c> and <c>Won</c>, which also holds unknown values.
/// </summary>
/// <param name="Name">The C# name.</param>
/// <param name="Doc">The documentation of the schema.</param>
/// <param name="Underlying">The type of the values.</param>
/// <param name="Values">The known values in document order, each once.</param>
internal sealed record EnumType(string Name, DocComment Doc, EnumUnderlying Underlying, EquatableArray<EnumValue> Values)
    : TypeDeclaration(Name, Doc);

/// <summary>The types of enum values.</summary>
internal enum EnumUnderlying
{
    String,
    Int64,

    /// <summary>Numbers with fractions or beyond 64 bits, with every digit.</summary>
    Decimal,
}

/// <summary>A known value of an enum.</summary>
/// <param name="Name">The C# name: unique in the enum, different from the members of every enum.</param>
/// <param name="WireValue">The decoded string, or the digits of a number in canonical form.</param>
/// <param name="Doc">The documentation of the value.</param>
internal sealed record EnumValue(string Name, string WireValue, DocComment Doc);
