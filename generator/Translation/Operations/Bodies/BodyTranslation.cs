using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Translation.Operations.Parameters;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Bodies;

/// <summary>
/// Request bodies to the body parameters of methods. <see cref="BodyVariants"/> decides which methods there are; this class gives each a
/// parameter, a type and a format. For example, <c>application/json</c> with a <c>Pet</c> becomes <c>Pet request</c>, and <c>text/csv</c> becomes
/// <c>string text</c>.
/// </summary>
internal sealed class BodyTranslation(TypeTranslation types, MultipartTranslation multipart, TranslationContext context)
{
    /// <summary>Translates the request body of an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="operationName">The prefix of the names of the operation's types.</param>
    /// <param name="parameterNames">The names of the method's parameters.</param>
    /// <returns>One body for each method, the one without suffix first; a null body if the operation has none.</returns>
    public IReadOnlyList<TranslatedBody> Translate(Operation operation, string operationName, Scope parameterNames)
    {
        if (operation.RequestBody is not { Content.Count: > 0 } body || EmptyBodies.IsEmpty(body, operation.Method))
        {
            return [new TranslatedBody("", ContentHeaders.ImplyBody(operation) ? Undeclared(parameterNames) : null)];
        }

        IReadOnlyList<BodyVariant> variants = BodyVariants.Of(body.Content, types);
        if (variants.All(variant => RequestBodyKinds.IsSerializedByCaller(variant.Kind, variant.Type, types.Shapes)))
        {
            foreach (BodyVariant variant in variants)
            {
                context.Report(DiagnosticCatalog.BodyGivenAsIs(
                    variant.Type.Location, operation.ToString(), variant.Type.Name, ParameterTypeOf(variant.Kind)));
            }
        }

        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        return [.. variants.Select(variant => new TranslatedBody(variant.Suffix, Translate(body, variant, operationName, NameOf)))];

        // Body parameters of different methods can have the same name.
        string NameOf(string wanted)
        {
            if (!names.TryGetValue(wanted, out string? name))
            {
                name = parameterNames.Give(wanted, "body");
                names.Add(wanted, name);
            }

            return name;
        }
    }

    private static OperationBody Undeclared(Scope parameterNames) => new(
        parameterNames.Give("content", "body"),
        new LibraryType(LibraryClass.BinaryContent),
        MediaTypes.Bytes,
        IsRequired: false,
        new DocComment("The request body. The API description declares only its headers.", null, null),
        new BinaryFormat());

    private OperationBody Translate(RequestBody body, BodyVariant variant, string operationName, Func<string, string> nameOf)
    {
        string typeName = ComponentKey.Of(body, "requestBodies") is { } key
            ? Identifier.Inside(Identifier.Pascal(key), variant.Suffix + " request")
            : operationName + variant.Suffix + "Request";
        (string name, TypeRef type, BodyFormat format) = ParameterOf(variant, typeName);
        string? description = DocTranslation.TextOf(body.Description);
        string? choice = variant.Kind == RequestBodyKind.Binary ? MediaTypeChoice(variant.Names) : null;
        return new OperationBody(
            nameOf(name),
            type,
            ContentTypeOf(variant),
            body.IsRequired,
            new DocComment(description is null ? choice : choice is null ? description : description + " " + choice, null, null),
            format)
        {
            Constraints = variant is { Kind: RequestBodyKind.Json or RequestBodyKind.Xml, Type.Schema: { } schema }
                ? types.Constraints.Of(schema, type)
                : null,
        };
    }

    /// <summary>Returns the sentence that documents the media types of content; null if there is only one.</summary>
    internal static string? MediaTypeChoice(IReadOnlyList<string> mediaTypes) => mediaTypes.Count > 1
        ? $"The media type is one of {string.Join(", ", mediaTypes)}; by default, the first."
        : null;

    private (string Name, TypeRef Type, BodyFormat Format) ParameterOf(BodyVariant variant, string typeName)
    {
        MediaType type = variant.Type;
        switch (variant.Kind)
        {
            case RequestBodyKind.Json:
                return ("request", types.Use(type.Schema, typeName), new JsonFormat());
            case RequestBodyKind.JsonLines:
                return ("items", LinesOf(type, typeName), new JsonLinesFormat());
            case RequestBodyKind.Form:
                return ("request", FormOf(type, typeName), new FormFormat(FormTranslation.Fields(type, types.Shapes, context)));
            case RequestBodyKind.Multipart:
                (TypeRef partsType, BodyFormat format) = multipart.Translate(type, typeName);
                return ("request", partsType, format);
            case RequestBodyKind.Text when type.Schema is { } schema && types.Shapes.Resolve(schema).Shape is ScalarShape or EnumShape:
                return ("text", types.Use(schema, typeName) with { IsNullable = false }, new TextFormat());
            case RequestBodyKind.Xml:
                var xml = new XmlFormat(types.Xml.RootOf(type, isSent: true)!);
                return ("request", types.Use(type.Schema, typeName) with { IsNullable = false }, xml);
            case RequestBodyKind.Text or RequestBodyKind.XmlText:
                return ("text", new ScalarType(Scalar.String), new TextFormat());
            default:
                return ("content", new LibraryType(LibraryClass.BinaryContent), new BinaryFormat());
        }
    }

    // 3.2 has a schema for each item; before, some descriptions declare an array and others a single item.
    private ListType LinesOf(MediaType type, string typeName)
    {
        Schema schema = type.ItemSchema ?? type.Schema!;
        SchemaExpression item = type.ItemSchema is null && types.Shapes.Resolve(schema).Shape is ListShape { Item: { } inner } ? inner : schema;
        return new ListType(types.Use(item, Identifier.Inside(typeName, "item")));
    }

    private TypeRef FormOf(MediaType type, string typeName)
    {
        bool hasFields = type.Schema is { } schema && types.Shapes.Resolve(schema).Shape is ObjectShape or MapShape or UnionShape;
        TypeRef fields = hasFields ? types.Use(type.Schema, typeName) : new AnyJsonType(AnyJson.Object);
        return fields with { IsNullable = false };
    }

    private string ContentTypeOf(BodyVariant variant) => variant.Kind switch
    {
        RequestBodyKind.Json => MediaTypes.JsonNameOf(variant.Type),
        RequestBodyKind.Multipart => MediaTypes.WithoutBoundary(variant.Type.Name),
        _ => variant.Names.FirstOrDefault(static name => !MediaTypes.IsRangeName(name))
            ?? BodyContent.ContentMediaTypeOf(variant.Type, types.Shapes)
            ?? MediaTypes.Bytes,
    };

    private static string ParameterTypeOf(RequestBodyKind kind) => kind switch
    {
        RequestBodyKind.Multipart => "a MultipartBody",
        RequestBodyKind.Binary => "bytes (BinaryContent)",
        RequestBodyKind.Form => "JSON",
        _ => "a string",
    };
}

/// <summary>The request body of a method.</summary>
/// <param name="Suffix">The suffix of the method's name; empty for the first method.</param>
/// <param name="Body">The body, or null if the method sends none.</param>
internal sealed record TranslatedBody(string Suffix, OperationBody? Body);
