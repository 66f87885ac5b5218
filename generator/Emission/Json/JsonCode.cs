using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Json;

/// <summary>
/// Expressions that read and write values of a type. They refer to parameters of emitted methods: <c>reader</c>, <c>context</c> and <c>writer</c>.
/// For example, the converter of <c>Stage</c> is <c>JsonObjectConverter&lt;Stage&gt;.Instance</c>.
/// </summary>
/// <param name="context">The API.</param>
internal sealed class JsonCode(EmissionContext context)
{
    /// <summary>The name of the converter that is nested in a declared type whose JSON needs code of its own.</summary>
    public const string ConverterClass = "JsonConverter";

    /// <summary>The parameters of methods that read a value.</summary>
    public static string ReadParameters(EmissionContext context) =>
        $"ref {context.Names.Utf8JsonReader} reader, {context.Names.JsonReadContext} context";

    /// <summary>The converter of a declared type.</summary>
    public string Converter(NamedType type) => type.Kind switch
    {
        NamedKind.Object => $"{context.Names.JsonObjectConverter}<{context.Type(type.Name)}>.Instance",
        NamedKind.Enum => $"{context.Names.OpenEnumConverter}<{context.Type(type.Name)}>.Instance",
        _ => $"{context.InExpression(type.Name)}.{ConverterClass}.Instance",
    };

    /// <summary>The converter of a type of the project or of a library.</summary>
    public string Converter(OwnType type)
    {
        string name = context.Types.NotNull(type);
        return type.Converter.Form switch
        {
            OwnConverterForm.Class => $"{context.Names.OwnTypeConverter}<{name}>.Of<{CSharpText.Global(type.Converter.Name)}>()",
            OwnConverterForm.Member => $"{context.Names.OwnTypeConverter}<{name}>.Of({CSharpText.Global(type.Converter.Name)})",
            OwnConverterForm.Text => $"{context.Names.ParsableConverter}<{name}>.Instance",
            _ => $"{context.Names.ParsableNumberConverter}<{name}>.Instance",
        };
    }

    /// <summary>The call that reads a value, which can be null if the type is nullable.</summary>
    public string Read(TypeRef type)
    {
        if (type.IsNullable)
        {
            string orNull = TypeText.IsValueType(type) ? "ValueOrNull" : "OrNull";
            return $"{context.Names.JsonRead}.{orNull}(ref reader, context, {Reader(type with { IsNullable = false })})";
        }

        return type switch
        {
            ListType list => $"{context.Names.JsonRead}.List(ref reader, context, {Reader(list.Item)})",
            MapType map => $"{context.Names.JsonRead}.Map(ref reader, context, {Reader(map.Value)})",
            NamedType named => Converter(named) + ".Read(ref reader, context)",
            OwnType own => Converter(own) + ".Read(ref reader, context)",
            ScalarType scalar => $"{context.Names.JsonRead}.{Method(scalar.Scalar)}(ref reader, context)",
            AnyJsonType any => $"{context.Names.JsonRead}.{(any.Shape == AnyJson.Object ? "Object" : "Node")}(ref reader, context)",
            _ => throw Unknown(type),
        };
    }

    /// <summary>A <c>JsonReader&lt;T&gt;</c>.</summary>
    public string Reader(TypeRef type) => Type(type) + ".Reader";

    /// <summary>A <c>JsonWriter&lt;T&gt;</c>.</summary>
    public string Writer(TypeRef type) => Type(type) + ".Writer";

    /// <summary>A <c>JsonWriter&lt;T&gt;</c> for an argument that is not null. It accepts any <c>IReadOnlyList&lt;T&gt;</c>.</summary>
    public string ArgumentWriter(TypeRef type) =>
        type is ListType list ? $"{context.Names.JsonTypes}.ListWriter({Type(list.Item)})" : Writer(type with { IsNullable = false });

    /// <summary>A <c>JsonConverterOf&lt;T&gt;</c>.</summary>
    public string Type(TypeRef type)
    {
        if (type.IsNullable)
        {
            return $"{context.Names.JsonTypes}.{(TypeText.IsValueType(type) ? "ValueOrNull" : "OrNull")}({Type(type with { IsNullable = false })})";
        }

        return type switch
        {
            ScalarType scalar => $"{context.Names.JsonTypes}.{Method(scalar.Scalar)}",
            AnyJsonType any => $"{context.Names.JsonTypes}.{(any.Shape == AnyJson.Object ? "Object" : "Node")}",
            NamedType named => Converter(named),
            OwnType own => Converter(own),
            ListType list => $"{context.Names.JsonTypes}.List({Type(list.Item)})",
            MapType map => $"{context.Names.JsonTypes}.Map({Type(map.Value)})",
            _ => throw Unknown(type),
        };
    }

    /// <summary>The statement that writes a value that is not null.</summary>
    public string Write(TypeRef type, string value) => type switch
    {
        ListType list => $"{context.Names.JsonWrite}.List(writer, {value}, {Type(list.Item)});",
        MapType map => $"{context.Names.JsonWrite}.Map(writer, {value}, {Type(map.Value)});",
        NamedType named => $"{Converter(named)}.Write(writer, {value});",
        OwnType own => $"{Converter(own)}.Write(writer, {value});",
        ScalarType scalar => $"{context.Names.JsonWrite}.{Method(scalar.Scalar)}(writer, {value});",
        AnyJsonType => $"{context.Names.JsonWrite}.Node(writer, {value});",
        _ => throw Unknown(type),
    };

    /// <summary>The method for a scalar; it has one name for reading and writing.</summary>
    private string Method(Scalar scalar) => scalar switch
    {
        Scalar.DateOnly when !context.Header.HasDateOnly => "Date",
        Scalar.TimeOnly when !context.Header.HasDateOnly => "Time",
        _ => scalar.ToString(),
    };

    private static InvalidOperationException Unknown(TypeRef type) => new("Unsupported type: " + type);
}
