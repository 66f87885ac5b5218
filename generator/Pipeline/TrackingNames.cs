namespace Truto.Generated.SourceGeneration.Pipeline;

/// <summary>The names of the pipeline's steps, by which tests see what ran and what was cached.</summary>
internal static class TrackingNames
{
    public const string Files = nameof(Files);
    public const string Documents = nameof(Documents);
    public const string Consumer = nameof(Consumer);
    public const string Compiled = nameof(Compiled);
    public const string Units = nameof(Units);
    public const string Problems = nameof(Problems);
}
