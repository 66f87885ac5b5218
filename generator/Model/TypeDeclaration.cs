namespace Truto.Generated.SourceGeneration.Model;

/// <summary>A type that is emitted. The hierarchy is closed.</summary>
/// <param name="Name">The final C# name; unique in the namespace, ignoring case.</param>
/// <param name="Doc">The documentation of the schema.</param>
internal abstract record TypeDeclaration(string Name, DocComment Doc)
{
    /// <summary>Gets whether values are read from and written to JSON.</summary>
    public bool IsJson => this is not MultipartType;

    /// <summary>Gets whether values can violate the description, in themselves or in what they contain.</summary>
    public bool HasChecks { get; init; }
}
