using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Truto.Generated.Tests.Generator.Harness;

/// <summary>A description as the compiler passes it to the generator, with the metadata of its item.</summary>
internal class DescriptionFile(string path, string text) : AdditionalText
{
    private readonly SourceText source = SourceText.From(text, Encoding.UTF8);

    public override string Path { get; } = path;

    /// <summary>Gets the metadata of the item by name. The role is always set, as in the targets file.</summary>
    public Dictionary<string, string> Metadata { get; init; } = new() { ["Role"] = "client" };

    public override SourceText GetText(CancellationToken cancellationToken = default) => source;

    public DescriptionFile With(string text) => new(Path, text) { Metadata = Metadata };

    public DescriptionFile With(string metadata, string value) =>
        new(Path, source.ToString()) { Metadata = new(Metadata) { [metadata] = value } };
}
