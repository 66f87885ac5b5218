namespace Truto.Generated.Tasks.Surface;

/// <summary>Where the description declares something.</summary>
/// <param name="Text">An operation such as <c>GET /pets</c>, a pointer such as <c>#/components/schemas/Pet</c>, or empty for the whole file.</param>
/// <param name="Parameter">The wire name of a parameter of the operation; null for the operation.</param>
internal readonly record struct Origin(string Text, string? Parameter = null)
{
    /// <inheritdoc/>
    public override string ToString() => Text ?? "";
}
