using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>Parameters to arguments.</summary>
internal static class ParameterTranslation
{
    private const string IdempotencyExtension = "x-idempotency-key";
    private const string ExcludesExtension = "x-excludes-response-members";

    // The OpenAPI specification: a header parameter of these names is ignored, as others say it.
    private static readonly string[] HeadersSaidElsewhere = ["Accept", "Content-Type", "Authorization"];

    private enum Value
    {
        Single,
        List,

        /// <summary>An object of any members.</summary>
        Open,
        Object,
        Other,
    }

    public static bool IsSaidElsewhere(Parameter parameter) => parameter.In == ParameterPlace.Header
        && HeadersSaidElsewhere.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>How it is sent; null where it cannot be yet.</summary>
    public static ArgumentStyle? StyleOf(Parameter parameter, ShapeReader shapes)
    {
        if (parameter.Content.Count > 0 || parameter.In is ParameterPlace.Cookie or ParameterPlace.QueryString)
        {
            return null;
        }

        return (ValueOf(parameter.Schema, shapes), parameter.Style) switch
        {
            (_, ParameterStyle.Label or ParameterStyle.Matrix or ParameterStyle.Cookie) => null,
            (Value.Object or Value.Open, ParameterStyle.DeepObject) => ArgumentStyle.DeepObject,
            (Value.Open, ParameterStyle.Form) when parameter is { In: ParameterPlace.Query, Explode: true } => ArgumentStyle.FormExploded,
            (Value.Object or Value.Open or Value.Other, _) => null,
            (Value.Single, _) => parameter.In == ParameterPlace.Query ? ArgumentStyle.Form : ArgumentStyle.Simple,
            (_, ParameterStyle.Simple) => ArgumentStyle.Simple,
            (_, ParameterStyle.Form) => parameter.Explode ? ArgumentStyle.FormExploded : ArgumentStyle.Form,
            _ => null,
        };
    }

    /// <param name="parameter">The parameter.</param>
    /// <param name="style">How it is sent.</param>
    /// <param name="operationName">What types of the operation begin with.</param>
    /// <param name="names">The names of the operation's arguments.</param>
    /// <param name="types">The API's types.</param>
    /// <param name="scope">The name of the API's client scope, or null.</param>
    /// <param name="problems">Receives extensions that do not fit.</param>
    public static Argument Translate(
        Parameter parameter, ArgumentStyle style, string operationName, Scope names, TypeTranslation types, string? scope, ICollection<Problem> problems)
    {
        TypeRef type = TypeOf(parameter, operationName, types, problems);
        Schema? behind = parameter.Schema is { } schema ? types.Shapes.Behind(schema).Schema : null;
        return new Argument(
            parameter.Name,
            names.Give(NameGiven.To(parameter, problems) ?? Identifier.Camel(parameter.Name), Identifier.SpelledCamel(parameter.Name)),
            type,
            parameter.In switch
            {
                ParameterPlace.Path => ArgumentPlace.Path,
                ParameterPlace.Header => ArgumentPlace.Header,
                _ => ArgumentPlace.Query,
            },
            style,
            parameter.IsRequired || parameter.In == ParameterPlace.Path,
            RoleOf(parameter, type, scope, problems),
            DocTranslation.Of(parameter, behind));
    }

    private static TypeRef TypeOf(Parameter parameter, string operationName, TypeTranslation types, ICollection<Problem> problems)
    {
        bool isComponent = parameter.At.Path is { Parent.Step: "parameters", Parent.Parent.Step: "components" };
        string name = isComponent ? Identifier.Pascal(parameter.At.Path.Step) : Identifier.Inside(operationName, parameter.Name);
        Schema? schema = parameter.Schema;
        Schema? item = schema is null ? null : (types.Shapes.Behind(schema).Shape as ListShape)?.Item;
        bool isUnion = schema is not null && types.IsUnion(schema);
        bool isListOfUnion = item is not null && types.IsUnion(item);
        TypeRef type = schema is null ? new ScalarType(Scalar.String)
            : isUnion ? new AnyJsonType(AnyJson.Value)
            : isListOfUnion ? new ListType(new AnyJsonType(AnyJson.Value))
            : types.Use(schema, name);
        if (type is AnyJsonType { Shape: AnyJson.Value } or ListType { Item: AnyJsonType })
        {
            problems.Add(Problems.ParameterIsText(parameter.Place, parameter.Name));
            return type is ListType ? new ListType(new ScalarType(Scalar.String)) : new ScalarType(Scalar.String);
        }

        // An argument that is null is not sent: null is no value of it.
        return type is ListType list ? new ListType(list.Item with { IsNullable = false }) : type with { IsNullable = false };
    }

    private static ArgumentRole RoleOf(Parameter parameter, TypeRef type, string? scope, ICollection<Problem> problems)
    {
        bool isString = type is ScalarType { Scalar: Scalar.String };
        if (Wants(ClientPlan.ScopeExtension, isString && ClientPlan.ScopeOf(parameter) is { } name && name == scope, "it must be the API's one scope, on a string parameter"))
        {
            return ArgumentRole.Scope;
        }

        if (Wants(IdempotencyExtension, isString && parameter.In == ParameterPlace.Header, "it belongs to a string in a header"))
        {
            return ArgumentRole.IdempotencyKey;
        }

        return Wants(ExcludesExtension, type is ListType { Item: ScalarType { Scalar: Scalar.String } }, "it belongs to a list of strings")
            ? ArgumentRole.ExcludedMembers
            : ArgumentRole.None;

        bool Wants(string extension, bool fits, string rule)
        {
            if (parameter.At.To(extension) is not { } at || at.Flag() == false)
            {
                return false;
            }

            if (!fits)
            {
                problems.Add(Problems.ExtensionIgnored(at.Place, extension, rule));
            }

            return fits;
        }
    }

    private static Value ValueOf(Schema? schema, ShapeReader shapes) => (schema is null ? null : shapes.Behind(schema).Shape) switch
    {
        ListShape { Item: null } => Value.List,
        ListShape { Item: { } item } => ValueOf(item, shapes) == Value.Single ? Value.List : Value.Other,
        AnyShape { Json: AnyJson.Object } => Value.Open,
        MapShape map when shapes.Behind(map.Value).Shape is AnyShape { Json: AnyJson.Value } => Value.Open,
        ObjectShape or MapShape => Value.Object,
        _ => Value.Single,
    };
}
