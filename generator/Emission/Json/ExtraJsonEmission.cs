using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Emission.Types;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Json;

/// <summary>Writes how members that the description does not name are read and written, where the runtime library's way does not fit.</summary>
internal static class ExtraJsonEmission
{
    private const string Pattern = Names.Support + "NamePattern";

    public static void Write(SourceWriter writer, ObjectType type, string name, ApiHeader header)
    {
        if (ObjectEmission.InheritsExtra(type) && type.Patterns.Count == 0)
        {
            return;
        }

        WritePatterns(writer, type);
        string read = $"public override void ReadExtra(ref {Names.Reader} reader, {Names.Context} context, {name} value)";
        if (type.Patterns.Count == 0)
        {
            writer.Line(read + " =>");
            writer.Indent();
            writer.Line(ReadOthers(type, header));
            writer.Outdent();
            writer.Line($"public override void WriteExtra({Names.Writer} writer, {name} value) => {WriteOthers(type, header)}");
            return;
        }

        writer.Open(read);
        writer.Open($"switch ({Pattern}.Find(ref reader, context, patterns))");
        for (int i = 0; i < type.Patterns.Count; i++)
        {
            writer.Line($"case {i}: {Read(type.Patterns[i].PropertyName, ", " + new JsonCode(header).Reader(type.Patterns[i].Value))} break;");
        }

        writer.Line($"default: {ReadOthers(type, header)} break;");
        writer.Close();
        writer.Close();
        writer.Open($"public override void WriteExtra({Names.Writer} writer, {name} value)");
        foreach (PatternProperty pattern in type.Patterns)
        {
            writer.Line(Write(pattern.PropertyName, ", " + new JsonCode(header).Type(pattern.Value)));
        }

        writer.Line(WriteOthers(type, header));
        writer.Close();
    }

    private static void WritePatterns(SourceWriter writer, ObjectType type)
    {
        if (type.Patterns.Count > 0)
        {
            Signature.WriteArray(writer, $"private static readonly {Pattern}[] patterns =", type.Patterns.Select(pattern => Expression(pattern.Pattern)), ";");
        }
    }

    /// <summary>The expression that makes what tells texts of a pattern.</summary>
    public static string Expression(NamePattern pattern) => pattern switch
    {
        AnyName => Pattern + ".Any",
        NamePrefix one => $"{Pattern}.StartsWith({CSharpText.Literal(one.Text)})",
        NameSuffix one => $"{Pattern}.EndsWith({CSharpText.Literal(one.Text)})",
        NamePart one => $"{Pattern}.Contains({CSharpText.Literal(one.Text)})",
        NameOfCharacters { Most: { } most } one => FormattableString.Invariant($"{Pattern}.Of({CSharpText.Literal(one.Prefix)}, {CSharpText.Literal(one.Ranges)}, {one.Least}, {most})"),
        NameOfCharacters one => FormattableString.Invariant($"{Pattern}.Of({CSharpText.Literal(one.Prefix)}, {CSharpText.Literal(one.Ranges)}, {one.Least})"),
        NameExpression one => $"{Pattern}.Matches({CSharpText.Literal(one.Expression)})",
        _ => throw new InvalidOperationException("A pattern of an unknown kind: " + pattern.GetType().Name),
    };

    private static string ReadOthers(ObjectType type, ApiHeader header) => type.Extra switch
    {
        CapturedExtra when ObjectEmission.InheritsExtra(type) => "base.ReadExtra(ref reader, context, value);",
        CapturedExtra captured => Read(captured.PropertyName, ""),
        TypedExtra typed => Read(typed.PropertyName, ", " + new JsonCode(header).Reader(typed.Value)),
        _ => throw Unknown(type.Extra),
    };

    private static string WriteOthers(ObjectType type, ApiHeader header) => type.Extra switch
    {
        CapturedExtra when ObjectEmission.InheritsExtra(type) => "base.WriteExtra(writer, value);",
        CapturedExtra captured => Write(captured.PropertyName, ""),
        TypedExtra typed => Write(typed.PropertyName, ", " + new JsonCode(header).Type(typed.Value)),
        _ => throw Unknown(type.Extra),
    };

    private static string Read(string property, string reader)
    {
        string target = "value." + CSharpText.Identifier(property);
        return $"{target} = {Names.JsonRead}.Extra(ref reader, context, {target}{reader});";
    }

    private static string Write(string property, string writer) => $"{Names.JsonWrite}.Extra(writer, value.{CSharpText.Identifier(property)}{writer});";

    private static InvalidOperationException Unknown(ExtraProperties extra) => new("Extra properties of an unknown kind: " + extra.GetType().Name);
}
