using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Links of the chain that builds a request: each adds the value of an argument.</summary>
internal static class ArgumentCode
{

    /// <summary>The link that adds an argument.</summary>
    /// <param name="context">The API.</param>
    /// <param name="argument">The argument.</param>
    /// <param name="value">The expression of the value.</param>
    /// <param name="inPath">The method that adds an argument of the path.</param>
    public static string Link(EmissionContext context, MethodParameter argument, string value, string inPath = "Path")
    {
        bool isMatrix = argument.Style.Style == SerializationStyle.Matrix;
        (string method, string name) = argument.Location switch
        {
            // Messages show the name, so it is the C# one. Only the matrix style writes it into the path.
            MethodParameterLocation.Path => (inPath, isMatrix ? argument.WireName : argument.Name),
            MethodParameterLocation.Header => ("Header", argument.WireName),
            MethodParameterLocation.Cookie => ("Cookie", argument.WireName),
            MethodParameterLocation.QueryString when argument.Style.IsExploded => ("Query", ""),
            MethodParameterLocation.QueryString => ("QueryString", ""),
            _ => ("Query", argument.WireName),
        };
        string[] first = method == "QueryString" ? [] : [CSharpText.Literal(name)];
        bool isRequired = MethodParameters.IsRequiredByCall(argument);
        bool canRequire = first.Length > 0 && argument.Location != MethodParameterLocation.Path;
        string[] required = isRequired && canRequire ? [$"required: nameof({value})"] : [];
        string before = isRequired && !canRequire && (first.Length == 0 || name != argument.Name) ? $".Require({value}, nameof({value}))" : "";
        string converted = Value(context, argument.Type, value, IsNullable(argument), argument.Style.IsJson);
        return before + WrappedCode.Call("." + method, [.. first, converted, .. Style(context, argument), .. required]);
    }

    /// <summary>The link that adds a constant.</summary>
    public static string Link(ConstantParameter argument)
    {
        string value = CSharpText.Literal(argument.Value);
        string reserved = argument.AllowsReserved ? ", allowReserved: true" : "";
        return argument.Location switch
        {
            MethodParameterLocation.Header => $".Header({CSharpText.Literal(argument.WireName)}, {value})",
            MethodParameterLocation.Cookie => $".Cookie({CSharpText.Literal(argument.WireName)}, {value})",
            MethodParameterLocation.QueryString => $".QueryString({value})",
            _ => $".Query({CSharpText.Literal(argument.WireName)}, {value}{reserved})",
        };
    }

    /// <summary>Converts a value to a type that the methods of the runtime library accept.</summary>
    /// <param name="context">The API.</param>
    /// <param name="type">The type of the value.</param>
    /// <param name="value">The expression.</param>
    /// <param name="isNullable">Whether the value can be null.</param>
    /// <param name="isJson">Whether the value is sent as JSON text.</param>
    public static string Value(EmissionContext context, TypeRef type, string value, bool isNullable, bool isJson)
    {
        if (isJson)
        {
            string typeArgument = TypeText.IsValueType(type) ? $"<{context.Types.NotNull(type)}>" : "";
            return WrappedCode.Call($"{context.Names.JsonWrite}.Text{typeArgument}", [value, context.Json.ArgumentWriter(type)]);
        }

        return type switch
        {
            ListType { Item: ScalarType { Scalar: Scalar.String } } => $"{context.Names.WireValue}.List({value})",
            ListType { Item: NamedType { Kind: NamedKind.Enum, IsNullable: false } } => $"{context.Names.WireValue}.Enums({value})",
            ListType { Item: ScalarType or NamedType { Kind: NamedKind.Enum } or OwnType { IsScalar: true } } list =>
                $"{context.Names.WireValue}.List({value}, static item => {Text(context, list.Item, "item", list.Item.IsNullable)})",
            ScalarType or NamedType { Kind: NamedKind.Enum } or OwnType => Text(context, type, value, isNullable),
            NamedType { Kind: NamedKind.Object } => $"{context.Names.WireValue}.Model({value})",
            _ => WrappedCode.Call(context.Names.WireValue + ".Json", [value, context.Json.ArgumentWriter(type)]),
        };
    }

    // Arguments that equal the default are omitted.
    private static IEnumerable<string> Style(EmissionContext context, MethodParameter argument)
    {
        ParameterSerialization style = argument.Style;
        bool isQueryOrCookie = argument.Location is MethodParameterLocation.Query or MethodParameterLocation.Cookie;
        bool isSingle = style.IsJson || argument.Type is ScalarType or NamedType { Kind: NamedKind.Enum } or OwnType { IsScalar: true };
        bool isQueryString = argument.Location == MethodParameterLocation.QueryString;
        bool isDefault = isQueryString || style.Style == (isQueryOrCookie ? SerializationStyle.Form : SerializationStyle.Simple);
        bool isExplodedByDefault = isQueryOrCookie || isQueryString || style.Style == SerializationStyle.DeepObject;
        return
        [
            .. isDefault ? Array.Empty<string>() : [$"{context.Names.ArgumentStyle}.{style.Style}"],
            .. isSingle || style.IsExploded == isExplodedByDefault ? Array.Empty<string>() : [style.IsExploded ? "explode: true" : "explode: false"],
            .. style.AllowsReserved ? ["allowReserved: true"] : Array.Empty<string>(),
        ];
    }

    private static bool IsNullable(MethodParameter argument) =>
        argument.Type.IsNullable
            || !argument.IsRequired
            || (argument.Location != MethodParameterLocation.Path && argument.Role == ParameterRole.Scope);

    // The library converts most types itself.
    private static string Text(EmissionContext context, TypeRef type, string value, bool isNullable) => type switch
    {
        ScalarType scalar when Conversion(context, scalar.Scalar) is { } conversion => $"{context.Names.WireValue}.{conversion}({value})",
        NamedType => value + (isNullable ? "?" : "") + ".Value",
        OwnType own => $"{context.Names.WireValue}.Json<{context.Types.NotNull(own)}>({value}, {context.Json.Converter(own)}.Writer)",
        _ => value,
    };

    private static string? Conversion(EmissionContext context, Scalar scalar) => scalar switch
    {
        Scalar.DateOnly when !context.Header.HasDateOnly => "Date",
        Scalar.TimeOnly when !context.Header.HasDateOnly => "Time",
        Scalar.DateTimeOffsetUnixSeconds => "UnixSeconds",
        Scalar.DateTimeOffsetHttp => "HttpDate",
        Scalar.UInt64 or Scalar.UInt64String => "UInt64",
        Scalar.BytesBase64 => "Base64",
        Scalar.BytesBase64Url => "Base64Url",
        _ => null,
    };
}
