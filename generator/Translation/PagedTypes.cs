using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>Tells the members of pages what <see cref="TypeUses"/> made of them, which is known only when all operations are.</summary>
internal static class PagedTypes
{
    public static RootClient Apply(RootClient root, IEnumerable<TypeDeclaration> types)
    {
        var optional = new HashSet<(string Type, string Member)>(
            from type in types.OfType<ObjectType>()
            from property in type.Properties
            where property.TellsAbsentFromNull
            select (type.Name, property.Name));
        bool isPaged = root.Clients.SelectMany(client => client.Operations).SelectMany(operation => operation.Methods).Any(method => method.Paging is not null);
        return optional.Count == 0 || !isPaged
            ? root
            : root with { Clients = Each(root.Clients, client => client with { Operations = Each(client.Operations, operation => operation with { Methods = Each(operation.Methods, Applied) }) }) };

        Method Applied(Method method) => method is { Paging: { } paging, Result: JsonResult { Type: NamedType page } }
            ? method with { Paging = paging with { Items = Member(page, paging.Items), Next = Next(page, paging.Next) } }
            : method;

        NextPage Next(NamedType page, NextPage next) => next switch
        {
            NextByCursor cursor => cursor with { Member = Member(page, cursor.Member)! },
            NextByLink link => link with { Member = Member(page, link.Member) },
            _ => next,
        };

        PageMember? Member(NamedType page, PageMember? member) =>
            member is not null && optional.Contains((page.Name, member.Name)) ? member with { TellsAbsentFromNull = true } : member;
    }

    private static EquatableArray<T> Each<T>(EquatableArray<T> items, Func<T, T> change)
        where T : IEquatable<T> => items.Select(change).ToEquatableArray();
}
