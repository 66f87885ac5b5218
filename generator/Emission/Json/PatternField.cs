using System.Globalization;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Json;

/// <summary>A static field with the patterns that the checks of a class use, each once.</summary>
/// <param name="names">The names of types.</param>
/// <param name="constraints">The constraints of the class; null entries have none.</param>
internal sealed class PatternField(LibraryNames names, IEnumerable<Constraints?> constraints)
{
    private const string Name = "patternsOfText";

    private readonly List<string> patterns =
        [.. constraints.SelectMany(PatternsOf).Select(pattern => NamePatternCode.Of(names, pattern.Comparison)).Distinct()];

    /// <summary>The element of the field for one of the patterns.</summary>
    public string Element(NamePattern pattern) =>
        $"{Name}[{patterns.IndexOf(NamePatternCode.Of(names, pattern)).ToString(CultureInfo.InvariantCulture)}]";

    /// <summary>Writes the field if there are patterns.</summary>
    public void Write(SourceWriter writer)
    {
        if (patterns.Count > 0)
        {
            writer.BlankLine();
            WrappedCode.WriteArray(writer, $"private static readonly {names.NamePattern}[] {Name} =", patterns, ";");
        }
    }

    private static IEnumerable<TextPattern> PatternsOf(Constraints? constraints) =>
        constraints is null ? [] : constraints.Patterns.Concat(PatternsOf(constraints.Elements));
}
