using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Names;

/// <summary>
/// The possible names of an operation, the best first: from its operationId, without its path and the words of its client, else from its method and
/// path. They depend on this operation only; other operations determine which of them is free. For example, <c>createPet</c> in the client
/// <c>Pets</c> can be <c>Create</c> or <c>CreatePet</c>.
/// </summary>
/// <param name="Declared">The name of its method that the description declares, without <c>Async</c>, or null.</param>
/// <param name="Methods">The names for its method, without <c>Async</c>.</param>
/// <param name="Types">The prefixes for its types, such as <c>CreatePet</c> for <c>CreatePetRequest</c>.</param>
internal sealed record OperationNames(DeclaredName? Declared, NameChoice Methods, NameChoice Types)
{
    private const string Async = "Async";

    // Without suffixes such as Async, Request and Response.
    private const int MaxMethodLength = 55;
    private const int MaxTypeLength = 50;

    /// <summary>Returns the possible names of an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="idWithoutNumber">Its operationId, as <see cref="IdWithoutNumber"/> returns it.</param>
    /// <param name="client">The words of its client.</param>
    /// <param name="context">Receives invalid values of extensions that name methods.</param>
    public static OperationNames Of(Operation operation, string idWithoutNumber, ClientWords client, TranslationContext context)
    {
        ResourcePath path = ResourcePath.Of(operation.Path);
        ResourceNames resource = ResourceNames.Of(operation, path, client);
        string id = IdOf(operation);
        string name = id.Length == 0 ? "" : OperationIdTrimming.Trim(idWithoutNumber, operation, path, client, resource.Verb);
        return new OperationNames(
            DeclaredFor(operation, context),
            NameChoice.Of(name.Length == 0 ? resource.ForMethod() : OfMethod(id, name, operation, client, resource), MaxMethodLength),
            NameChoice.Of(name.Length == 0 ? resource.ForTypes() : OfTypes(id, name, resource), MaxTypeLength));
    }

    /// <summary>Returns the operationId without the number that tools append to equal names: <c>list</c> for <c>list_1</c>.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="ids">All operationIds of the description.</param>
    public static string IdWithoutNumber(Operation operation, ISet<string> ids)
    {
        string id = IdOf(operation);
        int underscore = id.LastIndexOf('_');
        bool isNumbered = underscore > 0 && underscore < id.Length - 1 && id.Skip(underscore + 1).All(char.IsDigit);
        return isNumbered && ids.Contains(id.Substring(0, underscore)) ? id.Substring(0, underscore) : id;
    }

    private static string IdOf(Operation operation) => operation.OperationId?.Trim() ?? "";

    // Every method ends in Async, so a declared name may or may not have it.
    private static DeclaredName? DeclaredFor(Operation operation, TranslationContext context) => DeclaredName.Of(operation, context) is { } name
        ? name with
        {
            Text = name.Text.Length > Async.Length && name.Text.EndsWith(Async, StringComparison.Ordinal)
            ? name.Text.Substring(0, name.Text.Length - Async.Length)
            : name.Text
        }
        : null;

    private static IEnumerable<string> OfMethod(string id, string name, Operation operation, ClientWords client, ResourceNames resource)
    {
        IReadOnlyList<string> all = Words.Split(name);
        if (all.Count == 0)
        {
            return [name];
        }

        // Every generated method ends in Async. In an operationId, Async means that the operation is only started.
        IReadOnlyList<string> withoutClient = client.RemoveFrom(name);
        string[] starts = IsAsync(all) ? ["start " + Text(withoutClient), "start " + Text(all)] : [];
        bool isStart = operation.Responses.Any(response => response.Status == "202");
        bool isShort = id.Length <= MaxMethodLength && !char.IsDigit(id[id.Length - 1]) && id.IndexOfAny(['/', '{']) < 0;
        return (isStart ? starts : [])
            .Append(Text(withoutClient))
            .Concat(starts)
            .Append(Text(all))
            .Concat(isShort && !IsAsync(all) ? [id] : [])
            .Concat(resource.With(WithoutAsync(withoutClient)))
            .Concat(resource.With(WithoutAsync(all)))
            .Append(id);
    }

    private static IEnumerable<string> OfTypes(string id, string name, ResourceNames resource)
    {
        IReadOnlyList<string> words = Words.Split(name);
        return words.Count == 0 ? [name]
            : (name == id || resource.IsNamedIn(words) ? [name] : Enumerable.Empty<string>()).Concat(resource.With(words)).Append(id);
    }

    private static bool IsAsync(IReadOnlyList<string> words) => words.Count > 1 && words[words.Count - 1] == Async;

    private static IReadOnlyList<string> WithoutAsync(IReadOnlyList<string> words) => IsAsync(words) ? [.. words.Take(words.Count - 1)] : words;

    private static string Text(IReadOnlyList<string> words) => string.Join(" ", WithoutAsync(words));
}

/// <summary>A name, and longer ones that are tried in order if it is taken. They are created one by one, because most names are free.</summary>
internal sealed record NameChoice(string First, IEnumerable<string> Others)
{
    /// <summary>Returns the names that consist of the words of texts.</summary>
    public static NameChoice Of(IEnumerable<string> texts, int maxLength)
    {
        IEnumerable<string> names = texts.Select(Identifier.Pascal).SelectMany(text => ShortName.Of(text, maxLength));
        return new NameChoice(names.First(), names.Skip(1));
    }
}
