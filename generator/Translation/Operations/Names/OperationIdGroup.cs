using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Naming;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Names;

/// <summary>The group that precedes the name in an operationId: <c>VirtualMachines</c> in <c>VirtualMachines_CreateOrUpdate</c>.</summary>
internal static class OperationIdGroup
{
    /// <summary>
    /// Returns the group, or null. An operationId in snake case has a group only if a verb follows: <c>pets</c> in <c>pets_list</c>, but none in
    /// <c>server_status</c>.
    /// </summary>
    public static string? Of(Operation operation)
    {
        if (operation.OperationId?.Trim() is not { Length: > 0 } id
            || id.Split('_') is not [var group, var name]
            || id.IndexOfAny(['/', '.', ' ', '-', ':']) >= 0)
        {
            return null;
        }

        IReadOnlyList<string> groupWords = Words.Split(group);
        IReadOnlyList<string> words = Words.Split(name);
        if (groupWords.Count == 0
            || words.Count == 0
            || char.IsDigit(name[0])
            || group.Equals(operation.Method, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        bool isVerb = char.IsUpper(group[0]) ? Verbs.IsOnlyVerb(groupWords[0]) : Verbs.IsVerb(groupWords[0]);
        if (isVerb)
        {
            return null;
        }

        return char.IsUpper(group[0]) || words.Count > 1 || Verbs.IsVerb(words[0]) ? group : null;
    }
}
