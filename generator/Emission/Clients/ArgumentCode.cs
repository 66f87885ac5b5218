using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>Statements that put the value of an argument into a call.</summary>
internal static class ArgumentCode
{
    /// <summary>The statement for a query parameter or header.</summary>
    public static string Statement(Argument argument, ApiHeader header)
    {
        string method = argument.Place == ArgumentPlace.Header ? "Header" : "Query";
        string name = CSharpText.Literal(argument.WireName);
        string value = CSharpText.Identifier(argument.Name);
        bool isExploded = argument.Style == ArgumentStyle.FormExploded;
        return argument.Type switch
        {
            ListType list when argument.Style != ArgumentStyle.DeepObject =>
                $"call.{method}{(isExploded && method == "Query" ? "Exploded" : "Joined")}({name}, {value}{Items(list.Item, header)});",
            AnyJsonType { Shape: AnyJson.Object } when method == "Query" && isExploded => $"call.QueryMembers({value});",
            AnyJsonType when method == "Query" => $"call.QueryDeep({name}, {value});",
            ListType or MapType or NamedType { Kind: NamedKind.Object } when method == "Query" =>
                $"call.QueryDeep({name}, {value}, {JsonCode.Outside(header).WriterNotNull(argument.Type)});",
            _ => $"call.{method}({name}, {Text(argument.Type, value, IsNullable(argument), header)});",
        };
    }

    /// <summary>The statement for a piece of the path.</summary>
    public static string PathStatement(Argument argument, ApiHeader header)
    {
        string name = CSharpText.Literal(argument.Name);
        string value = CSharpText.Identifier(argument.Name);
        return argument.Type is ListType list
            ? $"call.PathJoined({name}, {value}{Items(list.Item, header)});"
            : $"call.Path({name}, {Text(argument.Type, value, argument.Type.IsNullable, header)});";
    }

    private static bool IsNullable(Argument argument) =>
        argument.Type.IsNullable || !argument.IsRequired || argument.Role == ArgumentRole.Scope;

    private static string Items(TypeRef item, ApiHeader header) =>
        item is ScalarType { Scalar: Scalar.String } ? "" : $", static item => {Text(item, "item", item.IsNullable, header)}";

    // Most types turn into text by themselves; these need to be told how.
    private static string Text(TypeRef type, string value, bool isNullable, ApiHeader header) => type switch
    {
        ScalarType scalar when Conversion(scalar.Scalar, header) is { } conversion => $"{Names.Support}WireValue.{conversion}({value})",
        ScalarType => value,
        NamedType { Kind: NamedKind.Enum } => value + (isNullable ? "?" : "") + ".Value",
        AnyJsonType => value + (isNullable ? "?" : "") + ".ToJsonString()",
        _ => $"{Names.JsonWrite}.Text({value}, {JsonCode.Outside(header).WriterNotNull(type)})",
    };

    private static string? Conversion(Scalar scalar, ApiHeader header) => scalar switch
    {
        Scalar.DateOnly when !header.HasDateOnly => "Date",
        Scalar.TimeOnly when !header.HasDateOnly => "Time",
        Scalar.DateTimeOffsetUnixSeconds => "UnixSeconds",
        Scalar.BytesBase64 => "Base64",
        Scalar.BytesBase64Url => "Base64Url",
        _ => null,
    };
}
