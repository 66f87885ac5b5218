using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>
/// The names of types that emitted code qualifies with their namespace, because a short name could be another type or a member. Usually there are
/// none.
/// </summary>
/// <param name="Everywhere">The names of which there is another type.</param>
/// <param name="InExpressions">The names of which there is a member, which hides a type only in expressions.</param>
internal sealed record QualifiedNames(EquatableArray<string> Everywhere, EquatableArray<string> InExpressions)
{
    public static readonly QualifiedNames None = new(EquatableArray<string>.Empty, EquatableArray<string>.Empty);

    /// <summary>Whether a type is qualified where only types are allowed.</summary>
    public bool IsAmongTypes(string name) => Contains(Everywhere, name);

    /// <summary>Whether a type is qualified in expressions.</summary>
    public bool IsInExpressions(string name) => Contains(Everywhere, name) || Contains(InExpressions, name);

    private static bool Contains(EquatableArray<string> names, string name)
    {
        foreach (string one in names)
        {
            if (one == name)
            {
                return true;
            }
        }

        return false;
    }
}
