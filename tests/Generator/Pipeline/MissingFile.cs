using Microsoft.CodeAnalysis.Text;
using Truto.Generated.Tests.Generator.Harness;

namespace Truto.Generated.Tests.Generator.Pipeline;

/// <summary>A file that does not exist, so that the compiler has no text.</summary>
internal sealed class MissingFile(string path) : DescriptionFile(path, "")
{
    public override SourceText GetText(CancellationToken cancellationToken = default) => null!;
}
