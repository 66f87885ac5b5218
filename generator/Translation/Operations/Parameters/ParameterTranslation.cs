using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Shapes;
using Truto.Generated.SourceGeneration.Translation.Clients;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Parameters;

/// <summary>A parameter of an operation to a parameter of its methods.</summary>
/// <param name="types">The types of the API.</param>
/// <param name="clientScope">The API's client scope, or null.</param>
internal sealed class ParameterTranslation(TypeTranslation types, DeclaredScope? clientScope)
{
    private const string IdempotencyExtension = "x-idempotency-key";
    private const string ExcludesExtension = "x-excludes-response-members";

    // OpenAPI, Parameter Object: header parameters with these names are ignored.
    private static readonly string[] IgnoredHeaders = ["Accept", "Content-Type", "Authorization"];

    /// <summary>Returns whether OpenAPI ignores the parameter, because other fields describe that header.</summary>
    public static bool IsIgnored(Parameter parameter) => parameter.In == ParameterLocation.Header
        && IgnoredHeaders.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns why the parameter is not sent; null if it is.</summary>
    public static string? ReasonNotSent(Parameter parameter, Operation operation) => parameter.In switch
    {
        ParameterLocation.Header when ContentHeaders.IsSentByTransport(parameter, operation) => "the HTTP client sets this header",
        ParameterLocation.Header when !IsToken(parameter.Name) => "its name is not a valid header name",
        ParameterLocation.Cookie when !IsToken(parameter.Name) => "its name is not a valid cookie name",
        _ => null,
    };

    /// <summary>Returns whether an extension gives the parameter a meaning beyond being sent.</summary>
    public static bool HasRole(Parameter parameter) =>
        parameter.At.To(DeclaredScope.Extension) is not null
        || parameter.At.To(IdempotencyExtension) is not null
        || parameter.At.To(ExcludesExtension) is not null;

    /// <summary>Returns whether the text is a token (RFC 9110, section 5.6.2), such as the name of a header.</summary>
    public static bool IsToken(string text) => text.Length > 0 && text.All(c =>
        c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0);

    public static MethodParameterLocation LocationOf(Parameter parameter) => parameter.In switch
    {
        ParameterLocation.Path => MethodParameterLocation.Path,
        ParameterLocation.Header => MethodParameterLocation.Header,
        ParameterLocation.Cookie => MethodParameterLocation.Cookie,
        ParameterLocation.QueryString => MethodParameterLocation.QueryString,
        _ => MethodParameterLocation.Query,
    };

    /// <summary>Returns the schema of the parameter, or of its first media type.</summary>
    public static Schema? SchemaOf(Parameter parameter) =>
        parameter.Schema ?? (parameter.Content is [var content, ..] ? content.Schema : null);

    /// <summary>Translates a parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="style">How it is serialized.</param>
    /// <param name="operationName">The prefix of the names of the operation's types.</param>
    /// <param name="names">The names of the method's parameters.</param>
    /// <param name="context">Receives extensions that do not apply to the parameter.</param>
    public MethodParameter Translate(
        Parameter parameter, ParameterSerialization style, string operationName, Scope names, TranslationContext context)
    {
        TypeRef type = TypeOf(parameter, style, operationName);
        ParameterRole role = RoleOf(parameter, type, context);
        Schema? schema = SchemaOf(parameter);
        SchemaExpression? resolved = schema is null ? null : types.Shapes.Resolve(schema).Schema;
        return new MethodParameter(
            parameter.Name,
            DeclaredName.OfParameter(parameter, context)?.Give(names, context) ?? names.Give(Identifier.Camel(parameter.Name), OtherNames(parameter)),
            type,
            LocationOf(parameter),
            style,
            parameter.IsRequired || parameter.In == ParameterLocation.Path,
            role,
            DocTranslation.Of(parameter, resolved?.Origin),
            resolved is null ? null : DefaultTranslation.Of(schema!, resolved, type, types.EnumOf(type), context))
        {
            IsAccount = role == ParameterRole.Scope && parameter.Name == clientScope!.AccountParameter,
            Constraints = resolved is null ? null : types.Constraints.Of(schema!, type),
        };
    }

    // Created only if the first name is taken.
    private static IEnumerable<string> OtherNames(Parameter parameter)
    {
        yield return Identifier.SpelledCamel(parameter.Name);
        yield return Identifier.Camel(parameter.Name + " " + parameter.In);
    }

    private TypeRef TypeOf(Parameter parameter, ParameterSerialization style, string operationName)
    {
        bool isText = parameter.Content.Count > 0 && !style.IsJson && style != ParameterSerialization.FormExploded;
        string name = ComponentKey.Of(parameter, "parameters") is { } key
            ? Identifier.Pascal(key)
            : Identifier.Inside(operationName, parameter.Name);
        TypeRef type = SchemaOf(parameter) is { } schema && !isText ? types.Use(schema, name) : new ScalarType(Scalar.String);

        // Null means that the parameter is not sent, so null cannot also be a value.
        return type is ListType list
            ? list with { Item = list.Item with { IsNullable = false }, IsNullable = false }
            : type with { IsNullable = false };
    }

    private ParameterRole RoleOf(Parameter parameter, TypeRef type, TranslationContext context)
    {
        bool isString = type is ScalarType { Scalar: Scalar.String };
        bool isClientScope = isString && clientScope?.Contains(parameter) == true;
        if (TryApply(
            DeclaredScope.Extension, isClientScope, "it must be on a string parameter and have the same name everywhere in the description"))
        {
            return ParameterRole.Scope;
        }

        bool isHeaderString = isString && parameter.In == ParameterLocation.Header;
        if (TryApply(IdempotencyExtension, isHeaderString, "it must be on a header parameter of type string"))
        {
            return ParameterRole.IdempotencyKey;
        }

        bool isStringList = type is ListType { Item: ScalarType { Scalar: Scalar.String } };
        return TryApply(ExcludesExtension, isStringList, "it must be on a parameter that is an array of strings")
            ? ParameterRole.ExcludedMembers
            : ParameterRole.None;

        bool TryApply(string extension, bool isApplicable, string requirement)
        {
            if (parameter.At.To(extension) is not { } at || at.Flag() == false)
            {
                return false;
            }

            if (!isApplicable)
            {
                context.Report(DiagnosticCatalog.ExtensionIgnored(at.Location, extension, requirement));
            }

            return isApplicable;
        }
    }
}
