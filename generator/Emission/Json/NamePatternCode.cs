using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Json;

/// <summary>The expression that creates a pattern of names or strings.</summary>
internal static class NamePatternCode
{
    public static string Of(LibraryNames names, NamePattern pattern) => pattern switch
    {
        AnyName => names.NamePattern + ".Any",
        NamePrefix one => $"{names.NamePattern}.StartsWith({CSharpText.Literal(one.Text)})",
        NameSuffix one => $"{names.NamePattern}.EndsWith({CSharpText.Literal(one.Text)})",
        NamePart one => $"{names.NamePattern}.Contains({CSharpText.Literal(one.Text)})",
        NameOfCharacters one =>
            $"{names.NamePattern}.Of({CSharpText.Literal(one.Prefix)}, {CSharpText.Literal(one.Ranges)}"
            + $"{CheckCode.Range(new Count(one.Minimum, one.Maximum))})",
        NameExpression one => $"{names.NamePattern}.Matches({CSharpText.Literal(one.Expression)})",
        _ => throw new InvalidOperationException("Unsupported pattern: " + pattern.GetType().Name),
    };
}
