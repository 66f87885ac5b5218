using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Truto.Generated.Tests.Docs.CSharp;

/// <summary>The parts of a block of C#: a reader pastes statements into a method, members into a class, and types into a file.</summary>
internal sealed class BlockCode
{
    public static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp12, DocumentationMode.Parse);

    private readonly string page;
    private readonly int firstLine;
    private readonly CompilationUnitSyntax root;

    public BlockCode(string code, string page, int firstLine)
    {
        this.page = page;
        this.firstLine = firstLine;
        root = SyntaxFactory.ParseCompilationUnit(code, options: Language);
        Usings = [.. root.Usings.Select(one => one.ToString().Replace("global using", "using", StringComparison.Ordinal))];
        IsFile = root.Members.Any(member => member is BaseNamespaceDeclarationSyntax);
        Types = [.. root.Members.OfType<MemberDeclarationSyntax>().Where(IsType).SelectMany(NamesOf)];
        Statements = Text(member => member is GlobalStatementSyntax && !IsMember(member));
        Members = Text(IsMember);
        Declarations = Text(IsType);
    }

    public IReadOnlyList<string> Usings { get; }

    /// <summary>Gets whether the block is a whole file, with a namespace.</summary>
    public bool IsFile { get; }

    /// <summary>Gets the names of the types that the block declares.</summary>
    public IReadOnlyList<string> Types { get; }

    public string Statements { get; }

    public string Members { get; }

    public string Declarations { get; }

    /// <summary>Returns whether the block uses a name.</summary>
    public bool Names(string name) => root.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name);

    private static bool IsType(MemberDeclarationSyntax member) =>
        member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or BaseNamespaceDeclarationSyntax;

    // Outside a class, the compiler reads a method as a local function, which has no accessibility.
    private static bool IsMember(MemberDeclarationSyntax member) => !IsType(member)
        && (member is not GlobalStatementSyntax { Statement: { } statement }
            || (statement is LocalFunctionStatementSyntax function
                && (function.AttributeLists.Count > 0 || function.Modifiers.Any(one => SyntaxFacts.IsAccessibilityModifier(one.Kind())))));

    private static IEnumerable<string> NamesOf(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type when !type.Modifiers.Any(SyntaxKind.PartialKeyword) => [type.Identifier.Text],
        DelegateDeclarationSyntax type => [type.Identifier.Text],
        _ => [],
    };

    // The text of the selected members with their lines on the page.
    private string Text(Func<MemberDeclarationSyntax, bool> selects)
    {
        StringBuilder text = new();
        foreach (MemberDeclarationSyntax member in root.Members.Where(selects))
        {
            int line = root.SyntaxTree.GetLineSpan(member.FullSpan).StartLinePosition.Line;
            text.Append("#line ").Append(firstLine + line).Append(" \"").Append(page).Append("\"\n").Append(member.ToFullString()).Append('\n');
        }

        return text.Append(text.Length > 0 ? "#line default\n" : "").ToString();
    }
}
