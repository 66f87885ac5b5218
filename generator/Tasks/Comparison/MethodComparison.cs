using System.Globalization;
using Truto.Generated.Tasks.Surface;

namespace Truto.Generated.Tasks.Comparison;

/// <summary>Compares two versions of a method.</summary>
internal static class MethodComparison
{
    /// <summary>Adds the changes to a log.</summary>
    public static void Compare(SurfaceMethod old, SurfaceMethod now, ChangeLog log)
    {
        if (old.FullName != now.FullName)
        {
            log.Changed(ChangeKind.Renamed, Compatibility.Breaking, old.FullName, $"is now '{now.FullName}'", old.Origin, now.Origin);
        }

        if (old.Returns.Text != now.Returns.Text)
        {
            log.Changed(
                ChangeKind.Retyped,
                Returned(old.Returns, now.Returns),
                now.FullName,
                $"returns '{now.Returns.Text}' instead of '{old.Returns.Text}'",
                old.Origin,
                now.Origin);
        }

        if (old.HasParametersClass != now.HasParametersClass)
        {
            string text = now.HasParametersClass
                ? "takes its optional parameters as an object; an extension method takes them separately"
                : "takes its optional parameters separately, no longer as an object";
            Compatibility compatibility = now.HasParametersClass ? Compatibility.Recompile : Compatibility.Breaking;
            log.Changed(ChangeKind.Retyped, compatibility, now.FullName, text, old.Origin, now.Origin);
        }

        ParameterComparison.Compare(old, now, log);
        CompareErrors(old, now, log);
        TypeComparison.Deprecation(old.IsDeprecated, now.IsDeprecated, now.FullName, old.Origin, now.Origin, log);
    }

    private static Compatibility Returned(SurfaceResult old, SurfaceResult now)
    {
        // Awaiting discards a result that is new.
        if (old is { Value: null, Page: null } && now.Text.StartsWith("Task<", StringComparison.Ordinal))
        {
            return Compatibility.Recompile;
        }

        // The first page of a list that is awaited is what the method returned before.
        if (old.Page is null && now.Page is { } page && old.Value is { } value && old.Text.StartsWith("Task<", StringComparison.Ordinal))
        {
            return Max(Compatibility.Recompile, TypeChange.Of(value, page, Flow.Received));
        }

        bool isSameForm = FormOf(old) == FormOf(now);
        return isSameForm && old.Value is { } before && now.Value is { } after
            ? Max(TypeChange.Of(before, after, Flow.Received) ?? Compatibility.Compatible, PageChange(old, now))
            : Compatibility.Breaking;
    }

    private static Compatibility? PageChange(SurfaceResult old, SurfaceResult now) =>
        old.Page is { } before && now.Page is { } after ? TypeChange.Of(before, after, Flow.Received) : null;

    private static Compatibility Max(Compatibility first, Compatibility? second) => second > first ? second.Value : first;

    // The type without its arguments: Task, Paged with one or two arguments, IAsyncEnumerable.
    private static string FormOf(SurfaceResult result) => result.Text.Split('<')[0] + (result.Page is null ? "" : ",");

    // Code catches ApiException<T>. With another type it compiles, but catches nothing.
    private static void CompareErrors(SurfaceMethod old, SurfaceMethod now, ChangeLog log)
    {
        foreach ((int status, string before) in old.Errors)
        {
            if (!now.Errors.TryGetValue(status, out string? after))
            {
                log.Changed(
                    ChangeKind.Removed,
                    Compatibility.Breaking,
                    now.FullName,
                    $"declares no error body '{before}' for {StatusText(status)}: 'catch (ApiException<{before}>)' no longer catches it",
                    old.Origin,
                    now.Origin);
            }
            else if (after != before)
            {
                log.Changed(
                    ChangeKind.Retyped,
                    Compatibility.Breaking,
                    now.FullName,
                    $"has the error body '{after}' instead of '{before}' for {StatusText(status)}: "
                        + $"'catch (ApiException<{before}>)' no longer catches it",
                    old.Origin,
                    now.Origin);
            }
        }

        foreach ((int status, string type) in now.Errors.Where(error => !old.Errors.ContainsKey(error.Key)))
        {
            log.Changed(
                ChangeKind.Added,
                Compatibility.Compatible,
                now.FullName,
                $"has the error body '{type}' for {StatusText(status)}",
                old.Origin,
                now.Origin);
        }
    }

    private static string StatusText(int status) => status switch
    {
        0 => "other statuses",
        < 10 => status.ToString(CultureInfo.InvariantCulture) + "xx",
        _ => "status " + status.ToString(CultureInfo.InvariantCulture),
    };
}
