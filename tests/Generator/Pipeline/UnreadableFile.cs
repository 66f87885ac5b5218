using Microsoft.CodeAnalysis.Text;
using Truto.Generated.Tests.Generator.Harness;

namespace Truto.Generated.Tests.Generator.Pipeline;

/// <summary>A description that makes the generator throw an unexpected exception.</summary>
internal sealed class UnreadableFile(string path) : DescriptionFile(path, "")
{
    public override SourceText GetText(CancellationToken cancellationToken = default) =>
        throw new InvalidDataException("the disk is on fire");
}
