namespace Truto.Generated.SourceGeneration.Translation.Reuse;

/// <summary>The translation of a class or an operation, or the names of an operation.</summary>
/// <param name="Inputs">What it depends on besides the description and its questions, such as its name.</param>
/// <param name="Questions">What it asked about the types of the API, in order.</param>
/// <param name="Result">The result.</param>
internal sealed record TranslatedUnit(object Inputs, IReadOnlyList<TypeQuestion> Questions, object Result);

/// <summary>Identifies a unit.</summary>
/// <param name="Location">The location of the object of the description.</param>
/// <param name="Result">The type of the result.</param>
internal readonly record struct UnitKey(ObjectLocation Location, Type Result);
