using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Translation.Operations.Names;

namespace Truto.Generated.SourceGeneration.Translation.Operations;

/// <summary>An operation and its names, which differ from those of all operations before it.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Client">What its client is called after, such as a tag.</param>
/// <param name="MethodName">The plain method without <c>Async</c>.</param>
/// <param name="TypeName">What its types begin with.</param>
internal sealed record NamedOperation(Operation Operation, string Client, string MethodName, string TypeName)
{
    /// <summary>What a method's name gets that meets a member of its client.</summary>
    public const string ReservedSuffix = "Operation";

    /// <param name="operations">In document order.</param>
    /// <param name="clientOf">What an operation's client is called after.</param>
    /// <param name="context">Receives what is wrong with names that are given.</param>
    public static IReadOnlyList<NamedOperation> Of(
        IReadOnlyList<Operation> operations, Func<Operation, string> clientOf, TranslationContext context)
    {
        var ids = new HashSet<string>(operations.Select(operation => operation.OperationId).OfType<string>(), StringComparer.Ordinal);
        var all = new List<(Operation Operation, string Client, OperationNames Names)>();
        foreach (Operation operation in operations)
        {
            string client = clientOf(operation);
            all.Add((operation, client, OperationNames.Of(operation, client, ids, context)));
        }

        // Names that the author chose come first: no other operation takes them.
        var methods = new Dictionary<string, Scope>(StringComparer.OrdinalIgnoreCase);
        var given = new Dictionary<Operation, string>();
        foreach ((Operation operation, string client, OperationNames names) in all.Where(one => one.Names.Given is not null))
        {
            given.Add(operation, MethodsOf(client).Give(names.Given!));
        }

        Scope types = Scope.IgnoringCase(reservedSuffix: ReservedSuffix);
        return
        [
            .. all.Select(one => new NamedOperation(
                one.Operation,
                one.Client,
                given.TryGetValue(one.Operation, out string? name) ? name : Give(MethodsOf(one.Client), one.Names.Methods),
                Give(types, one.Names.Types))),
        ];

        Scope MethodsOf(string client)
        {
            string key = Identifier.Pascal(client);
            if (!methods.TryGetValue(key, out Scope? scope))
            {
                scope = Scope.Exact(ReservedSuffix);
                methods.Add(key, scope);
            }

            return scope;
        }
    }

    private static string Give(Scope scope, IReadOnlyList<string> names) => scope.Give(names[0], [.. names.Skip(1)]);
}
