using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation.Finishing;

/// <summary>Copies whether properties of pages are wrapped in <c>Optional&lt;T&gt;</c> to the paging of methods.</summary>
internal static class PagedTypes
{
    public static Api Apply(Api api) => api.Client is { } client ? api with { Client = Apply(client, api.Types) } : api;

    private static RootClient Apply(RootClient root, EquatableArray<TypeDeclaration> types)
    {
        HashSet<(string Type, string Property)> optional = [];
        if (OperationTypes.OperationsOf(root).SelectMany(operation => operation.Methods).Any(method => method.Paging is not null))
        {
            optional.UnionWith(types.OfType<ObjectType>().SelectMany(OptionalOf));
        }

        return optional.Count == 0
            ? root
            : root with { Clients = Each(root.Clients, client => client with { Operations = Each(client.Operations, OfOperation) }) };

        ClientOperation OfOperation(ClientOperation operation) => operation with { Methods = Each(operation.Methods, OfMethod) };

        Method OfMethod(Method method) => method is { Paging: { } paging, Result: JsonResult { Type: NamedType page } }
            ? method with { Paging = paging with { Items = Property(page.Name, paging.Items), Next = Next(page.Name, paging.Next) } }
            : method;

        NextPage Next(string page, NextPage next) => next switch
        {
            NextByCursor cursor => cursor with { Member = Property(page, cursor.Member)! },
            NextByLink link => link with { Member = Property(page, link.Member) },
            NextByPageLink link => link with { Member = Property(page, link.Member)! },
            NextByParameter parameter => NextParameter(page, parameter with { HasMore = Property(page, parameter.HasMore) }),
            _ => next,
        };

        NextByParameter NextParameter(string page, NextByParameter next) => next switch
        {
            NextByValue value => value with { Member = Property(page, value.Member)! },
            NextByLastItem item => item with { Key = Property(item.ItemType, item.Key)! },
            NextByOffset offset => offset with { Echo = Property(page, offset.Echo), Total = Property(page, offset.Total) },
            NextByNumber number => number with
            {
                Echo = Property(page, number.Echo),
                Pages = Property(page, number.Pages),
                Total = Property(page, number.Total),
                Size = Property(page, number.Size),
            },
            _ => next,
        };

        PageProperty? Property(string type, PageProperty? property) => property is null ? null : property with
        {
            IsOptionalWrapper = optional.Contains((type, property.Name)),
            Inner = property.Inner is null ? null : Property(property.InnerType!, property.Inner),
        };
    }

    private static IEnumerable<(string Type, string Property)> OptionalOf(ObjectType type)
    {
        foreach (Property property in type.Properties)
        {
            if (property.IsOptionalWrapper)
            {
                yield return (type.Name, property.Name);
            }
        }
    }

    private static EquatableArray<T> Each<T>(EquatableArray<T> items, Func<T, T> change)
        where T : IEquatable<T> => items.Select(change).ToEquatableArray();
}
