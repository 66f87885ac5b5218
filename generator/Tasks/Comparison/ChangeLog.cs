using Truto.Generated.Tasks.Surface;

namespace Truto.Generated.Tasks.Comparison;

/// <summary>Collects the changes between two versions of a description, with their places.</summary>
/// <param name="old">The places of the old version.</param>
/// <param name="now">The places of the new version.</param>
internal sealed class ChangeLog(DescriptionPlaces old, DescriptionPlaces now)
{
    private readonly List<Change> changes = [];

    /// <summary>Gets the changes in the order in which they were found.</summary>
    public IReadOnlyList<Change> Changes => changes;

    public void Added(Compatibility compatibility, string subject, string text, Origin origin) =>
        changes.Add(new Change(ChangeKind.Added, compatibility, subject, text, origin, Old: null, now.Of(origin)));

    public void Removed(Compatibility compatibility, string subject, string text, Origin origin) =>
        changes.Add(new Change(ChangeKind.Removed, compatibility, subject, text, origin, old.Of(origin), New: null));

    public void Changed(ChangeKind kind, Compatibility compatibility, string subject, string text, Origin before, Origin after) =>
        changes.Add(new Change(kind, compatibility, subject, text, after, old.Of(before), now.Of(after)));
}
