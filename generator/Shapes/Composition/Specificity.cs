namespace Truto.Generated.SourceGeneration.Shapes.Composition;

/// <summary>Which of two schemas that apply to one value determines more of it.</summary>
internal enum Specificity
{
    Same,
    First,
    Second,

    /// <summary>Each determines something that the other does not, or they contradict each other.</summary>
    Neither,
}
