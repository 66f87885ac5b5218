using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Translation.Operations.Parameters;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Bodies;

/// <summary>The bodies of requests: one for each method that an operation becomes.</summary>
internal sealed class BodyTranslation(TypeTranslation types, MultipartTranslation parts, TranslationContext context)
{
    /// <param name="operation">The operation.</param>
    /// <param name="operationName">What types of the operation begin with.</param>
    /// <param name="arguments">The names of the operation's arguments.</param>
    /// <returns>The plain one first; one without a body where the operation has none.</returns>
    public IReadOnlyList<TranslatedBody> Translate(Operation operation, string operationName, Scope arguments)
    {
        if (operation.RequestBody is not { Content.Count: > 0 } body || EmptyBodies.IsEmpty(body, operation.Method))
        {
            return [new TranslatedBody("", ContentHeaders.ImplyBody(operation) ? Undescribed(arguments) : null)];
        }

        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        IReadOnlyList<BodyVariant> variants = BodyVariants.Of(body.Content, types.Shapes);
        if (variants.All(variant => BodyVariants.IsGivenAsIs(variant, types.Shapes)))
        {
            TellGivenAsIs(variants, operation);
        }

        return [.. variants.Select(variant => new TranslatedBody(variant.Suffix, Translate(body, variant, operationName, NameOf)))];

        // Methods do not share their parameters' names, only those of the operation's arguments.
        string NameOf(string wanted)
        {
            if (!names.TryGetValue(wanted, out string? given))
            {
                given = arguments.Give(wanted, "body");
                names.Add(wanted, given);
            }

            return given;
        }
    }

    // Only headers show that there is a body.
    private static Model.OperationBody Undescribed(Scope arguments) => new(
        arguments.Give("content", "body"),
        new LibraryType(LibraryClass.BinaryContent),
        "application/octet-stream",
        IsRequired: false,
        new DocComment("The body, which the description declares by its headers only.", null, null),
        new BinaryFormat());

    // Beside a body that is written from its schema, the others are no loss.
    private void TellGivenAsIs(IEnumerable<BodyVariant> variants, Operation operation)
    {
        foreach (BodyVariant variant in variants)
        {
            context.Report(DiagnosticCatalog.BodyGivenAsIs(variant.Type.Location, operation.ToString(), variant.Type.Name, Words(variant.Kind)));
        }
    }

    private Model.OperationBody Translate(RequestBody body, BodyVariant variant, string operationName, Func<string, string> nameOf)
    {
        MediaType type = variant.Type;
        string typeName = body.At.Path is { Parent.Step: "requestBodies", Parent.Parent.Step: "components" } path
            ? Identifier.Inside(Identifier.Pascal(path.Step), variant.Suffix + " request")
            : operationName + variant.Suffix + "Request";
        (string name, TypeRef bodyType, BodyFormat format) = Form(variant, typeName);
        string? words = DocTranslation.Words(body.Description);
        string? choice = variant.Kind == RequestBodyKind.Binary && variant.Names.Count > 1 ? "One of " + string.Join(", ", variant.Names) + "; the first, unless the content says otherwise." : null;
        return new Model.OperationBody(
            nameOf(name),
            bodyType,
            SentAs(variant),
            body.IsRequired,
            new DocComment(words is null ? choice : choice is null ? words : words + " " + choice, null, null),
            format)
        {
            Constraints = variant.Kind == RequestBodyKind.Json && type.Schema is { } schema ? types.Constraints.Of(schema, bodyType) : null,
        };
    }

    private (string Name, TypeRef Type, BodyFormat Format) Form(BodyVariant variant, string typeName)
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
                (TypeRef partsType, BodyFormat format) = parts.Translate(type, typeName);
                return ("request", partsType, format);
            case RequestBodyKind.Xml:
                return ("text", new ScalarType(Scalar.String), new TextFormat());
            case RequestBodyKind.Text:
                bool isScalar = type.Schema is { } schema && types.Shapes.Resolve(schema).Shape is ScalarShape or EnumShape;
                return ("text", isScalar ? types.Use(type.Schema, typeName) with { IsNullable = false } : new ScalarType(Scalar.String), new TextFormat());
            default:
                return ("content", new LibraryType(LibraryClass.BinaryContent), new BinaryFormat());
        }
    }

    // The schema of each item, or of all of them, or what a single one is.
    private ListType LinesOf(MediaType type, string typeName)
    {
        Schema schema = type.ItemSchema ?? type.Schema!;
        Schema item = type.ItemSchema is null && types.Shapes.Resolve(schema).Shape is ListShape { Item: { } inner } ? inner : schema;
        return new ListType(types.Use(item, Identifier.Inside(typeName, "item")));
    }

    private TypeRef FormOf(MediaType type, string typeName)
    {
        bool hasFields = type.Schema is { } schema && types.Shapes.Resolve(schema).Shape is ObjectShape or MapShape or UnionShape;
        TypeRef fields = hasFields ? types.Use(type.Schema, typeName) : new AnyJsonType(AnyJson.Object);
        return fields with { IsNullable = false };
    }

    private string SentAs(BodyVariant variant) => variant.Kind switch
    {
        RequestBodyKind.Json => MediaTypes.NameOf(variant.Type),
        RequestBodyKind.Multipart => MediaTypes.WithoutBoundary(variant.Type.Name),
        _ => variant.Names.FirstOrDefault(name => name.IndexOf('*') < 0)
            ?? BinarySchemas.NameOf(variant.Type, types.Shapes) ?? "application/octet-stream",
    };

    private static string Words(RequestBodyKind kind) => kind switch
    {
        RequestBodyKind.Multipart => "a MultipartBody",
        RequestBodyKind.Binary => "bytes (BinaryContent)",
        RequestBodyKind.Form => "JSON",
        _ => "a string",
    };
}

/// <summary>A body, and what the names of its methods have after the operation's.</summary>
internal sealed record TranslatedBody(string Suffix, Model.OperationBody? Body);
