using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Translation.Operations.Responses;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Paging;

/// <summary>
/// How the list that an operation returns continues on its next page. The first of these decides: the project's paging rules
/// (<see cref="DeclaredPaging"/>), <c>x-paging</c> (<c>{ items: result, nextCursor: next_cursor, cursorParameter: next_cursor }</c>),
/// <c>x-ms-pageable</c> of AutoRest (<c>{ itemName: value, nextLinkName: nextLink }</c>), a <c>Link</c> header of a GET that returns an array, and
/// the usual names of properties and parameters (<see cref="PagingRecognition"/>).
/// </summary>
internal sealed class PagingTranslation(TypeTranslation types, TranslationContext context)
{
    private const string CursorExtension = "x-paging";
    private const string AutoRestExtension = "x-ms-pageable";
    private const string NotAnObject = "the response of the operation is not an object";

    private readonly DeclaredPaging declared = new(context.Options.Paging, types);

    /// <summary>Returns how an operation pages; null if its method makes one call.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="result">The result of its first method.</param>
    /// <param name="arguments">The parameters of the method.</param>
    /// <param name="names">The names of the method's parameters.</param>
    public MethodPaging? Of(Operation operation, Result result, IReadOnlyList<MethodParameter> arguments, Scope names)
    {
        if (declared.TryApply(operation, result, arguments, out MethodPaging? paging))
        {
            return paging;
        }

        TypeRef? type = (result as JsonResult)?.Type;
        ObjectType? page = type is null ? null : types.ObjectOf(type);
        if (operation.At.To(CursorExtension) is { } cursor)
        {
            return ByCursor(new PagingExtension(cursor, CursorExtension, context), page, arguments);
        }

        if (operation.At.To(AutoRestExtension) is { } pageable)
        {
            return ByLink(new PagingExtension(pageable, AutoRestExtension, context), type, page, names);
        }

        if (type is ListType list)
        {
            bool hasLink = operation.Method == "GET"
                && OperationResponses.Of(operation).Successes.Any(success => success.Response.Headers.Any(IsLink));
            return hasLink ? new MethodPaging(list.Item, Items: null, new NextByLink(Member: null, IsUri: false, names.Give("link"))) : null;
        }

        bool isAlwaysPresent = result is JsonResult { IsOptional: false, Type.IsNullable: false };
        return isAlwaysPresent && page is not null && PagingRecognition.IsCandidate(operation)
            ? new PagingRecognition(page, arguments, operation.Method == "GET", types).Recognize()
            : null;
    }

    /// <summary>Reports the project's paging rules that applied to no operation.</summary>
    public void ReportUnusedRules() => declared.ReportUnusedRules(context);

    private static MethodPaging? ByCursor(PagingExtension extension, ObjectType? page, IReadOnlyList<MethodParameter> arguments)
    {
        if (page is null)
        {
            extension.Report(NotAnObject);
            return null;
        }

        Property? items = extension.Find("items", wireName => ListOf(page, wireName), "an array property of the response");
        Property? cursor = extension.Find("nextCursor", wireName => PropertyOf(page, wireName, IsString), "a string property of the response");
        MethodParameter? argument = extension.Find("cursorParameter", CursorParameter, "a query parameter of type string");
        return items is null || cursor is null || argument is null
            ? null
            : new MethodPaging(
                ((ListType)items.Type).Item,
                new PageProperty(items.Name),
                new NextByCursor(new PageProperty(cursor.Name), argument.Name));

        MethodParameter? CursorParameter(string wireName) => arguments.FirstOrDefault(
            argument => argument.WireName == wireName && argument.Location == MethodParameterLocation.Query && IsString(argument.Type));
    }

    // AutoRest: the items are in 'value' unless 'itemName' is present. Without 'nextLinkName' there is one page.
    private static MethodPaging? ByLink(PagingExtension extension, TypeRef? type, ObjectType? page, Scope names)
    {
        string? linkName = extension.At.To("nextLinkName")?.Text();
        if (type is ListType list && linkName is null)
        {
            return new MethodPaging(list.Item, Items: null, new NoNextPage(names.Give("link")));
        }

        if (page is null)
        {
            extension.Report(NotAnObject);
            return null;
        }

        Property? items = extension.At.To("itemName") is null
            ? ListOf(page, "value")
            : extension.Find("itemName", wireName => ListOf(page, wireName), "an array property of the response");
        if (items is null && extension.At.To("itemName") is null)
        {
            extension.Report("'itemName' must name the array property, because the response has no 'value'");
        }

        Property? link = linkName is null
            ? null
            : extension.Find("nextLinkName", wireName => PropertyOf(page, wireName, IsUrl), "a string property of the response");
        if (items is null || (linkName is not null && link is null))
        {
            return null;
        }

        string linkParameter = names.Give("link");
        return new MethodPaging(
            ((ListType)items.Type).Item,
            new PageProperty(items.Name),
            link is null
                ? new NoNextPage(linkParameter)
                : new NextByLink(new PageProperty(link.Name), link.Type is ScalarType { Scalar: Scalar.Uri }, linkParameter));
    }

    private static Property? ListOf(ObjectType page, string wireName) => PropertyOf(page, wireName, static type => type is ListType);

    private static Property? PropertyOf(ObjectType page, string wireName, Func<TypeRef, bool> hasType) =>
        page.Properties.FirstOrDefault(property => property.WireName == wireName && hasType(property.Type));

    private static bool IsLink(Header header) => header.Name.Equals("Link", StringComparison.OrdinalIgnoreCase);

    private static bool IsString(TypeRef type) => type is ScalarType { Scalar: Scalar.String };

    private static bool IsUrl(TypeRef type) => type is ScalarType { Scalar: Scalar.String or Scalar.Uri };

    /// <summary>An extension of an operation, whose properties name properties and parameters.</summary>
    private sealed record PagingExtension(Cursor At, string Name, TranslationContext Context)
    {
        public void Report(string reason) => Context.Report(DiagnosticCatalog.ExtensionIgnored(At.Location, Name, reason));

        /// <summary>Returns what the value of a key names; reports the key and returns null if it names nothing suitable.</summary>
        public T? Find<T>(string key, Func<string, T?> find, string requirement)
            where T : class
        {
            Cursor? name = At.To(key);
            T? found = name?.Text() is { } wireName ? find(wireName) : null;
            if (found is null)
            {
                Context.Report(DiagnosticCatalog.ExtensionIgnored((name ?? At).Location, Name, $"'{key}' must name {requirement}"));
            }

            return found;
        }
    }
}
