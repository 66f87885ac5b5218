using System.Globalization;

namespace Truto.Generated.Support;

/// <summary>The exception for an XML body that cannot be read.</summary>
/// <param name="location">Where it cannot be read.</param>
/// <param name="problem">The exception of the reader.</param>
internal sealed class UnreadableXmlException(XmlLocation location, Exception problem) : FormatException(problem.Message, problem)
{
    public XmlLocation Location => location;
}

/// <summary>A position in an XML document.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Path">The path of the node, such as <c>/pets/pet[2]/@id</c>; null if the document is malformed before its root.</param>
internal sealed record XmlLocation(int Line, int Column, string? Path)
{
    public override string ToString() =>
        $"line {Line.ToString(CultureInfo.InvariantCulture)}, column {Column.ToString(CultureInfo.InvariantCulture)}"
        + (Path is null ? string.Empty : $" ({Path})");
}
