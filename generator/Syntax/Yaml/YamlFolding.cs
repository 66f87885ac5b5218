using System.Text;

namespace Truto.Generated.SourceGeneration.Syntax.Yaml;

/// <summary>How lines of one scalar are joined: a single break is a space, every blank line a break.</summary>
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
