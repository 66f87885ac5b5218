using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>Writes how members that the description does not name are read and written, where the runtime library's way does not fit.</summary>
internal static class ExtraJsonEmission
{
    public static void Write(SourceWriter writer, ObjectType type, string name, ApiHeader header)
    {
        if (ObjectEmission.InheritsExtra(type))
        {
            return;
        }

        (string property, string read, string write) = type.Extra switch
        {
            CapturedExtra captured => (captured.PropertyName, "", ""),
            TypedExtra typed => (typed.PropertyName, ", " + JsonCode.Inside(header).Reader(typed.Value), ", " + JsonCode.Inside(header).Writer(typed.Value)),
            _ => throw new InvalidOperationException("Extra properties of an unknown kind: " + type.Extra.GetType().Name),
        };
        string target = "value." + CSharpText.Identifier(property);
        writer.BlankLine();
        Signature.Write(
            writer,
            "public override void ReadExtra",
            [$"ref {Names.Reader} reader", $"{Names.Context} context", $"{name} value"],
            " =>");
        writer.Indent();
        writer.Line($"{target} = {Names.JsonRead}.Extra(ref reader, context, {target}{read});");
        writer.Outdent();
        writer.BlankLine();
        writer.Line($"public override void WriteExtra({Names.Writer} writer, {name} value) =>");
        writer.Indent();
        writer.Line($"{Names.JsonWrite}.Extra(writer, {target}{write});");
        writer.Outdent();
    }
}
