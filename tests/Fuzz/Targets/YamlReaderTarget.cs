using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.SourceGeneration.Syntax.Yaml;

namespace Truto.Generated.Fuzz.Targets;

/// <summary>The YAML reader of the generator terminates, and every node is within the text.</summary>
internal sealed class YamlReaderTarget : Target
{
    public override IEnumerable<string> Seeds =>
    [
        Seed("everything.openapi.yaml"),
        Seed("truto-crm-stages.openapi.yaml"),
        "%YAML 1.2\n---\na: &x [1, two, \"th\\x41\\u0041ree\", 'fo''ur']\nb: *x\n? [c]\n: !!str d\n...\n",
        "- |+\n  keep\n\n- >-2\n    fold\n  ed\n- - - deep\n  - {a: b, ? c : d}\n",
        "base: &b {x: 1}\nderived:\n  <<: *b\n  y: 0x1F\n  z: .inf\n  t: 2001-12-14t21:59:43.10-05:00\n",
        "a: 'multi\n  line\n\n  text'\nb: \"esc\\\n  aped\"\n# comment\nc: plain\n  goes on\n",
    ];

    public override IReadOnlyList<string> Words { get; } =
    [
        ": ", "- ", "? ", "&a ", "*a", "!!str ", "!t ", "|", ">", "|-", ">+2", "---\n", "...\n", "<<: ", "# ", "\n", "\n  ", "\t", "{", "}", "[", "]",
        ", ", "\"", "'",
        "\\x", "\\U0010ffff", "%YAML 1.2\n", "%TAG ! tag:\n", "~", "null", "true", ".nan", "0o7", "\u0085", "\u2028", "\uFEFF", "\ud800", "\0",
        "\r\n",
    ];

    public override void Run(string input)
    {
        SourceFile file = YamlReader.Read("fuzz.yaml", input, CancellationToken.None);
        NodeCheck.Ranges(file, input.Length, areNested: false);
    }
}
