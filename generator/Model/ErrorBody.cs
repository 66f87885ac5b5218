namespace Truto.Generated.SourceGeneration.Model;

/// <summary>The JSON or XML body of an error response.</summary>
/// <param name="Status">The status; 3, 4 or 5 for a range; 0 for every other status (<c>default</c>).</param>
/// <param name="Type">The type of the body.</param>
internal sealed record ErrorBody(int Status, TypeRef Type)
{
    /// <summary>Gets the member of <see cref="XmlType"/> for the root element if the body is XML; null for JSON.</summary>
    public string? XmlRoot { get; init; }
}

/// <summary>The properties of an error body with a known meaning, by their C# names. From the <c>x-error</c> extension of properties.</summary>
/// <param name="Message">A string property with a message for people.</param>
/// <param name="Upstream">A boolean property that is true if a system behind the API refused the request.</param>
internal sealed record ErrorRoles(string? Message, string? Upstream)
{
    /// <summary>Gets whether there is such a property.</summary>
    public bool IsKnown => Message is not null || Upstream is not null;
}
