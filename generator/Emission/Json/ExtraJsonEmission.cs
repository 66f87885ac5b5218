using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Emission.Types;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Json;

/// <summary>Writes the methods that read and write undeclared properties, if the base class of the runtime library does not suffice.</summary>
internal static class ExtraJsonEmission
{
    /// <summary>Whether the class needs these methods.</summary>
    public static bool IsNeeded(ObjectType type) => !ObjectEmission.InheritsExtra(type) || type.Patterns.Count > 0;

    public static void Write(EmissionContext context, SourceWriter writer, ObjectType type, string name)
    {
        if (!IsNeeded(type))
        {
            return;
        }

        writer.BlankLine();
        WritePatterns(context, writer, type);
        string read = $"public override void ReadExtra({JsonCode.ReadParameters(context)}, {name} value)";
        if (type.Patterns.Count == 0)
        {
            writer.Line(read + " =>");
            writer.Indent();
            writer.Line(ReadOthers(context, type));
            writer.Outdent();
            writer.BlankLine();
            writer.Line($"public override void WriteExtra({context.Names.Utf8JsonWriter} writer, {name} value) => {WriteOthers(context, type)}");
            return;
        }

        writer.Open(read);
        writer.Open($"switch ({context.Names.NamePattern}.Find(ref reader, context, patterns))");
        for (int i = 0; i < type.Patterns.Count; i++)
        {
            PatternProperty pattern = type.Patterns[i];
            writer.Line($"case {i}: {Read(context, pattern.PropertyName, ", " + context.Json.Reader(pattern.Value))} break;");
        }

        writer.Line($"default: {ReadOthers(context, type)} break;");
        writer.Close();
        writer.Close();
        writer.BlankLine();
        writer.Open($"public override void WriteExtra({context.Names.Utf8JsonWriter} writer, {name} value)");
        foreach (PatternProperty pattern in type.Patterns)
        {
            writer.Line(Write(context, pattern.PropertyName, ", " + context.Json.Type(pattern.Value)));
        }

        writer.Line(WriteOthers(context, type));
        writer.Close();
    }

    private static void WritePatterns(EmissionContext context, SourceWriter writer, ObjectType type)
    {
        if (type.Patterns.Count > 0)
        {
            IEnumerable<string> patterns = type.Patterns.Select(pattern => NamePatternCode.Of(context.Names, pattern.Pattern));
            WrappedCode.WriteArray(writer, $"private static readonly {context.Names.NamePattern}[] patterns =", patterns, ";");
            writer.BlankLine();
        }
    }

    private static string ReadOthers(EmissionContext context, ObjectType type) => type.Extra switch
    {
        CapturedExtra when ObjectEmission.InheritsExtra(type) => "base.ReadExtra(ref reader, context, value);",
        CapturedExtra captured => Read(context, captured.PropertyName, ""),
        TypedExtra typed => Read(context, typed.PropertyName, ", " + context.Json.Reader(typed.Value)),
        _ => throw Unknown(type.Extra),
    };

    private static string WriteOthers(EmissionContext context, ObjectType type) => type.Extra switch
    {
        CapturedExtra when ObjectEmission.InheritsExtra(type) => "base.WriteExtra(writer, value);",
        CapturedExtra captured => Write(context, captured.PropertyName, ""),
        TypedExtra typed => Write(context, typed.PropertyName, ", " + context.Json.Type(typed.Value)),
        _ => throw Unknown(type.Extra),
    };

    private static string Read(EmissionContext context, string property, string reader)
    {
        string target = "value." + CSharpText.Identifier(property);
        return $"{target} = {context.Names.JsonRead}.Extra(ref reader, context, {target}{reader});";
    }

    private static string Write(EmissionContext context, string property, string writer) =>
        $"{context.Names.JsonWrite}.Extra(writer, value.{CSharpText.Identifier(property)}{writer});";

    private static InvalidOperationException Unknown(ExtraProperties extra) => new("Unsupported additional properties: " + extra.GetType().Name);
}
