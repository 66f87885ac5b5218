using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Translation.Operations.Bodies;

namespace Truto.Generated.SourceGeneration.Translation.Finishing;

/// <summary>
/// What is sent as a merge patch (RFC 7396), where null removes what it stands for: whatever the schemas say, optional properties and the
/// values of maps may be null. The items of arrays are no patches, as an array replaces the one before it.
/// </summary>
internal sealed class MergePatches
{
    private readonly HashSet<string> names;

    private MergePatches(HashSet<string> names)
    {
        this.names = names;
    }

    public static MergePatches Of(IReadOnlyList<TypeDeclaration> types, IReadOnlyList<Client> clients)
    {
        IEnumerable<OperationBody> sent = clients.SelectMany(client => client.Operations).Select(operation => operation.Body).OfType<OperationBody>();
        List<TypeRef> bodies = [.. sent.Where(IsPatch).Select(body => body.Type)];
        return new MergePatches(bodies.Count == 0
            ? []
            : TypeUses.Reached(bodies, types.ToDictionary(type => type.Name, StringComparer.Ordinal), throughArrays: false));
    }

    public IReadOnlyList<TypeDeclaration> Apply(IReadOnlyList<TypeDeclaration> types) => names.Count == 0 ? types : [.. types.Select(Apply)];

    public IReadOnlyList<Client> Apply(IReadOnlyList<Client> clients) =>
    [
        .. clients.Select(client => client with
        {
            Operations = client.Operations.Select(operation => operation with { Body = Apply(operation.Body) }).ToEquatableArray(),
        }),
    ];

    private static bool IsPatch(OperationBody body) => body.Format is JsonFormat && MediaTypes.IsMergePatchName(body.MediaType);

    private static TypeRef Nullable(TypeRef type) => Values(type) with { IsNullable = true };

    // A map within a map is patched, too.
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

    // Which class an object is of cannot be removed, and what only responses carry is not sent.
    private static Property Apply(Property property) => property with
    {
        Type = property.IsRequired || property.Role == PropertyRole.Discriminator || property.Direction == Direction.Response
            ? Values(property.Type)
            : Nullable(property.Type),
    };

    private static PatternProperty Apply(PatternProperty pattern) => pattern with { Value = Nullable(pattern.Value) };

    private static ExtraProperties? Apply(ExtraProperties? extra) => extra is TypedExtra typed ? typed with { Value = Nullable(typed.Value) } : extra;

    private OperationBody? Apply(OperationBody? body) => body switch
    {
        null => null,
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
