using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>Expressions that read and write a type. In them, <c>reader</c>, <c>context</c> and <c>writer</c> are what emitted code has at hand.</summary>
/// <param name="header">The API.</param>
/// <param name="owner">What stands before a converter's name: nothing beside the other converters.</param>
internal sealed class JsonCode(ApiHeader header, string owner)
{
    private const string ReaderParameters = $"static (ref {Names.Reader} reader, {Names.Context} context)";

    /// <summary>For code among the API's converters.</summary>
    public static JsonCode Inside(ApiHeader header) => new(header, "");

    /// <summary>For code anywhere else.</summary>
    public static JsonCode Outside(ApiHeader header) => new(header, Names.Global(header, Names.Converters(header)) + ".");

    /// <summary>The converter of a declared type.</summary>
    public string Converter(NamedType type) => type.Kind == NamedKind.Enum
        ? $"new {Names.EnumConverter}<{Names.Global(header, type.Name)}>()"
        : $"{owner}{Names.Converter(type.Name)}.Instance";

    /// <summary>A call that reads a value; with null among the values where the type says so.</summary>
    public string Read(TypeRef type)
    {
        if (type.IsNullable)
        {
            string orNull = TypeText.IsValueType(type) ? "ValueOrNull" : "OrNull";
            return $"{Names.JsonRead}.{orNull}(ref reader, context, {ReaderNotNull(type)})";
        }

        return type switch
        {
            ListType list => $"{Names.JsonRead}.List(ref reader, context, {Reader(list.Item)})",
            MapType map => $"{Names.JsonRead}.Map(ref reader, context, {Reader(map.Value)})",
            NamedType { Kind: not NamedKind.Enum } named => Converter(named) + ".Read(ref reader, context)",
            _ => ReaderNotNull(type) + "(ref reader, context)",
        };
    }

    /// <summary>A <c>JsonReader&lt;T&gt;</c>: the method itself where there is one.</summary>
    public string Reader(TypeRef type) =>
        type.IsNullable ? $"{ReaderParameters} => {Read(type)}" : ReaderNotNull(type);

    /// <summary>A <c>JsonWriter&lt;T&gt;</c>.</summary>
    public string Writer(TypeRef type) =>
        type.IsNullable
            ? $"static (writer, value) => {Names.JsonWrite}.OrNull(writer, value, {WriterNotNull(type)})"
            : WriterNotNull(type);

    /// <summary>A <c>JsonWriter&lt;T&gt;</c> that is never given null.</summary>
    public string WriterNotNull(TypeRef type) => type switch
    {
        ScalarType scalar => $"{Names.JsonWrite}.{Method(scalar.Scalar)}",
        AnyJsonType => $"{Names.JsonWrite}.Node",
        NamedType { Kind: NamedKind.Enum } named => $"{Names.JsonWrite}.Enum<{Names.Global(header, named.Name)}>",
        NamedType named => Converter(named) + ".Writer",
        ListType list => $"static (writer, value) => {Names.JsonWrite}.List(writer, value, {Writer(list.Item)})",
        MapType map => $"static (writer, value) => {Names.JsonWrite}.Map(writer, value, {Writer(map.Value)})",
        _ => throw new InvalidOperationException("A type of an unknown kind: " + type),
    };

    /// <summary>The statement that writes a value that is not null.</summary>
    public string Write(TypeRef type, string value) => type switch
    {
        ListType list => $"{Names.JsonWrite}.List(writer, {value}, {Writer(list.Item)});",
        MapType map => $"{Names.JsonWrite}.Map(writer, {value}, {Writer(map.Value)});",
        NamedType { Kind: not NamedKind.Enum } named => $"{Converter(named)}.Write(writer, {value});",
        _ => $"{WriterNotNull(type)}(writer, {value});",
    };

    /// <summary>The helper for a scalar; its name is the same for reading and writing.</summary>
    private string Method(Scalar scalar) => scalar switch
    {
        Scalar.DateOnly when !header.HasDateOnly => "Date",
        Scalar.TimeOnly when !header.HasDateOnly => "Time",
        _ => scalar.ToString(),
    };

    private string ReaderNotNull(TypeRef type) => type switch
    {
        ScalarType scalar => $"{Names.JsonRead}.{Method(scalar.Scalar)}",
        AnyJsonType any => $"{Names.JsonRead}.{(any.Shape == AnyJson.Object ? "Object" : "Node")}",
        NamedType { Kind: NamedKind.Enum } named => $"{Names.JsonRead}.Enum<{Names.Global(header, named.Name)}>",
        NamedType named => Converter(named) + ".Reader",
        ListType list => $"{ReaderParameters} => {Names.JsonRead}.List(ref reader, context, {Reader(list.Item)})",
        MapType map => $"{ReaderParameters} => {Names.JsonRead}.Map(ref reader, context, {Reader(map.Value)})",
        _ => throw new InvalidOperationException("A type of an unknown kind: " + type),
    };
}
