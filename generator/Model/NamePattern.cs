namespace Truto.Generated.SourceGeneration.Model;

/// <summary>Which names of members a pattern means. The hierarchy is closed.</summary>
internal abstract record NamePattern;

/// <summary>Every name.</summary>
internal sealed record AnyName : NamePattern;

/// <summary>Names that start so.</summary>
internal sealed record NamePrefix(string Text) : NamePattern;

/// <summary>Names that end so.</summary>
internal sealed record NameSuffix(string Text) : NamePattern;

/// <summary>Names that contain a text.</summary>
internal sealed record NamePart(string Text) : NamePattern;

/// <summary>Names that start so and go on with characters of some ranges only.</summary>
/// <param name="Prefix">The start.</param>
/// <param name="Ranges">The first and last character of each range.</param>
/// <param name="Least">How many of them at least.</param>
/// <param name="Most">How many of them at most; null where there is no limit.</param>
internal sealed record NameOfCharacters(string Prefix, string Ranges, int Least, int? Most) : NamePattern;

/// <summary>Names that a regular expression of .NET matches.</summary>
internal sealed record NameExpression(string Expression) : NamePattern;

/// <summary>Members whose names are of a pattern, kept in a property as values of one type.</summary>
/// <param name="Pattern">Which names.</param>
/// <param name="Written">The pattern as the description writes it, for the docs.</param>
/// <param name="PropertyName">The C# name of the property that holds them.</param>
/// <param name="Value">The type of their values.</param>
/// <param name="Doc">The words of the values' schema.</param>
internal sealed record PatternProperty(NamePattern Pattern, string Written, string PropertyName, TypeRef Value, DocComment Doc)
{
    /// <summary>What is asked of each value; null where nothing is.</summary>
    public Constraints? Constraints { get; init; }
}
