using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Translation.Operations.Bodies;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Responses;

/// <summary>The headers that responses of an operation carry.</summary>
internal static class HeaderTranslation
{
    /// <param name="operation">The operation.</param>
    /// <param name="operationName">What types of the operation begin with.</param>
    /// <param name="types">The API's types.</param>
    /// <returns>Null where the description has none.</returns>
    public static HeadersType? Of(Operation operation, string operationName, TypeTranslation types)
    {
        HashSet<Response> successes = [.. SuccessResponses.Of(operation).Select(success => success.Response)];
        List<Header> headers = [.. operation.Responses
            .OrderBy(response => !successes.Contains(response))
            .SelectMany(response => response.Headers)
            .GroupBy(header => header.Name, StringComparer.OrdinalIgnoreCase)
            .Select(group => group.First())];
        if (headers.Count == 0)
        {
            return null;
        }

        string name = types.NameFor(operationName + "Headers");
        Scope names = Scope.Exact(reservedSuffix: "Header");
        names.Reserve(ReservedNames.OfHeaders);
        names.Reserve(name);
        return new HeadersType(name, headers.Select(header => Of(header, names, operationName, types)).ToEquatableArray());
    }

    private static ResponseHeader Of(Header header, Scope names, string operationName, TypeTranslation types)
    {
        bool isComponent = header.At.Path is { Parent.Step: "headers", Parent.Parent.Step: "components" };
        string typeName = isComponent ? Identifier.Pascal(header.At.Path.Step) : Identifier.Inside(operationName, header.Name);
        MediaType? json = MediaTypes.Json(header.Content);
        Schema? schema = header.Schema ?? json?.Schema;
        TypeRef type = schema is null ? new ScalarType(Scalar.String) : types.Use(schema, typeName);
        bool isReadable = json is not null || IsText(type) || type is ListType { Item: var item } && IsText(item);
        return new ResponseHeader(
            header.Name,
            names.Give(Identifier.Pascal(header.Name), Identifier.SpelledPascal(header.Name)),
            isReadable ? type : new ScalarType(Scalar.String),
            new DocComment(DocTranslation.Words(header.Description) ?? DocTranslation.Words(schema?.Description), null, header.Name, header.IsDeprecated));
    }

    private static bool IsText(TypeRef type) => type is ScalarType or NamedType { Kind: NamedKind.Enum };
}
