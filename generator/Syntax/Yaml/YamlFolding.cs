using System.Text;

namespace Truto.Generated.SourceGeneration.Syntax.Yaml;

/// <summary>Folds the lines of a scalar: a single line break becomes a space, each blank line a line break.</summary>
internal static class YamlFolding
{
    public static void Append(StringBuilder folded, int blankLines)
    {
        if (blankLines == 0)
        {
            folded.Append(' ');
        }
        else
        {
            folded.Append('\n', blankLines);
        }
    }
}
