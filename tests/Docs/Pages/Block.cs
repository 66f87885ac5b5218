namespace Truto.Generated.Tests.Docs.Pages;

/// <summary>A fenced block of a page, or a directive that stands alone and then applies to the blocks below it.</summary>
/// <param name="Page">The page's path from the repository's folder.</param>
/// <param name="Language">The word behind the fence; empty if there is none, and null for a directive that stands alone.</param>
/// <param name="Code">The text between the fences.</param>
/// <param name="Line">The number of its first line.</param>
/// <param name="Section">The heading above it.</param>
/// <param name="Directive">What the comment before it declares.</param>
internal sealed record Block(string Page, string? Language, string Code, int Line, string Section, Directive Directive)
{
    public bool IsCSharp => Language is "csharp";

    public bool IsSkipped => Directive.Has("skip");

    /// <summary>Returns a problem as compilers print it.</summary>
    public string Problem(string text, int line = 0) => $"{Page}({Line + line},1): {text}";

    public override string ToString() => $"{Page}({Line})";
}
