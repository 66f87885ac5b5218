using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Translation.Operations.Responses;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Paging;

/// <summary>
/// How the list that an operation returns goes on. Who writes it down decides: the project by the item of the description, <c>x-paging</c>
/// (<c>{ items: result, nextCursor: next_cursor, cursorParameter: next_cursor }</c>), or <c>x-ms-pageable</c> of AutoRest
/// (<c>{ itemName: value, nextLinkName: nextLink }</c>). Where nobody does, a GET whose body is an array and whose headers have a
/// <c>Link</c> goes on at that link, and <see cref="PagingRecognition"/> looks for the usual names.
/// </summary>
internal static class PagingTranslation
{
    private const string Own = "x-paging";
    private const string Microsoft = "x-ms-pageable";

    /// <param name="declared">The paging that the project declares.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="page">What its plain method returns.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="names">The names of its arguments.</param>
    /// <param name="types">The API's types.</param>
    /// <param name="context">Receives names that do not fit.</param>
    public static MethodPaging? Of(
        DeclaredPaging declared,
        Operation operation,
        Result page,
        IReadOnlyList<MethodParameter> arguments,
        Scope names,
        TypeTranslation types,
        TranslationContext context)
    {
        if (declared.Decides(operation, page, arguments, out MethodPaging? paging))
        {
            return paging;
        }

        TypeRef? type = (page as JsonResult)?.Type;
        if (operation.At.To(Own) is { } own)
        {
            return ByCursor(own, ObjectOf(type, types), arguments, context);
        }

        if (operation.At.To(Microsoft) is { } pageable)
        {
            return ByMember(pageable, type, ObjectOf(type, types), names, context);
        }

        bool hasLink = operation.Method == "GET" && SuccessResponses.Of(operation).Any(success => success.Response.Headers.Any(IsLink));
        if (type is ListType list)
        {
            return hasLink ? new MethodPaging(list.Item, Items: null, new NextByLink(Member: null, IsUri: false, names.Give("link"))) : null;
        }

        return page is JsonResult { IsOptional: false, Type.IsNullable: false } && PagingRecognition.IsCandidate(operation) && ObjectOf(type, types) is { } body
            ? new PagingRecognition(body, arguments, operation.Method == "GET", types).Find()
            : null;
    }

    private static MethodPaging? ByCursor(Cursor at, ObjectType? body, IReadOnlyList<MethodParameter> arguments, TranslationContext context)
    {
        if (body is null)
        {
            context.Report(DiagnosticCatalog.ExtensionIgnored(at.Location, Own, "the response of the operation is not an object"));
            return null;
        }

        Property? items = Find(at, Own, "items", wire => ListOf(body, wire), "an array property of the response", context);
        Property? cursor = Find(at, Own, "nextCursor", wire => body.Properties.FirstOrDefault(property => property.WireName == wire && IsString(property.Type)), "a string property of the response", context);
        MethodParameter? argument = Find(
            at,
            Own,
            "cursorParameter",
            wire => arguments.FirstOrDefault(one => one.WireName == wire && one.Place == MethodParameterLocation.Query && IsString(one.Type)),
            "a query parameter of type string",
            context);
        return items is null || cursor is null || argument is null
            ? null
            : new MethodPaging(((ListType)items.Type).Item, new PageProperty(items.Name), new NextByCursor(new PageProperty(cursor.Name), argument.Name));
    }

    // AutoRest: the list is in 'value' unless another member is named; without a name of a link there is one page.
    private static MethodPaging? ByMember(Cursor at, TypeRef? type, ObjectType? body, Scope names, TranslationContext context)
    {
        string? linkName = at.To("nextLinkName")?.Text();
        if (type is ListType whole && linkName is null)
        {
            return new MethodPaging(whole.Item, Items: null, new NoNextPage(names.Give("link")));
        }

        if (body is null)
        {
            context.Report(DiagnosticCatalog.ExtensionIgnored(at.Location, Microsoft, "the response of the operation is not an object"));
            return null;
        }

        Property? items = at.To("itemName") is null
            ? ListOf(body, "value") ?? Missing("'itemName' must name the array property, because the response has no 'value'")
            : Find(at, Microsoft, "itemName", wire => ListOf(body, wire), "an array property of the response", context);
        Property? link = linkName is null
            ? null
            : Find(at, Microsoft, "nextLinkName", wire => body.Properties.FirstOrDefault(property => property.WireName == wire && IsAddress(property.Type)), "a string property of the response", context);
        return items is null || (linkName is not null && link is null)
            ? null
            : new MethodPaging(
                ((ListType)items.Type).Item,
                new PageProperty(items.Name),
                link is null ? new NoNextPage(names.Give("link")) : new NextByLink(new PageProperty(link.Name), link.Type is ScalarType { Scalar: Scalar.Uri }, names.Give("link")));

        Property? Missing(string rule)
        {
            context.Report(DiagnosticCatalog.ExtensionIgnored(at.Location, Microsoft, rule));
            return null;
        }
    }

    private static T? Find<T>(Cursor at, string extension, string member, Func<string, T?> find, string rule, TranslationContext context)
        where T : class
    {
        Cursor? name = at.To(member);
        T? found = name?.Text() is { } wire ? find(wire) : null;
        if (found is null)
        {
            context.Report(DiagnosticCatalog.ExtensionIgnored((name ?? at).Location, extension, $"'{member}' must name {rule}"));
        }

        return found;
    }

    private static ObjectType? ObjectOf(TypeRef? type, TypeTranslation types) => type is null ? null : types.ObjectOf(type);

    private static Property? ListOf(ObjectType body, string wire) => body.Properties.FirstOrDefault(property => property.WireName == wire && property.Type is ListType);

    private static bool IsLink(Header header) => header.Name.Equals("Link", StringComparison.OrdinalIgnoreCase);

    private static bool IsString(TypeRef type) => type is ScalarType { Scalar: Scalar.String };

    private static bool IsAddress(TypeRef type) => type is ScalarType { Scalar: Scalar.String or Scalar.Uri };
}
