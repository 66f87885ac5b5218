namespace Truto.Generated.SourceGeneration.Pipeline;

/// <summary>The names of the pipeline's steps. Tests use them to check which steps ran and which were cached.</summary>
internal static class TrackingNames
{
    public const string Files = nameof(Files);
    public const string OverlayFiles = nameof(OverlayFiles);
    public const string Overlaid = nameof(Overlaid);
    public const string Documents = nameof(Documents);
    public const string Consumer = nameof(Consumer);
    public const string OwnTypes = nameof(OwnTypes);
    public const string Contents = nameof(Contents);
    public const string ReferencedTypes = nameof(ReferencedTypes);
    public const string Compiled = nameof(Compiled);
    public const string Units = nameof(Units);
    public const string Problems = nameof(Problems);
}
