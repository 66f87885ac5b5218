using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Syntax.Yaml;

/// <summary>Creates the node of a scalar from its text, style and tag.</summary>
internal sealed class ScalarResolver(YamlCursor cursor)
{
    private const string Core = "tag:yaml.org,2002:";

    /// <summary>Returns the node of a scalar without quotes, whose tag or the core schema determines its type.</summary>
    public ScalarNode Plain(string source, TextRange range, string? tag)
    {
        if (tag is null)
        {
            return Resolved(source, range);
        }

        return IsCoreScalar(tag) ? Tagged(source, range, tag) : new ScalarNode(range, ScalarKind.String, source);
    }

    /// <summary>Returns the node of a scalar in quotes or in block style: a string, unless it has another tag.</summary>
    public ScalarNode Quoted(string text, TextRange range, string? tag) =>
        tag is not null && IsCoreScalar(tag) ? Tagged(text, range, tag) : new ScalarNode(range, ScalarKind.String, text);

    /// <summary>Returns the node of a missing value, as after <c>key:</c>.</summary>
    public static ScalarNode Empty(int position, string? tag) =>
        tag is null or Core + "null"
            ? new ScalarNode(new TextRange(position, 0), ScalarKind.Null, "null") { Source = "" }
            : new ScalarNode(new TextRange(position, 0), ScalarKind.String, "");

    private static bool IsCoreScalar(string tag) =>
        tag is Core + "int" or Core + "float" or Core + "bool" or Core + "null";

    private ScalarNode Tagged(string source, TextRange range, string tag)
    {
        ScalarNode node = Resolved(source, range);
        ScalarKind wanted = tag switch
        {
            Core + "bool" => ScalarKind.Boolean,
            Core + "null" => ScalarKind.Null,
            _ => ScalarKind.Number,
        };
        if (node.Kind != wanted && !CoreSchema.IsNotFinite(source))
        {
            string shortTag = "!!" + tag.Substring(Core.Length);
            cursor.Report(range, $"'{SyntaxExcerpt.Of(source)}' does not match its tag '{shortTag}'");
        }

        return node;
    }

    private ScalarNode Resolved(string source, TextRange range)
    {
        ScalarKind kind = CoreSchema.Resolve(source, out string json);
        if (kind == ScalarKind.String && CoreSchema.IsNotFinite(source))
        {
            cursor.Warn(DiagnosticCatalog.NotFiniteNumber(cursor.At(range), source));
        }

        return ReferenceEquals(json, source) ? new ScalarNode(range, kind, source) : new ScalarNode(range, kind, json) { Source = source };
    }
}
