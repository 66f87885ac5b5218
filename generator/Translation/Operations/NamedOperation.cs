using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Translation.Operations.Names;

namespace Truto.Generated.SourceGeneration.Translation.Operations;

/// <summary>An operation and its names, which are unique: method names in their client, type names in the API.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Client">The tag or path segment that names its client.</param>
/// <param name="MethodName">The name of its first method, without <c>Async</c>.</param>
/// <param name="TypeName">The prefix of the names of its types.</param>
internal sealed record NamedOperation(Operation Operation, string Client, string MethodName, string TypeName)
{
    /// <summary>The suffix of a method whose name is a member of its client.</summary>
    public const string ReservedSuffix = "Operation";

    /// <summary>Names operations.</summary>
    /// <param name="operations">The operations in document order.</param>
    /// <param name="clientOf">Returns the tag or path segment that names the client of an operation.</param>
    /// <param name="keyOf">Returns the key of the client that a tag or path segment names: methods of one client differ.</param>
    /// <param name="context">Receives invalid values of extensions that name methods.</param>
    public static IReadOnlyList<NamedOperation> Of(
        IReadOnlyList<Operation> operations, Func<Operation, string> clientOf, Func<string, string> keyOf, TranslationContext context)
    {
        var ids = new HashSet<string>(operations.Select(operation => operation.OperationId).OfType<string>(), StringComparer.Ordinal);
        var all = new List<(Operation Operation, string Client, OperationNames Names)>();
        foreach (Operation operation in operations)
        {
            string client = clientOf(operation);
            all.Add((operation, client, OperationNames.Of(operation, client, ids, context)));
        }

        // Names that the description declares have priority over names that are derived.
        var methods = new Dictionary<string, Scope>(StringComparer.OrdinalIgnoreCase);
        var declared = new Dictionary<Operation, string>();
        foreach ((Operation operation, string client, OperationNames names) in all.Where(one => one.Names.Declared is not null))
        {
            declared.Add(operation, names.Declared!.Give(MethodsOf(client), context));
        }

        Scope types = Scope.IgnoringCase(reservedSuffix: ReservedSuffix);
        return
        [
            .. all.Select(one => new NamedOperation(
                one.Operation,
                one.Client,
                declared.TryGetValue(one.Operation, out string? name) ? name : Give(MethodsOf(one.Client), one.Names.Methods),
                Give(types, one.Names.Types))),
        ];

        Scope MethodsOf(string client)
        {
            string key = keyOf(client);
            if (!methods.TryGetValue(key, out Scope? scope))
            {
                scope = Scope.Exact(ReservedSuffix);
                methods.Add(key, scope);
            }

            return scope;
        }
    }

    private static string Give(Scope scope, IEnumerable<string> names) => scope.Give(names.First(), names.Skip(1));
}
