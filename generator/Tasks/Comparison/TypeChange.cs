using Truto.Generated.Tasks.Surface;

namespace Truto.Generated.Tasks.Comparison;

/// <summary>The rules for a type that replaces another one, by the directions in which its values travel.</summary>
internal static class TypeChange
{
    // The implicit conversions of numbers.
    private static readonly Dictionary<string, string[]> Wider = new()
    {
        ["int"] = ["long", "double", "decimal"],
        ["long"] = ["double", "decimal"],
        ["ulong"] = ["double", "decimal"],
    };

    /// <summary>Returns what replacing a type does to code; null if both are equal.</summary>
    public static Compatibility? Of(CSharpType old, CSharpType now, Flow flow)
    {
        if (old.Name == now.Name)
        {
            return old.IsNullable == now.IsNullable ? null : Nullability(now, flow);
        }

        if (flow == Flow.Sent && (Converts(old, now) || IsWrapped(old, now)))
        {
            return Compatibility.Recompile;
        }

        return flow == Flow.Received && Converts(now, old) ? Compatibility.Recompile : Compatibility.Breaking;
    }

    private static Compatibility Nullability(CSharpType now, Flow flow)
    {
        if (now.IsValueType)
        {
            // int converts to int?, but not the reverse.
            return now.IsNullable && flow == Flow.Sent ? Compatibility.Recompile : Compatibility.Breaking;
        }

        Flow warned = now.IsNullable ? Flow.Received : Flow.Sent;
        return (flow & warned) != 0 ? Compatibility.Warning : Compatibility.Compatible;
    }

    private static bool Converts(CSharpType from, CSharpType to) =>
        (to.IsNullable || !from.IsNullable) && Wider.TryGetValue(from.Name, out string[]? wider) && wider.Contains(to.Name);

    // Optional<T> has a conversion from T.
    private static bool IsWrapped(CSharpType old, CSharpType now) =>
        now.Name == $"Optional<{old.Name}>" || now.Name == $"Optional<{old.Name}?>";
}
