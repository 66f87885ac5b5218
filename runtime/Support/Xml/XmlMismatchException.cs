namespace Truto.Generated.Support;

/// <summary>The exception for a node of an XML document that does not match the description.</summary>
/// <param name="node">The index of the node.</param>
/// <param name="message">What is wrong with it.</param>
internal sealed class XmlMismatchException(int node, string message) : FormatException(message)
{
    public int Node => node;
}
