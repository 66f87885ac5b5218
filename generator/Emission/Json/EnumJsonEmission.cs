using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>Writes how an open enum is read and written. A known value is recognized in the JSON, so that no string is made for it.</summary>
internal static class EnumJsonEmission
{
    private const string NamesType = Names.Support + "JsonNames";

    public static void Write(SourceWriter writer, EnumType type, ApiHeader header)
    {
        bool isText = type.Underlying == EnumUnderlying.String;
        string name = Names.Global(header, type.Name);
        string values = Names.Values(type.Name);
        if (isText)
        {
            writer.Line($"private static {NamesType}? {Names.Field(values)};");
            writer.BlankLine();
            Signature.Write(
                writer,
                $"private static {NamesType} {values} => {Names.Field(values)} ??= new",
                type.Values.Select(value => CSharpText.Literal(value.WireValue)),
                ";");
            writer.BlankLine();
        }

        string read = isText ? $"{values}.ReadString(ref reader)" : $"{Names.JsonRead}.{type.Underlying}(ref reader, context)";
        string write = isText ? "WriteStringValue" : "WriteNumberValue";
        Signature.Write(
            writer, $"internal static {name} {Names.Read(type.Name)}", [$"ref {Names.Reader} reader", $"{Names.Context} context"], " =>");
        writer.Indent();
        writer.Line($"new({read});");
        writer.Outdent();
        writer.BlankLine();
        writer.Line($"internal static void {Names.Write(type.Name)}({Names.Writer} writer, {name} value) =>");
        writer.Indent();
        writer.Line($"writer.{write}(value.Value);");
        writer.Outdent();
    }
}
