namespace Truto.Generated.SourceGeneration.Description.Schemas;

/// <summary>A value that a schema lists, with its annotations.</summary>
/// <param name="At">The value, which is not null.</param>
/// <param name="Name">
/// The author's name for the value (<c>x-csharp-value-names</c>, <c>x-enum-varnames</c>, <c>x-enumNames</c>, a branch's <c>x-csharp-name</c> or
/// title), or null.
/// </param>
/// <param name="Description">The description (<c>x-enum-descriptions</c>, <c>x-enumDescriptions</c>, a branch's description), or null.</param>
/// <param name="IsDeprecated">Whether the value is deprecated (<c>x-enum-deprecated</c>, a branch's <c>deprecated</c>).</param>
internal sealed record EnumMember(Cursor At, string? Name, string? Description, bool IsDeprecated)
{
    /// <summary>Gets the type of the value.</summary>
    public JsonTypes Type { get; } = SchemaTypes.OfValue(At.Node);
}
