using Truto.Generated.Tasks.Surface;

namespace Truto.Generated.Tasks.Comparison;

/// <summary>Compares two versions of a type.</summary>
internal static class TypeComparison
{
    private const string IsRequired = "is required: object initializers must set it";

    /// <summary>Adds the changes to a log.</summary>
    /// <param name="old">The old version, whose uses of renamed types have the new names.</param>
    /// <param name="now">The new version.</param>
    /// <param name="oldName">The name of the old version.</param>
    /// <param name="log">Receives the changes.</param>
    public static void Compare(SurfaceType old, SurfaceType now, string oldName, ChangeLog log)
    {
        if (oldName != now.Name)
        {
            log.Changed(ChangeKind.Renamed, Compatibility.Breaking, oldName, $"is now named '{now.Name}'", old.Origin, now.Origin);
        }

        if (old.Kind != now.Kind)
        {
            string text = $"was a type of kind {old.Kind} and is {now.Kind}";
            log.Changed(ChangeKind.Retyped, Compatibility.Breaking, now.Name, text, old.Origin, now.Origin);
            return;
        }

        if (old.Base != now.Base)
        {
            Compatibility compatibility = old.Base is null ? Compatibility.Recompile : Compatibility.Breaking;
            log.Changed(ChangeKind.Retyped, compatibility, now.Name, BaseText(old.Base, now.Base), old.Origin, now.Origin);
        }

        Deprecation(old.IsDeprecated, now.IsDeprecated, now.Name, old.Origin, now.Origin, log);
        Pairs<SurfaceMember> members = Pairs<SurfaceMember>.Of(
            old.Members, now.Members, member => member.Name, member => member.WireName.Length == 0 ? null : member.WireName);
        Flow flow = old.Flow | now.Flow;
        foreach ((SurfaceMember before, SurfaceMember after) in members.Common)
        {
            Compare(before, after, now.Name, flow, log);
        }

        foreach (SurfaceMember member in members.Removed)
        {
            log.Removed(Compatibility.Breaking, $"{now.Name}.{member.Name}", "was removed", member.Origin);
        }

        foreach (SurfaceMember member in members.Added)
        {
            (Compatibility compatibility, string text) = Added(member, flow);
            log.Added(compatibility, $"{now.Name}.{member.Name}", text, member.Origin);
        }
    }

    /// <summary>Adds a change if something became obsolete.</summary>
    public static void Deprecation(bool old, bool now, string subject, Origin before, Origin after, ChangeLog log)
    {
        if (now && !old)
        {
            log.Changed(ChangeKind.Deprecated, Compatibility.Warning, subject, "is deprecated", before, after);
        }
    }

    private static void Compare(SurfaceMember old, SurfaceMember now, string type, Flow flow, ChangeLog log)
    {
        string subject = $"{type}.{now.Name}";
        if (old.Name != now.Name)
        {
            log.Changed(
                ChangeKind.Renamed, Compatibility.Breaking, $"{type}.{old.Name}", $"is now named '{now.Name}'", old.Origin, now.Origin);
        }

        CompareTypes(old, now, subject, flow, log);
        if ((flow & Flow.Sent) != 0 && ConstraintChange.Tightened(old.Constraints, now.Constraints) is { } tightened)
        {
            log.Changed(ChangeKind.Constrained, Compatibility.Warning, subject, $"allows fewer values: {tightened}", old.Origin, now.Origin);
        }

        Deprecation(old.IsDeprecated, now.IsDeprecated, subject, old.Origin, now.Origin, log);
    }

    private static void CompareTypes(SurfaceMember old, SurfaceMember now, string subject, Flow flow, ChangeLog log)
    {
        Compatibility? retyped = now.Kind == MemberKind.Value ? null : TypeChange.Of(old.Type, now.Type, flow);

        // A required property is usually not nullable, which is one change with it.
        string types = retyped is null ? "" : $" (changed from '{old.Type}' to '{now.Type}')";
        if (now.IsRequired && !old.IsRequired)
        {
            log.Changed(ChangeKind.Required, Worse(ForCreators(flow), retyped), subject, IsRequired + types, old.Origin, now.Origin);
        }
        else if (old.IsRequired && !now.IsRequired)
        {
            log.Changed(
                ChangeKind.Optional, retyped ?? Compatibility.Compatible, subject, "is no longer required" + types, old.Origin, now.Origin);
        }
        else if (retyped is { } compatibility)
        {
            log.Changed(ChangeKind.Retyped, compatibility, subject, $"changed from '{old.Type}' to '{now.Type}'", old.Origin, now.Origin);
        }
    }

    private static Compatibility Worse(Compatibility first, Compatibility? second) => second > first ? second.Value : first;

    private static (Compatibility Compatibility, string Text) Added(SurfaceMember member, Flow flow) => member switch
    {
        { Kind: MemberKind.Case } => (Compatibility.Breaking, $"(case '{member.Type}') was added: 'Match' and 'Switch' need a function for it"),
        { Kind: MemberKind.Value } => (Compatibility.Compatible, "was added: enums are open"),
        { IsRequired: true } => (ForCreators(flow), $"('{member.Type}') was added and {IsRequired}"),
        _ => (Compatibility.Compatible, $"('{member.Type}') was added"),
    };

    // Only code that creates objects sets required properties. Of responses, that is the code of tests.
    private static Compatibility ForCreators(Flow flow) => (flow & Flow.Sent) != 0 ? Compatibility.Breaking : Compatibility.Compatible;

    private static string BaseText(string? old, string? now) => (old, now) switch
    {
        (null, _) => $"has the base class '{now}'",
        (_, null) => $"no longer has the base class '{old}'",
        _ => $"has the base class '{now}' instead of '{old}'",
    };
}
