using Truto.Generated.SourceGeneration.Emission.Json;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Links of the chain that puts a call together: how the value of an argument gets into it.</summary>
internal static class ArgumentCode
{
    private const string WireValue = GlobalNames.Support + "WireValue";

    /// <summary>The link for an argument.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="value">The expression of its value.</param>
    /// <param name="context">The API.</param>
    /// <param name="inPath">The method for one in the path.</param>
    public static string Step(EmissionContext context, MethodParameter argument, string value, string inPath = "Path")
    {
        bool isMatrix = argument.Style.Word == SerializationStyle.Matrix;
        (string method, string name) = argument.Place switch
        {
            // In messages the C# name says more; only of this style it is part of the path.
            MethodParameterLocation.Path => (inPath, isMatrix ? argument.WireName : argument.Name),
            MethodParameterLocation.Header => ("Header", argument.WireName),
            MethodParameterLocation.Cookie => ("Cookie", argument.WireName),
            MethodParameterLocation.QueryString when argument.Style.IsExploded => ("Query", ""),
            MethodParameterLocation.QueryString => ("QueryString", ""),
            _ => ("Query", argument.WireName),
        };
        string first = method == "QueryString" ? "" : CSharpText.Literal(name) + ", ";
        bool isRequired = MethodParameters.IsDemanded(argument);
        bool isDemanded = first.Length > 0 && argument.Place != MethodParameterLocation.Path;
        string required = isRequired && isDemanded ? $", required: nameof({value})" : "";
        string before = isRequired && !isDemanded && (first.Length == 0 || name != argument.Name) ? $".Require({value}, nameof({value}))" : "";
        return $"{before}.{method}({first}{Value(context, argument.Type, value, IsNullable(argument), argument.Style.IsJson)}{Style(argument)}{required})";
    }

    /// <summary>The link for what is always sent.</summary>
    public static string Step(ConstantParameter argument)
    {
        string value = CSharpText.Literal(argument.Value);
        string reserved = argument.AllowsReserved ? ", allowReserved: true" : "";
        return argument.Place switch
        {
            MethodParameterLocation.Header => $".Header({CSharpText.Literal(argument.WireName)}, {value})",
            MethodParameterLocation.Cookie => $".Cookie({CSharpText.Literal(argument.WireName)}, {value})",
            MethodParameterLocation.QueryString => $".QueryString({value})",
            _ => $".Query({CSharpText.Literal(argument.WireName)}, {value}{reserved})",
        };
    }

    /// <summary>A value as the runtime library takes it.</summary>
    /// <param name="type">The value's type.</param>
    /// <param name="value">The expression.</param>
    /// <param name="isNullable">Whether it may be null.</param>
    /// <param name="isJson">Whether it is sent as JSON text.</param>
    /// <param name="context">The API.</param>
    public static string Value(EmissionContext context, TypeRef type, string value, bool isNullable, bool isJson)
    {
        if (isJson)
        {
            string typeArgument = TypeText.IsValueType(type) ? $"<{context.Types.NotNull(type)}>" : "";
            return $"{GlobalNames.JsonWrite}.Text{typeArgument}({value}, {context.Json.ArgumentWriter(type)})";
        }

        return type switch
        {
            ListType { Item: ScalarType { Scalar: Scalar.String } } => $"{WireValue}.List({value})",
            ListType { Item: ScalarType or NamedType { Kind: NamedKind.Enum } } list =>
                $"{WireValue}.List({value}, static item => {Text(context, list.Item, "item", list.Item.IsNullable)})",
            ScalarType or NamedType { Kind: NamedKind.Enum } => Text(context, type, value, isNullable),
            _ => $"{WireValue}.Json({value}, {context.Json.ArgumentWriter(type)})",
        };
    }

    // What the method does by itself is not said.
    private static string Style(MethodParameter argument)
    {
        ParameterSerialization style = argument.Style;
        bool isQueryOrCookie = argument.Place is MethodParameterLocation.Query or MethodParameterLocation.Cookie;
        bool isSingle = style.IsJson || argument.Type is ScalarType or NamedType { Kind: NamedKind.Enum };
        bool isUsual = argument.Place == MethodParameterLocation.QueryString || style.Word == (isQueryOrCookie ? SerializationStyle.Form : SerializationStyle.Simple);
        bool usuallyExplodes = isQueryOrCookie || argument.Place == MethodParameterLocation.QueryString || style.Word == SerializationStyle.DeepObject;
        return (isUsual ? "" : $", {GlobalNames.Support}ArgumentStyle.{style.Word}")
            + (isSingle || style.IsExploded == usuallyExplodes ? "" : style.IsExploded ? ", explode: true" : ", explode: false")
            + (style.AllowsReserved ? ", allowReserved: true" : "");
    }

    private static bool IsNullable(MethodParameter argument) =>
        argument.Type.IsNullable || !argument.IsRequired || (argument.Place != MethodParameterLocation.Path && argument.Role == ParameterRole.Scope);

    // Most types turn into text by themselves; these need to be told how.
    private static string Text(EmissionContext context, TypeRef type, string value, bool isNullable) => type switch
    {
        ScalarType scalar when Conversion(context, scalar.Scalar) is { } conversion => $"{WireValue}.{conversion}({value})",
        NamedType => value + (isNullable ? "?" : "") + ".Value",
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
