using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Truto.Generated.Tasks.Generation;

/// <summary>An additional file. Its text can be that of another file: the other version of a description, with the same settings.</summary>
/// <param name="path">The path under which the generator knows the file.</param>
/// <param name="source">The path of the file that is read; nothing is read if it does not exist.</param>
internal sealed class CompilerFile(string path, string source) : AdditionalText
{
    private readonly Lazy<SourceText?> text = new(() => Read(source));

    /// <inheritdoc/>
    public override string Path { get; } = path;

    /// <inheritdoc/>
    public override SourceText? GetText(CancellationToken cancellationToken = default) => text.Value;

    private static SourceText? Read(string source)
    {
        if (!File.Exists(source))
        {
            return null;
        }

        using FileStream stream = File.OpenRead(source);
        return SourceText.From(stream, Encoding.UTF8);
    }
}
