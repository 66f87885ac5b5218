using System.Text.RegularExpressions;
using Truto.Generated.Tasks.Surface;

namespace Truto.Generated.Tasks.Comparison;

/// <summary>Compares what C# callers see of two versions of an API.</summary>
internal static partial class SurfaceComparison
{
    /// <summary>Adds the changes to a log.</summary>
    public static void Compare(ApiSurface old, ApiSurface now, ChangeLog log)
    {
        Origin whole = new("");
        if (old.Namespace != now.Namespace)
        {
            log.Changed(ChangeKind.Renamed, Compatibility.Breaking, old.Namespace, $"is now the namespace '{now.Namespace}'", whole, whole);
        }

        if (old.IsPublic && !now.IsPublic)
        {
            log.Changed(ChangeKind.Removed, Compatibility.Breaking, now.Namespace, "is internal, no longer public", whole, whole);
        }

        Pairs<SurfaceType> types = Pairs<SurfaceType>.Of(old.Types, now.Types, type => type.Name, KeyOf, MembersOf);
        Dictionary<string, string> renamed = types.Common
            .Where(pair => pair.Old.Name != pair.New.Name)
            .ToDictionary(pair => pair.Old.Name, pair => pair.New.Name, StringComparer.Ordinal);
        foreach ((SurfaceType before, SurfaceType after) in types.Common)
        {
            TypeComparison.Compare(WithNames(before, renamed), after, before.Name, log);
        }

        // Methods are listed one by one, so a client without any is not listed as well.
        foreach (SurfaceType type in types.Removed.Where(type => type.Kind != SurfaceType.Client))
        {
            log.Removed(Compatibility.Breaking, type.Name, $"({type.Kind}) was removed", type.Origin);
        }

        foreach (SurfaceType type in types.Added.Where(type => type.Kind != SurfaceType.Client))
        {
            log.Added(Compatibility.Compatible, type.Name, $"({type.Kind}) was added", type.Origin);
        }

        CompareMethods([.. old.Methods.Select(method => WithNames(method, renamed))], now.Methods, log);
    }

    private static void CompareMethods(IReadOnlyList<SurfaceMethod> old, IReadOnlyList<SurfaceMethod> now, ChangeLog log)
    {
        Pairs<SurfaceMethod> methods = Pairs<SurfaceMethod>.Of(old, now, method => method.FullName, method => method.Identity);
        foreach ((SurfaceMethod before, SurfaceMethod after) in methods.Common)
        {
            MethodComparison.Compare(before, after, log);
        }

        foreach (SurfaceMethod method in methods.Removed)
        {
            log.Removed(Compatibility.Breaking, method.FullName, "was removed", method.Origin);
        }

        foreach (SurfaceMethod method in methods.Added)
        {
            log.Added(Compatibility.Compatible, method.FullName, "was added", method.Origin);
        }
    }

    // The same schema, or the same class of the same operation.
    private static string? KeyOf(SurfaceType type) => type.Origin.Text is not { Length: > 0 } origin ? null : $"{type.Kind} {type.Flow} {origin}";

    // A schema with another name and the same members is the same. One member alone could be a coincidence.
    private static string? MembersOf(SurfaceType type) => type.Members.Count < 3 || type.Kind == SurfaceType.Client
        ? null
        : type.Kind + ":" + string.Join(
            ";", type.Members.Select(member => $"{member.Name} {member.WireName} {(member.Kind == MemberKind.Value ? "" : member.Type)}"));

    // A renamed type is one change. Its uses are none.
    private static SurfaceType WithNames(SurfaceType type, Dictionary<string, string> renamed) => renamed.Count == 0 ? type : type with
    {
        Members = [.. type.Members.Select(member => member with { Type = WithNames(member.Type, renamed) })],
        Base = type.Base is null ? null : renamed.GetValueOrDefault(type.Base, type.Base),
    };

    private static SurfaceMethod WithNames(SurfaceMethod method, Dictionary<string, string> renamed) => renamed.Count == 0 ? method : method with
    {
        Client = renamed.GetValueOrDefault(method.Client, method.Client),
        Returns = new SurfaceResult(
            WithNames(method.Returns.Text, renamed),
            method.Returns.Value is null ? null : WithNames(method.Returns.Value, renamed),
            method.Returns.Page is null ? null : WithNames(method.Returns.Page, renamed)),
        Parameters = [.. method.Parameters.Select(parameter => parameter with { Type = WithNames(parameter.Type, renamed) })],
        Errors = method.Errors.ToDictionary(error => error.Key, error => WithNames(error.Value, renamed)),
    };

    private static CSharpType WithNames(CSharpType type, Dictionary<string, string> renamed) => type with { Name = WithNames(type.Name, renamed) };

    private static string WithNames(string text, Dictionary<string, string> renamed) =>
        Word().Replace(text, word => renamed.GetValueOrDefault(word.Value, word.Value));

    [GeneratedRegex(@"[\w.]+")]
    private static partial Regex Word();
}
