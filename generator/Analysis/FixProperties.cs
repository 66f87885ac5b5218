namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>The names of the properties that diagnostics pass to code fixes.</summary>
internal static class FixProperties
{
    /// <summary>The known value to insert, such as <c>StageStatus.Active</c>.</summary>
    public const string Value = nameof(Value);

    /// <summary>The number to insert.</summary>
    public const string Number = nameof(Number);
}
