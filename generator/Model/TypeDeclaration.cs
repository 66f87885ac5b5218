namespace Truto.Generated.SourceGeneration.Model;

/// <summary>A type that is emitted. The hierarchy is closed.</summary>
/// <param name="Name">The final C# name; unique in the namespace, ignoring case.</param>
/// <param name="Doc">The documentation of the schema.</param>
internal abstract record TypeDeclaration(string Name, DocComment Doc)
{
    /// <summary>Gets whether values are read from and written to JSON.</summary>
    public bool IsJson => this is not MultipartType;

    /// <summary>Gets the kind by which other types refer to this one.</summary>
    public NamedKind Kind => this switch
    {
        EnumType => NamedKind.Enum,
        UnionType => NamedKind.Union,
        TupleType => NamedKind.Tuple,
        _ => NamedKind.Object,
    };

    /// <summary>Gets whether values can violate the description, in themselves or in what they contain.</summary>
    public bool HasChecks { get; init; }
}
