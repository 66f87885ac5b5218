using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>Expressions that read and write a type. In them, <c>reader</c>, <c>context</c> and <c>writer</c> are what emitted code has at hand.</summary>
internal static class JsonCode
{
    private const string ReaderParameters = $"static (ref {Names.Reader} reader, {Names.Context} context)";

    /// <summary>A call that reads a value; with null among the values where the type says so.</summary>
    public static string Read(TypeRef type, ApiHeader header)
    {
        if (type.IsNullable)
        {
            string orNull = TypeText.IsValueType(type) ? "ValueOrNull" : "OrNull";
            return $"{Names.JsonRead}.{orNull}(ref reader, context, {ReaderNotNull(type, header)})";
        }

        return type switch
        {
            ListType list => $"{Names.JsonRead}.List(ref reader, context, {Reader(list.Item, header)})",
            MapType map => $"{Names.JsonRead}.Map(ref reader, context, {Reader(map.Value, header)})",
            _ => ReaderNotNull(type, header) + "(ref reader, context)",
        };
    }

    /// <summary>A <c>JsonReader&lt;T&gt;</c>: the method itself where there is one.</summary>
    public static string Reader(TypeRef type, ApiHeader header) =>
        type.IsNullable ? $"{ReaderParameters} => {Read(type, header)}" : ReaderNotNull(type, header);

    /// <summary>A <c>JsonWriter&lt;T&gt;</c>.</summary>
    public static string Writer(TypeRef type, ApiHeader header) =>
        type.IsNullable
            ? $"static (writer, value) => {Names.JsonWrite}.OrNull(writer, value, {WriterNotNull(type, header)})"
            : WriterNotNull(type, header);

    /// <summary>A <c>JsonWriter&lt;T&gt;</c> that is never given null.</summary>
    public static string WriterNotNull(TypeRef type, ApiHeader header) => type switch
    {
        ScalarType scalar => $"{Names.JsonWrite}.{Method(scalar.Scalar, header)}",
        AnyJsonType => $"{Names.JsonWrite}.Node",
        NamedType named => InJsonClass(header, Names.Write(named.Name)),
        ListType list => $"static (writer, value) => {Names.JsonWrite}.List(writer, value, {Writer(list.Item, header)})",
        MapType map => $"static (writer, value) => {Names.JsonWrite}.Map(writer, value, {Writer(map.Value, header)})",
        _ => throw new InvalidOperationException("A type of an unknown kind: " + type),
    };

    /// <summary>The helper for a scalar; its name is the same for reading and writing.</summary>
    public static string Method(Scalar scalar, ApiHeader header) => scalar switch
    {
        Scalar.DateOnly when !header.HasDateOnly => "Date",
        Scalar.TimeOnly when !header.HasDateOnly => "Time",
        _ => scalar.ToString(),
    };

    private static string ReaderNotNull(TypeRef type, ApiHeader header) => type switch
    {
        ScalarType scalar => $"{Names.JsonRead}.{Method(scalar.Scalar, header)}",
        AnyJsonType any => $"{Names.JsonRead}.{(any.Shape == AnyJson.Object ? "Object" : "Node")}",
        NamedType named => InJsonClass(header, Names.Read(named.Name)),
        ListType list => $"{ReaderParameters} => {Names.JsonRead}.List(ref reader, context, {Reader(list.Item, header)})",
        MapType map => $"{ReaderParameters} => {Names.JsonRead}.Map(ref reader, context, {Reader(map.Value, header)})",
        _ => throw new InvalidOperationException("A type of an unknown kind: " + type),
    };

    private static string InJsonClass(ApiHeader header, string member) =>
        $"{Names.Global(header, Names.JsonClass(header))}.{member}";
}
