using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Translation.Operations.Bodies;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Responses;

/// <summary>
/// The response headers of an operation to a class that reads them. For example, <c>X-Rate-Limit: integer</c> of <c>listPets</c> becomes
/// <c>int? XRateLimit</c> of <c>ListPetsHeaders</c>.
/// </summary>
internal static class HeaderTranslation
{
    /// <summary>Returns the class for the headers of all responses; null if no response declares a header.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="operationName">The prefix of the names of the operation's types.</param>
    /// <param name="types">The types of the API.</param>
    public static HeadersType? Of(Operation operation, string operationName, TypeTranslation types)
    {
        // If responses declare a header differently, successes have priority.
        HashSet<Response> successes = [.. OperationResponses.Of(operation).Successes.Select(success => success.Response)];
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
        string typeName = ComponentKey.Of(header, "headers") is { } key ? Identifier.Pascal(key) : Identifier.Inside(operationName, header.Name);
        MediaType? json = BodyContent.Json(header.Content, types.Shapes);
        Schema? schema = header.Schema ?? json?.Schema;
        TypeRef type = schema is null ? new ScalarType(Scalar.String) : types.Use(schema, typeName);
        bool isReadable = json is not null || IsPrimitive(type) || (type is ListType { Item: var item } && IsPrimitive(item));
        return new ResponseHeader(
            header.Name,
            names.Give(Identifier.Pascal(header.Name), Identifier.SpelledPascal, header.Name),
            isReadable ? type : new ScalarType(Scalar.String),
            new DocComment(
                DocTranslation.TextOf(header.Description) ?? DocTranslation.TextOf(schema?.Description), null, header.Name, header.IsDeprecated));
    }

    private static bool IsPrimitive(TypeRef type) => type is ScalarType or NamedType { Kind: NamedKind.Enum };
}
