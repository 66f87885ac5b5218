using System.Text;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Naming;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Names;

/// <summary>
/// What an operationId says beside verb and path, which tools put there to make it unique: <c>get-/pets/{id}_getById</c> is <c>getById</c>,
/// <c>read_pet_pets__id__get</c> is <c>read_pet</c>, <c>getPetUsingGET</c> is <c>getPet</c>.
/// </summary>
internal static class OperationIdTrimming
{
    /// <summary>The rest of the operationId; empty where it says nothing beside verb and path.</summary>
    /// <param name="id">The operationId.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="path">The words of its path.</param>
    /// <param name="client">The words of its client.</param>
    /// <param name="verb">The verb that verb and path give.</param>
    public static string Of(string id, Operation operation, ResourcePath path, ClientWords client, string? verb)
    {
        string method = operation.Method.ToLowerInvariant();
        string rest = WithoutCode(WithoutSuffix(WithoutText(id, operation.Path, method), operation.Path, method), method);
        return RedundantOperationId.Equals(rest, method, path, client, verb) ? "" : rest;
    }

    // The path as it is, set off from what else there is.
    private static string WithoutText(string id, string path, string method)
    {
        string text = path.TrimEnd('/');
        if (text.Length < 2)
        {
            return id;
        }

        string rest = id;
        for (int at = rest.IndexOf(text, StringComparison.Ordinal); at >= 0; at = rest.IndexOf(text, at, StringComparison.Ordinal))
        {
            int end = at + text.Length;
            bool isSetOff = (at == 0 || rest[at - 1] is '-' or '_' or ' ' or ':' or '.') && (end == rest.Length || rest[end] is '-' or '_' or ' ' or ':' or '.' or '/');
            if (!isSetOff)
            {
                return id;
            }

            rest = rest.Substring(0, at) + " " + rest.Substring(end);
        }

        if (rest == id)
        {
            return id;
        }

        IReadOnlyList<string> words = Words.Split(rest);
        bool beginsWithVerb = words.Count > 0 && words[0].Equals(method, StringComparison.OrdinalIgnoreCase);
        return Trimmed(beginsWithVerb ? rest.Substring(rest.IndexOf(words[0], StringComparison.Ordinal) + words[0].Length) : rest);
    }

    // FastAPI ends ids with path and verb, Springfox with the verb.
    private static string WithoutSuffix(string id, string path, string method)
    {
        var suffix = new StringBuilder();
        foreach (char c in path)
        {
            suffix.Append(char.IsLetterOrDigit(c) ? c : '_');
        }

        suffix.Append('_').Append(method);
        if (id.EndsWith(suffix.ToString(), StringComparison.OrdinalIgnoreCase))
        {
            string rest = Trimmed(id.Substring(0, id.Length - suffix.Length));
            int last = rest.LastIndexOf('_');
            while (last > 0 && ResourcePath.IsPrefix(rest.Substring(last + 1)))
            {
                rest = Trimmed(rest.Substring(0, last));
                last = rest.LastIndexOf('_');
            }

            return rest;
        }

        string end = "Using" + method.ToUpperInvariant();
        return id.Length > end.Length && id.EndsWith(end, StringComparison.Ordinal) ? id.Substring(0, id.Length - end.Length) : id;
    }

    // UsersController_findAll, POST_DescribeInstances.
    private static string WithoutCode(string id, string method)
    {
        const string Controller = "Controller_";
        int end = id.IndexOf(Controller, StringComparison.Ordinal);
        if (end > 0 && end + Controller.Length < id.Length)
        {
            return id.Substring(end + Controller.Length);
        }

        bool hasVerbTwice = id.StartsWith(method + "_", StringComparison.OrdinalIgnoreCase) && Words.Split(id) is { Count: > 2 } words && Verbs.IsOnlyVerb(words[1]);
        return hasVerbTwice ? id.Substring(method.Length + 1) : id;
    }

    private static string Trimmed(string text) => text.Trim(' ', '-', '_', '/', '.', ':');
}
