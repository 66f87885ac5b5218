using System.Runtime.CompilerServices;

namespace Truto.Generated.SourceGeneration.Syntax;

/// <summary>Reads each text object once: the generator and the analyzers of a compilation share the result.</summary>
internal static class SourceFileCache
{
    private static readonly ConditionalWeakTable<object, SourceFile> Files = new();

    /// <summary>Returns the file that a text contains.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="text">The text object. It is compared by reference, and the result lives as long as it does.</param>
    /// <param name="read">Reads the text.</param>
    public static SourceFile Read(string path, object text, Func<SourceFile> read)
    {
        SourceFile file = Files.GetValue(text, _ => read());

        // One text object may belong to several paths, whose extensions decide how it is read.
        return file.Path == path ? file : read();
    }
}
