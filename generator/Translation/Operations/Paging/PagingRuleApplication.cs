using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Paging;

/// <summary>Applies a paging rule of the project to an operation.</summary>
internal sealed class PagingRuleApplication(PagingRule rule, IReadOnlyList<MethodParameter> arguments, TypeTranslation types)
{
    /// <summary>Gets why the rule does not fit the operation.</summary>
    public string Misfit { get; private set; } = "there is no required JSON response";

    /// <summary>Returns how the list continues; null if the rule does not fit, for the reason in <see cref="Misfit"/>.</summary>
    /// <param name="page">The type of the JSON response; null if the operation has none, or if it is optional.</param>
    public MethodPaging? To(TypeRef? page)
    {
        // A response that is an array has no property for the items.
        if (page is ListType list)
        {
            return Next(list.Item, body: null) is { } nextOfList ? new MethodPaging(list.Item, Items: null, nextOfList) : null;
        }

        if (page is null || types.ObjectOf(page) is not { } body || Items(body) is not { Type: ListType { Item: var item } } items)
        {
            return null;
        }

        return Next(item, body) is { } next ? new MethodPaging(item, items.Member, next) : null;
    }

    private NextPage? Next(TypeRef item, ObjectType? body)
    {
        string kind = rule.Kind;
        string value = rule[kind]!;
        if (kind == "link")
        {
            return Find(body, kind, static type => type is ScalarType { Scalar: Scalar.String or Scalar.Uri }, "a string") is { } link
                ? new NextByPageLink(link.Member, link.Type is ScalarType { Scalar: Scalar.Uri })
                : null;
        }

        bool isNumber = kind is "offset" or "page";
        string parameter = isNumber ? value : rule["parameter"]!;
        bool hasParameter = arguments.Any(argument =>
            argument.Location == MethodParameterLocation.Query
            && argument.WireName == parameter
            && (IsInteger(argument.Type) || (!isNumber && IsString(argument.Type))));
        if (!hasParameter)
        {
            Misfit = $"'{parameter}' is not a query parameter of type {(isNumber ? "integer" : "string or integer")}";
            return null;
        }

        if (!TryFind(body, "more", static type => type is ScalarType { Scalar: Scalar.Boolean }, "a boolean", out PageProperty? more)
            || !TryFindInteger(body, "total", out PageProperty? total)
            || !TryFindInteger(body, "pages", out PageProperty? pages)
            || !TryFindInteger(body, "size", out PageProperty? size))
        {
            return null;
        }

        return kind switch
        {
            "offset" => new NextByOffset(parameter, more, rule.First ?? 0, Echo: null, total),
            "page" => new NextByNumber(parameter, more, rule.First ?? 1, Echo: null, pages, total, size),
            "last" => LastItem(item, value, parameter, more),
            _ => Find(body, kind, static type => IsString(type) || IsInteger(type), "a string or integer") is { } cursor
                ? new NextByValue(parameter, more, cursor.Member)
                : null,
        };
    }

    private NextByLastItem? LastItem(TypeRef item, string key, string parameter, PageProperty? more)
    {
        ObjectType? type = types.ObjectOf(item);
        Property? property = type?.Properties.FirstOrDefault(property => property.WireName == key && IsString(property.Type));
        if (property is null)
        {
            Misfit = $"'{key}' is not a string property of the items";
            return null;
        }

        return new NextByLastItem(parameter, more, type!.Name, new PageProperty(property.Name));
    }

    private PageValue? Items(ObjectType body)
    {
        if (rule["items"] is not null)
        {
            return Find(body, "items", static type => type is ListType, "an array");
        }

        Property[] lists = [.. body.Properties.Where(static property => property.Type is ListType)];
        Misfit = lists.Length == 0
            ? "the response has no array property"
            : "the response has several array properties; choose one with 'items'";
        return lists.Length == 1 ? new PageValue(lists[0].Type, new PageProperty(lists[0].Name)) : null;
    }

    private bool TryFindInteger(ObjectType? body, string key, out PageProperty? property) =>
        TryFind(body, key, IsInteger, "an integer", out property);

    // Succeeds without a property if the rule does not have the key.
    private bool TryFind(ObjectType? body, string key, Func<TypeRef, bool> hasType, string typeName, out PageProperty? property)
    {
        property = rule[key] is null ? null : Find(body, key, hasType, typeName)?.Member;
        return rule[key] is null || property is not null;
    }

    private PageValue? Find(ObjectType? body, string key, Func<TypeRef, bool> hasType, string typeName)
    {
        string path = rule[key]!;
        PageValue? found = body is null ? null : At(body, path);
        if (found is null || !hasType(found.Type))
        {
            Misfit = $"'{path}' is not {typeName} of the response";
            return null;
        }

        return found;
    }

    // Names can contain dots: @odata.nextLink.
    private PageValue? At(ObjectType type, string path)
    {
        foreach (Property property in type.Properties)
        {
            if (property.WireName == path)
            {
                return new PageValue(property.Type, new PageProperty(property.Name));
            }

            if (path.StartsWith(property.WireName + ".", StringComparison.Ordinal) && types.ObjectOf(property.Type) is { } inner
                && At(inner, path.Substring(property.WireName.Length + 1)) is { } found)
            {
                return found with { Member = new PageProperty(property.Name) { Inner = found.Member, InnerType = inner.Name } };
            }
        }

        return null;
    }

    private static bool IsString(TypeRef type) => type is ScalarType { Scalar: Scalar.String };

    private static bool IsInteger(TypeRef type) => type is ScalarType { Scalar: Scalar.Int32 or Scalar.Int64 };

    /// <summary>A property of a page, or of an object in it.</summary>
    private sealed record PageValue(TypeRef Type, PageProperty Member);
}
