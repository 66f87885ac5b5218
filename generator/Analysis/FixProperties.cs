namespace Truto.Generated.SourceGeneration.Analysis;

/// <summary>What diagnostics tell code fixes, by these names.</summary>
internal static class FixProperties
{
    /// <summary>The known value to write instead, such as <c>StageStatus.Active</c>.</summary>
    public const string Value = nameof(Value);

    /// <summary>The number to write instead.</summary>
    public const string Number = nameof(Number);
}
