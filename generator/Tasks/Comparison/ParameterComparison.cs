using Truto.Generated.Tasks.Surface;

namespace Truto.Generated.Tasks.Comparison;

/// <summary>
/// Compares the parameters of two versions of a method. Required arguments are usually passed by position, optional ones should be passed by name.
/// </summary>
internal static class ParameterComparison
{
    /// <summary>Adds the changes to a log.</summary>
    public static void Compare(SurfaceMethod old, SurfaceMethod now, ChangeLog log)
    {
        Pairs<SurfaceParameter> pairs = Pairs<SurfaceParameter>.Of(
            old.Parameters, now.Parameters, parameter => parameter.Name, parameter => parameter.WireName.Length == 0 ? "body" : parameter.WireName);
        foreach ((SurfaceParameter before, SurfaceParameter after) in pairs.Common)
        {
            Compare(old, before, now, after, log);
        }

        foreach (SurfaceParameter parameter in pairs.Removed)
        {
            log.Removed(Compatibility.Breaking, old.FullName, $"no longer has the parameter '{parameter.Name}'", OriginOf(old, parameter));
        }

        foreach (SurfaceParameter parameter in pairs.Added)
        {
            bool hasLater = pairs.Common.Any(pair => pair.New.IsOptional && IndexOf(now, pair.New) > IndexOf(now, parameter));
            (Compatibility compatibility, string text) = (parameter.IsOptional, hasLater) switch
            {
                (false, _) => (Compatibility.Breaking, $"has the new required parameter '{parameter.Name}' ('{parameter.Type}')"),
                (true, false) => (Compatibility.Recompile, $"has the new optional parameter '{parameter.Name}' ('{parameter.Type}')"),
                (true, true) => (
                    Compatibility.Warning,
                    $"has the new optional parameter '{parameter.Name}' ('{parameter.Type}') before others: pass these by name, not by position"),
            };
            log.Added(compatibility, now.FullName, text, OriginOf(now, parameter));
        }

        CompareOrder([.. pairs.Common.Where(pair => !pair.Old.IsOptional && !pair.New.IsOptional)], Compatibility.Breaking, "required");
        CompareOrder([.. pairs.Common.Where(pair => pair.Old.IsOptional && pair.New.IsOptional)], Compatibility.Warning, "optional");

        void CompareOrder((SurfaceParameter Old, SurfaceParameter New)[] common, Compatibility compatibility, string which)
        {
            int[] positions = [.. common.Select(pair => IndexOf(old, pair.Old))];
            if (!positions.SequenceEqual(positions.Order()))
            {
                string names = string.Join(", ", common.Select(pair => pair.New.Name));
                string advice = compatibility == Compatibility.Warning ? "; pass them by name, not by position" : "";
                log.Changed(
                    ChangeKind.Reordered,
                    compatibility,
                    now.FullName,
                    $"has its {which} parameters in another order: {names}{advice}",
                    old.Origin,
                    now.Origin);
            }
        }
    }

    private static void Compare(SurfaceMethod oldMethod, SurfaceParameter old, SurfaceMethod method, SurfaceParameter now, ChangeLog log)
    {
        Origin before = OriginOf(oldMethod, old);
        Origin after = OriginOf(method, now);
        string subject = method.FullName;
        if (old.Name != now.Name)
        {
            log.Changed(
                ChangeKind.Renamed, Compatibility.Breaking, subject, $"has the parameter '{now.Name}' instead of '{old.Name}'", before, after);
        }

        // A parameter that becomes optional becomes nullable with it, which is one change.
        CSharpType type = old.IsOptional == now.IsOptional ? now.Type : now.Type with { IsNullable = old.Type.IsNullable };
        if (TypeChange.Of(old.Type, type, Flow.Sent) is { } retyped)
        {
            log.Changed(
                ChangeKind.Retyped,
                retyped,
                subject,
                $"has the parameter '{now.Name}' of type '{now.Type}' instead of '{old.Type}'",
                before,
                after);
        }

        if (old.IsOptional && !now.IsOptional)
        {
            log.Changed(ChangeKind.Required, Compatibility.Breaking, subject, $"requires the parameter '{now.Name}'", before, after);
        }
        else if (!old.IsOptional && now.IsOptional)
        {
            bool wasLast = oldMethod.Parameters.Last(parameter => !parameter.IsOptional) == old;
            Compatibility compatibility = wasLast ? Compatibility.Recompile : Compatibility.Breaking;
            string moved = wasLast ? "" : ", which is now behind the required ones";
            log.Changed(ChangeKind.Optional, compatibility, subject, $"no longer requires the parameter '{now.Name}'{moved}", before, after);
        }

        if (ConstraintChange.Tightened(old.Constraints, now.Constraints) is { } tightened)
        {
            log.Changed(
                ChangeKind.Constrained, Compatibility.Warning, subject, $"allows fewer values of '{now.Name}': {tightened}", before, after);
        }
    }

    private static Origin OriginOf(SurfaceMethod method, SurfaceParameter parameter) =>
        parameter.WireName.Length == 0 ? method.Origin : method.Origin with { Parameter = parameter.WireName };

    private static int IndexOf(SurfaceMethod method, SurfaceParameter parameter)
    {
        for (int i = 0; i < method.Parameters.Count; i++)
        {
            if (ReferenceEquals(method.Parameters[i], parameter))
            {
                return i;
            }
        }

        return -1;
    }
}
