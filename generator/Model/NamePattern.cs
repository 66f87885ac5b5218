namespace Truto.Generated.SourceGeneration.Model;

/// <summary>A pattern of property names or of text. For example, <c>^x-</c> becomes a <see cref="NamePrefix"/>. The hierarchy is closed.</summary>
internal abstract record NamePattern;

/// <summary>Matches every name.</summary>
internal sealed record AnyName : NamePattern;

/// <summary>Matches names that start with a text.</summary>
internal sealed record NamePrefix(string Text) : NamePattern;

/// <summary>Matches names that end with a text.</summary>
internal sealed record NameSuffix(string Text) : NamePattern;

/// <summary>Matches names that contain a text.</summary>
internal sealed record NamePart(string Text) : NamePattern;

/// <summary>Matches names that consist of a prefix and characters of given ranges.</summary>
/// <param name="Prefix">The prefix.</param>
/// <param name="Ranges">The first and last character of each range.</param>
/// <param name="Minimum">The minimum number of characters after the prefix.</param>
/// <param name="Maximum">The maximum number of characters after the prefix; null for any number.</param>
internal sealed record NameOfCharacters(string Prefix, string Ranges, int Minimum, int? Maximum) : NamePattern;

/// <summary>Matches names by a .NET regular expression.</summary>
internal sealed record NameExpression(string Expression) : NamePattern;
