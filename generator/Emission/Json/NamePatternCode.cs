using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Json;

/// <summary>The expression that creates a pattern of names or strings.</summary>
internal static class NamePatternCode
{
    /// <summary>The type of the runtime library.</summary>
    public const string Type = GlobalNames.Support + "NamePattern";

    public static string Of(NamePattern pattern) => pattern switch
    {
        AnyName => Type + ".Any",
        NamePrefix one => $"{Type}.StartsWith({CSharpText.Literal(one.Text)})",
        NameSuffix one => $"{Type}.EndsWith({CSharpText.Literal(one.Text)})",
        NamePart one => $"{Type}.Contains({CSharpText.Literal(one.Text)})",
        NameOfCharacters one =>
            $"{Type}.Of({CSharpText.Literal(one.Prefix)}, {CSharpText.Literal(one.Ranges)}{CheckCode.Range(new Count(one.Least, one.Most))})",
        NameExpression one => $"{Type}.Matches({CSharpText.Literal(one.Expression)})",
        _ => throw new InvalidOperationException("Unsupported pattern: " + pattern.GetType().Name),
    };
}
