using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Translation.Operations.Names;
using Truto.Generated.SourceGeneration.Translation.Reuse;

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
    /// <param name="units">Uses names again after an edit.</param>
    /// <param name="context">Receives invalid values of extensions that name methods.</param>
    public static IReadOnlyList<NamedOperation> Of(
        IReadOnlyList<Operation> operations,
        Func<Operation, string> clientOf,
        Func<string, string> keyOf,
        UnitTranslation units,
        TranslationContext context)
    {
        var ids = new HashSet<string>(operations.Select(operation => operation.OperationId).OfType<string>(), StringComparer.Ordinal);
        var words = new Dictionary<string, ClientWords>(StringComparer.Ordinal);
        var all = new List<(Operation Operation, string Client, OperationNames Names)>();
        foreach (Operation operation in operations)
        {
            string client = clientOf(operation);
            string id = OperationNames.IdWithoutNumber(operation, ids);
            all.Add((operation, client, units.Translate(
                operation,
                new NamingInputs(client, id),
                types: null,
                () => OperationNames.Of(operation, id, WordsOf(client), context),
                names => names.Declared is null)));
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

        ClientWords WordsOf(string client)
        {
            if (!words.TryGetValue(client, out ClientWords? known))
            {
                known = ClientWords.Of(client);
                words.Add(client, known);
            }

            return known;
        }

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

    private static string Give(Scope scope, NameChoice names) => scope.Give(names.First, names.Others);
}

/// <summary>What the names of an operation depend on besides its description.</summary>
/// <param name="Client">The tag or path segment that names its client.</param>
/// <param name="Id">Its operationId without a number.</param>
internal sealed record NamingInputs(string Client, string Id);
