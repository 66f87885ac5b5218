using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Translation.Operations.Bodies;

namespace Truto.Generated.SourceGeneration.Translation.Finishing;

/// <summary>
/// Makes the optional properties and the map values of merge patches (RFC 7396) nullable, because null removes them. The items of arrays are
/// not patched: an array replaces the previous one.
/// </summary>
internal sealed class MergePatches
{
    private readonly HashSet<string> names;

    private MergePatches(HashSet<string> names)
    {
        this.names = names;
    }

    public static Api Apply(Api api, TypeGraph graph)
    {
        IEnumerable<OperationBody> bodies = OperationTypes.OperationsOf(api.Client).Select(operation => operation.Body).OfType<OperationBody>();
        List<TypeRef> patched = [.. bodies.Where(IsPatch).Select(body => body.Type)];
        if (patched.Count == 0)
        {
            return api;
        }

        var patches = new MergePatches(graph.Reachable(patched, throughArrays: false));
        return api with { Types = api.Types.Select(patches.Apply).ToEquatableArray(), Client = patches.Apply(api.Client!) };
    }

    private RootClient Apply(RootClient root) => root with
    {
        Clients = root.Clients
            .Select(client => client with
            {
                Operations = client.Operations
                    .Select(operation => operation.Body is { } body ? operation with { Body = Apply(body) } : operation)
                    .ToEquatableArray(),
            })
            .ToEquatableArray(),
    };

    private static bool IsPatch(OperationBody body) => body.Format is JsonFormat && MediaTypes.IsMergePatchName(body.MediaType);

    private static TypeRef Nullable(TypeRef type) => Values(type) with { IsNullable = true };

    // The values of a nested map are patched too.
    private static TypeRef Values(TypeRef type) => type is MapType map ? map with { Value = Nullable(map.Value) } : type;

    private TypeDeclaration Apply(TypeDeclaration type) => !names.Contains(type.Name) ? type : type switch
    {
        ObjectType found => found with
        {
            Properties = found.Properties.Select(Apply).ToEquatableArray(),
            Patterns = found.Patterns.Select(Apply).ToEquatableArray(),
            Extra = Apply(found.Extra)!,
        },
        UnionType union => union with { Cases = union.Cases.Select(one => one with { Type = Values(one.Type) }).ToEquatableArray() },
        _ => type,
    };

    // Discriminators cannot be removed, and read-only properties are not sent.
    private static Property Apply(Property property) => property with
    {
        Type = property.IsRequired || property.Role == PropertyRole.Discriminator || property.Direction == Direction.Response
            ? Values(property.Type)
            : Nullable(property.Type),
    };

    private static PatternProperty Apply(PatternProperty pattern) => pattern with { Value = Nullable(pattern.Value) };

    private static ExtraProperties? Apply(ExtraProperties? extra) => extra is TypedExtra typed ? typed with { Value = Nullable(typed.Value) } : extra;

    private OperationBody Apply(OperationBody body) => body switch
    {
        _ when IsPatch(body) => body with { Type = Values(body.Type) },
        { Format: PartsFormat parts, Type: NamedType named } when names.Contains(named.Name) => body with
        {
            Format = parts with
            {
                Parts = parts.Parts.Select(part => part with { Type = Values(part.Type) }).ToEquatableArray(),
                Extra = Apply(parts.Extra),
                Patterns = parts.Patterns.Select(Apply).ToEquatableArray(),
            },
        },
        _ => body,
    };
}
