using System.Globalization;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Paging;

/// <summary>A rule of the project held against an operation.</summary>
internal sealed class PagingRuleApplication(PagingRule rule, IReadOnlyList<MethodParameter> arguments, TypeTranslation types)
{
    /// <summary>What the operation lacks.</summary>
    public string Misfit { get; private set; } = "there is no required JSON response";

    /// <summary>How the list goes on; null where the rule does not fit, for the reason in <see cref="Misfit"/>.</summary>
    /// <param name="page">What the operation returns; null where that is no JSON that is always there.</param>
    public MethodPaging? To(TypeRef? page)
    {
        ObjectType? body = page is null ? null : types.ObjectOf(page);
        if (body is null && page is not ListType)
        {
            return null;
        }

        // A list as the whole response is its own page.
        (TypeRef Type, PageProperty Member)? items = body is null ? (page!, null!) : Items(body);
        NextPage? next = items is null ? null : Next(((ListType)items.Value.Type).Item, body);
        return next is null ? null : new MethodPaging(((ListType)items!.Value.Type).Item, items.Value.Member, next);
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

        bool isCounted = kind is "offset" or "page";
        string name = isCounted ? value : rule["parameter"]!;
        if (arguments.FirstOrDefault(argument => argument.Place == MethodParameterLocation.Query && argument.WireName == name
            && argument.Type is ScalarType { Scalar: var scalar } && (IsInteger(scalar) || (!isCounted && scalar == Scalar.String))) is null)
        {
            Misfit = $"'{name}' is not a query parameter of type {(isCounted ? "integer" : "string or integer")}";
            return null;
        }

        int? first = rule["first"] is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null;
        if (!Optional(body, "more", static type => type is ScalarType { Scalar: Scalar.Boolean }, "a boolean", out PageProperty? more)
            || !Integer(body, "total", out PageProperty? total)
            || !Integer(body, "pages", out PageProperty? pages)
            || !Integer(body, "size", out PageProperty? size))
        {
            return null;
        }

        return kind switch
        {
            "offset" => new NextByOffset(name, more, first ?? 0, Echo: null, total),
            "page" => new NextByNumber(name, more, first ?? 1, Echo: null, pages, total, size),
            "last" => LastItem(item, value, name, more),
            _ => Find(body, kind, static type => type is ScalarType { Scalar: var scalar } && (scalar == Scalar.String || IsInteger(scalar)), "a string or integer") is { } cursor
                ? new NextByValue(name, more, cursor.Member)
                : null,
        };
    }

    private NextByLastItem? LastItem(TypeRef item, string key, string parameter, PageProperty? more)
    {
        ObjectType? type = types.ObjectOf(item);
        Property? property = type?.Properties.FirstOrDefault(one => one.WireName == key && one.Type is ScalarType { Scalar: Scalar.String });
        if (property is null)
        {
            Misfit = $"'{key}' is not a string property of the items";
            return null;
        }

        return new NextByLastItem(parameter, more, type!.Name, new PageProperty(property.Name));
    }

    private (TypeRef Type, PageProperty Member)? Items(ObjectType body)
    {
        if (rule["items"] is not null)
        {
            return Find(body, "items", static type => type is ListType, "an array");
        }

        Property[] lists = [.. body.Properties.Where(static property => property.Type is ListType)];
        Misfit = lists.Length == 0 ? "the response has no array property" : "the response has several array properties; choose one with 'items'";
        return lists.Length == 1 ? (lists[0].Type, new PageProperty(lists[0].Name)) : null;
    }

    private bool Integer(ObjectType? body, string key, out PageProperty? member) =>
        Optional(body, key, static type => type is ScalarType { Scalar: var scalar } && IsInteger(scalar), "an integer", out member);

    private bool Optional(ObjectType? body, string key, Func<TypeRef, bool> fits, string kind, out PageProperty? member)
    {
        member = rule[key] is null ? null : Find(body, key, fits, kind)?.Member;
        return rule[key] is null || member is not null;
    }

    private (TypeRef Type, PageProperty Member)? Find(ObjectType? body, string key, Func<TypeRef, bool> fits, string kind)
    {
        string path = rule[key]!;
        (TypeRef Type, PageProperty Member)? found = body is null ? null : At(body, path);
        if (found is null || !fits(found.Value.Type))
        {
            Misfit = $"'{path}' is not {kind} of the response";
            return null;
        }

        return found;
    }

    // Names may have dots themselves: @odata.nextLink.
    private (TypeRef Type, PageProperty Member)? At(ObjectType type, string path)
    {
        foreach (Property property in type.Properties)
        {
            if (property.WireName == path)
            {
                return (property.Type, new PageProperty(property.Name));
            }

            if (path.StartsWith(property.WireName + ".", StringComparison.Ordinal) && types.ObjectOf(property.Type) is { } inner
                && At(inner, path.Substring(property.WireName.Length + 1)) is { } found)
            {
                return (found.Type, new PageProperty(property.Name) { Inner = found.Member, InnerType = inner.Name });
            }
        }

        return null;
    }

    private static bool IsInteger(Scalar scalar) => scalar is Scalar.Int32 or Scalar.Int64;
}
