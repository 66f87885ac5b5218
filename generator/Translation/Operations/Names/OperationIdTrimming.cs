using System.Text;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Naming;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Names;

/// <summary>
/// Removes from an operationId the HTTP method and the path that tools add to make it unique: <c>get-/pets/{id}_getById</c> becomes
/// <c>getById</c>, <c>read_pet_pets__id__get</c> becomes <c>read_pet</c>, and <c>getPetUsingGET</c> becomes <c>getPet</c>.
/// </summary>
internal static class OperationIdTrimming
{
    /// <summary>Returns the rest of the operationId; empty if it consists of method and path.</summary>
    /// <param name="id">The operationId.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="path">The words of its path.</param>
    /// <param name="client">The words of its client.</param>
    /// <param name="verb">The verb that its method and path imply.</param>
    public static string Trim(string id, Operation operation, ResourcePath path, ClientWords client, string? verb)
    {
        string method = operation.Method.ToLowerInvariant();
        string rest = WithoutController(WithoutSuffix(WithoutPath(id, operation.Path, method), operation.Path, method), method);
        return RedundantOperationId.Matches(rest, method, path, client, verb) ? "" : rest;
    }

    // Removes the literal path if punctuation separates it from the rest.
    private static string WithoutPath(string id, string path, string method)
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
            bool isSeparated = (at == 0 || rest[at - 1] is '-' or '_' or ' ' or ':' or '.')
                && (end == rest.Length || rest[end] is '-' or '_' or ' ' or ':' or '.' or '/');
            if (!isSeparated)
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
        bool startsWithMethod = words.Count > 0 && words[0].Equals(method, StringComparison.OrdinalIgnoreCase);
        return TrimPunctuation(startsWithMethod ? rest.Substring(rest.IndexOf(words[0], StringComparison.Ordinal) + words[0].Length) : rest);
    }

    // FastAPI appends path and method to an operationId, Springfox the method. Both end in the method.
    private static string WithoutSuffix(string id, string path, string method)
    {
        if (!id.EndsWith(method, StringComparison.OrdinalIgnoreCase))
        {
            return id;
        }

        var suffix = new StringBuilder();
        foreach (char c in path)
        {
            suffix.Append(char.IsLetterOrDigit(c) ? c : '_');
        }

        suffix.Append('_').Append(method);
        if (id.EndsWith(suffix.ToString(), StringComparison.OrdinalIgnoreCase))
        {
            string rest = TrimPunctuation(id.Substring(0, id.Length - suffix.Length));
            int last = rest.LastIndexOf('_');
            while (last > 0 && ResourcePath.IsPrefix(rest.Substring(last + 1)))
            {
                rest = TrimPunctuation(rest.Substring(0, last));
                last = rest.LastIndexOf('_');
            }

            return rest;
        }

        string end = "Using" + method.ToUpperInvariant();
        return id.Length > end.Length && id.EndsWith(end, StringComparison.Ordinal) ? id.Substring(0, id.Length - end.Length) : id;
    }

    // UsersController_findAll becomes findAll, POST_DescribeInstances becomes DescribeInstances.
    private static string WithoutController(string id, string method)
    {
        const string Controller = "Controller_";
        int end = id.IndexOf(Controller, StringComparison.Ordinal);
        if (end > 0 && end + Controller.Length < id.Length)
        {
            return id.Substring(end + Controller.Length);
        }

        bool hasTwoVerbs = id.StartsWith(method + "_", StringComparison.OrdinalIgnoreCase)
            && Words.Split(id) is { Count: > 2 } words
            && Verbs.IsOnlyVerb(words[1]);
        return hasTwoVerbs ? id.Substring(method.Length + 1) : id;
    }

    private static string TrimPunctuation(string text) => text.Trim(' ', '-', '_', '/', '.', ':');
}
