using System.Text.RegularExpressions;
using System.Xml.Linq;
using Truto.Generated.Tests.Docs.Descriptions;
using Truto.Generated.Tests.Docs.Pages;

namespace Truto.Generated.Tests.Docs.CSharp;

/// <summary>What the blocks of a page provide for those below them: usings, variables, types and descriptions.</summary>
internal sealed class PageContext
{
    private static readonly Dictionary<string, DescriptionSet> Known = new() { ["shop"] = DescriptionSet.Shop, ["truto"] = DescriptionSet.Truto };

    private readonly DocPage page;
    private readonly List<string> usings = [];
    private readonly List<string> given = [];
    private readonly List<string> declarations = [];
    private readonly Dictionary<string, DescriptionSet> descriptions = [];
    private readonly List<CSharpBlock> code = [];
    private DescriptionSet current;
    private string? describedFirst;

    private PageContext(DocPage page)
    {
        this.page = page;
        current = DescriptionSet.DefaultOf(page.Path);
        foreach (Block block in page.Blocks)
        {
            Read(block);
        }
    }

    /// <summary>Gets the blocks of C#.</summary>
    public IReadOnlyList<CSharpBlock> Code => code;

    /// <summary>Gets the C# that directives declare.</summary>
    public string Declarations => string.Join("\n", declarations);

    /// <summary>Gets, for each block of another language, the description that is current there.</summary>
    public Dictionary<Block, DescriptionSet> Current { get; } = [];

    public static PageContext Of(DocPage page) => new(page);

    /// <summary>Returns the declarations of a list such as <c>string id = "1", Action&lt;string, int&gt; log</c>.</summary>
    public static IEnumerable<string> Variables(string list)
    {
        int depth = 0;
        int start = 0;
        bool quoted = false;
        for (int index = 0; index <= list.Length; index++)
        {
            char next = index < list.Length ? list[index] : ',';
            quoted ^= next == '"';
            depth += quoted ? 0 : next is '<' or '(' or '[' or '{' ? 1 : next is '>' or ')' or ']' or '}' && list[index - 1] != '=' ? -1 : 0;
            if (next == ',' && (index == list.Length || (depth == 0 && !quoted)))
            {
                string variable = list[start..index].Trim();
                start = index + 1;
                if (variable.Length > 0)
                {
                    yield return Regex.IsMatch(variable, "[^=!<>]=[^=>]") ? variable : variable + " = default!";
                }
            }
        }
    }

    private void Read(Block block)
    {
        Directive directive = block.Directive;
        DescriptionSet described = DescriptionOf(directive) ?? current;
        Current[block] = described;
        current = block.Language is null ? described : current;
        if (block.Language is null)
        {
            usings.AddRange(directive.List("usings").Select(name => $"using {name};"));
            given.AddRange(Variables(directive["given"] ?? ""));
            declarations.AddRange(directive["declares"] is { } text ? [text] : []);
        }
        else if (block.IsCSharp && !block.IsSkipped)
        {
            BlockCode parsed = new(block.Code, page.Path, block.Line);
            if (code.Count == 0)
            {
                usings.AddRange(parsed.Usings);
            }

            CSharpBlock? before = directive.Has("continues") ? code.LastOrDefault(one => one.Code.Statements.Length > 0) : null;
            DescriptionSet description = DescriptionOf(directive) ?? before?.Description ?? current;
            describedFirst ??= description.Name;
            IEnumerable<string> shared = usings
                .Where(one => description.Name == describedFirst || !IsOfClient(one))
                .Concat(directive.List("usings").Select(name => $"using {name};"));
            code.Add(new CSharpBlock(
                block,
                parsed,
                [.. shared.Concat(parsed.Usings).Concat(before?.Usings ?? []).Distinct()],
                [.. given.Concat(before?.Given ?? []).Concat(Variables(directive["given"] ?? "")).Distinct()],
                description,
                before,
                null));
        }
        else if (directive.Has("output") && code.Count > 0)
        {
            code[^1] = code[^1] with { Output = block };
        }
        else if (directive["file"] is { Length: > 0 } file)
        {
            DescriptionSet before = descriptions.Count > 0
                ? current
                : new DescriptionSet("", new Dictionary<string, string>(), new Dictionary<string, string>());
            descriptions[file] = current = before.With(file, directive["at"] is { } at ? YamlText.Complete(block.Code, at, null) : block.Code);
        }
        else if (block.Language == "xml")
        {
            ReadItem(block);
        }
    }

    private DescriptionSet? DescriptionOf(Directive directive) => directive["description"] is not { Length: > 0 } name ? null
        : descriptions.TryGetValue(name, out DescriptionSet? shown) ? shown
        : Known.GetValueOrDefault(Path.GetFileNameWithoutExtension(name));

    // The namespace of a client exists only beside its own description.
    private static bool IsOfClient(string directive) =>
        directive.StartsWith("using Acme.", StringComparison.Ordinal) || directive == "using Truto.Crm;";

    // An item of the current description sets its metadata.
    private void ReadItem(Block block)
    {
        if (MSBuild.XmlFragment.Read(block.Code) is not { } root)
        {
            return;
        }

        XElement? item = root.Descendants()
            .Where(one => one.Name.LocalName == "OpenApiDescription")
            .FirstOrDefault(one => Path.GetFileName(one.Attribute("Include")?.Value ?? "") == current.Name);
        if (item is not null)
        {
            Dictionary<string, string> metadata = new(current.Metadata);
            foreach (XAttribute attribute in item.Attributes().Where(one => one.Name.LocalName != "Include"))
            {
                metadata[attribute.Name.LocalName] = attribute.Value.Replace(';', ',');
            }

            current = current with { Metadata = metadata };
        }
    }
}
