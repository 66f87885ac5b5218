using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Translation.Clients;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Parameters;

/// <summary>Parameters to arguments.</summary>
internal static class ParameterTranslation
{
    private const string IdempotencyExtension = "x-idempotency-key";
    private const string ExcludesExtension = "x-excludes-response-members";

    // The OpenAPI specification: a header parameter of these names is ignored, as others say it.
    private static readonly string[] HeadersSaidElsewhere = ["Accept", "Content-Type", "Authorization"];

    public static bool IsSaidElsewhere(Parameter parameter) => parameter.In == ParameterLocation.Header
        && HeadersSaidElsewhere.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Why the parameter cannot be sent; null where it can.</summary>
    public static string? Obstacle(Parameter parameter, Operation operation) => parameter.In switch
    {
        ParameterLocation.Header when ContentHeaders.IsLeftToTransport(parameter, operation) => "the HTTP client sets this header",
        ParameterLocation.Header when !IsToken(parameter.Name) => "its name is not a valid header name",
        ParameterLocation.Cookie when !IsToken(parameter.Name) => "its name is not a valid cookie name",
        _ => null,
    };

    /// <summary>Whether an extension gives it a meaning beyond being sent.</summary>
    public static bool HasRole(Parameter parameter) =>
        new[] { ClientPlan.ScopeExtension, IdempotencyExtension, ExcludesExtension }.Any(extension => parameter.At.To(extension) is not null);

    /// <param name="parameter">The parameter.</param>
    /// <param name="style">How it is sent.</param>
    /// <param name="operationName">What types of the operation begin with.</param>
    /// <param name="names">The names of the operation's arguments.</param>
    /// <param name="types">The API's types.</param>
    /// <param name="scope">The name of the API's client scope, or null.</param>
    /// <param name="context">Receives extensions that do not fit.</param>
    public static MethodParameter Translate(
        Parameter parameter, ParameterSerialization style, string operationName, Scope names, TypeTranslation types, string? scope, TranslationContext context)
    {
        TypeRef type = TypeOf(parameter, style, operationName, types);
        Schema? behind = SchemaOf(parameter) is { } schema ? types.Shapes.Resolve(schema).Schema : null;
        return new MethodParameter(
            parameter.Name,
            names.Give(
                CSharpNameExtension.To(parameter, context) ?? Identifier.Camel(parameter.Name),
                Identifier.SpelledCamel(parameter.Name),
                Identifier.Camel(parameter.Name + " " + parameter.In)),
            type,
            PlaceOf(parameter),
            style,
            parameter.IsRequired || parameter.In == ParameterLocation.Path,
            RoleOf(parameter, type, scope, context),
            DocTranslation.Of(parameter, behind),
            behind is null ? null : DefaultTranslation.Of(SchemaOf(parameter)!, behind, type, types.EnumOf(type), context))
        {
            Constraints = behind is null ? null : types.Constraints.Of(SchemaOf(parameter)!, type),
        };
    }

    public static MethodParameterLocation PlaceOf(Parameter parameter) => parameter.In switch
    {
        ParameterLocation.Path => MethodParameterLocation.Path,
        ParameterLocation.Header => MethodParameterLocation.Header,
        ParameterLocation.Cookie => MethodParameterLocation.Cookie,
        ParameterLocation.QueryString => MethodParameterLocation.QueryString,
        _ => MethodParameterLocation.Query,
    };

    private static Schema? SchemaOf(Parameter parameter) => parameter.Schema ?? (parameter.Content is [var content, ..] ? content.Schema : null);

    private static TypeRef TypeOf(Parameter parameter, ParameterSerialization style, string operationName, TypeTranslation types)
    {
        bool isText = parameter.Content.Count > 0 && !style.IsJson && style != ParameterSerialization.FormExploded;
        bool isComponent = parameter.At.Path is { Parent.Step: "parameters", Parent.Parent.Step: "components" };
        string name = isComponent ? Identifier.Pascal(parameter.At.Path.Step) : Identifier.Inside(operationName, parameter.Name);
        TypeRef type = SchemaOf(parameter) is { } schema && !isText ? types.Use(schema, name) : new ScalarType(Scalar.String);

        // An argument that is null is not sent: null is no value of it.
        return type is ListType list ? list with { Item = list.Item with { IsNullable = false }, IsNullable = false } : type with { IsNullable = false };
    }

    // RFC 9110, 5.6.2.
    internal static bool IsToken(string name) => name.Length > 0 && name.All(c =>
        c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0);

    private static ParameterRole RoleOf(Parameter parameter, TypeRef type, string? scope, TranslationContext context)
    {
        bool isString = type is ScalarType { Scalar: Scalar.String };
        if (Wants(ClientPlan.ScopeExtension, isString && ClientPlan.ScopeOf(parameter) is { } name && name == scope, "it must be on a string parameter and have the same name everywhere in the description"))
        {
            return ParameterRole.Scope;
        }

        if (Wants(IdempotencyExtension, isString && parameter.In == ParameterLocation.Header, "it must be on a header parameter of type string"))
        {
            return ParameterRole.IdempotencyKey;
        }

        return Wants(ExcludesExtension, type is ListType { Item: ScalarType { Scalar: Scalar.String } }, "it must be on a parameter that is an array of strings")
            ? ParameterRole.ExcludedMembers
            : ParameterRole.None;

        bool Wants(string extension, bool fits, string rule)
        {
            if (parameter.At.To(extension) is not { } at || at.Flag() == false)
            {
                return false;
            }

            if (!fits)
            {
                context.Report(DiagnosticCatalog.ExtensionIgnored(at.Location, extension, rule));
            }

            return fits;
        }
    }
}
