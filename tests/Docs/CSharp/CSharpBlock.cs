using Truto.Generated.Tests.Docs.Descriptions;
using Truto.Generated.Tests.Docs.Pages;

namespace Truto.Generated.Tests.Docs.CSharp;

/// <summary>A block of C# with what its page provides for it.</summary>
/// <param name="Block">The block.</param>
/// <param name="Code">Its parts.</param>
/// <param name="Usings">The using directives of the page.</param>
/// <param name="Given">Declarations of variables that exist.</param>
/// <param name="Description">The description of its client.</param>
/// <param name="Before">The block that it continues.</param>
/// <param name="Output">The block of text with what it prints.</param>
internal sealed record CSharpBlock(
    Block Block,
    BlockCode Code,
    IReadOnlyList<string> Usings,
    IReadOnlyList<string> Given,
    DescriptionSet Description,
    CSharpBlock? Before,
    Block? Output)
{
    /// <summary>Gets the name of the class with the block's statements.</summary>
    public string ClassName => $"Block_{Block.Line}";

    public bool IsRun => Block.Directive.Has("run");
}
