using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation.Finishing;

/// <summary>Copies whether properties of pages are wrapped in <c>Optional&lt;T&gt;</c> to the paging of methods.</summary>
internal static class PagedTypes
{
    public static Api Apply(Api api) => api.Client is { } client ? api with { Client = Apply(client, api.Types) } : api;

    private static RootClient Apply(RootClient root, EquatableArray<TypeDeclaration> types)
    {
        var optional = new HashSet<(string Type, string Property)>(
            from type in types.OfType<ObjectType>()
            from property in type.Properties
            where property.IsOptionalWrapper
            select (type.Name, property.Name));
        bool isPaged = root.Clients.SelectMany(client => client.Operations).SelectMany(operation => operation.Methods).Any(method => method.Paging is not null);
        return optional.Count == 0 || !isPaged
            ? root
            : root with { Clients = Each(root.Clients, client => client with { Operations = Each(client.Operations, operation => operation with { Methods = Each(operation.Methods, Applied) }) }) };

        Method Applied(Method method) => method is { Paging: { } paging, Result: JsonResult { Type: NamedType page } }
            ? method with { Paging = paging with { Items = Member(page.Name, paging.Items), Next = Next(page.Name, paging.Next) } }
            : method;

        NextPage Next(string page, NextPage next) => next switch
        {
            NextByCursor cursor => cursor with { Member = Member(page, cursor.Member)! },
            NextByLink link => link with { Member = Member(page, link.Member) },
            NextByPageLink link => link with { Member = Member(page, link.Member)! },
            NextByParameter parameter => Further(page, parameter with { HasMore = Member(page, parameter.HasMore) }),
            _ => next,
        };

        NextByParameter Further(string page, NextByParameter next) => next switch
        {
            NextByValue value => value with { Member = Member(page, value.Member)! },
            NextByLastItem item => item with { Key = Member(item.ItemType, item.Key)! },
            NextByOffset offset => offset with { Echo = Member(page, offset.Echo), Total = Member(page, offset.Total) },
            NextByNumber number => number with
            {
                Echo = Member(page, number.Echo),
                Pages = Member(page, number.Pages),
                Total = Member(page, number.Total),
                Size = Member(page, number.Size),
            },
            _ => next,
        };

        PageProperty? Member(string type, PageProperty? member) => member is null
            ? null
            : member with { IsOptionalWrapper = optional.Contains((type, member.Name)), Inner = member.Inner is null ? null : Member(member.InnerType!, member.Inner) };
    }

    private static EquatableArray<T> Each<T>(EquatableArray<T> items, Func<T, T> change)
        where T : IEquatable<T> => items.Select(change).ToEquatableArray();
}
