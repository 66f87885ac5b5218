using System.Text.Json;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.SourceGeneration.Syntax.Json;

namespace Truto.Generated.Fuzz.Targets;

/// <summary>The JSON reader of the generator accepts exactly the texts that System.Text.Json accepts, with the same values.</summary>
internal sealed class JsonReaderTarget : Target
{
    public override IEnumerable<string> Seeds =>
    [
        """{"openapi":"3.1.0","info":{"title":"a\u00e9\n","version":"1"},"paths":{}}""",
        """[0,-1.5e+10,"\ud83d\ude00",true,false,null,[],{}]""",
        """{"a":{"b":[{"c":"d"},{"c":"\"\\\/\b\f\n\r\t"}],"a":1,"a":2}}""",
        "\uFEFF { // comment\n 'a': 1, /* b */ \"c\": [1,], }",
        """{"a" 1 "b": .5, "c": 01, "d": +1, "e": NaN""",
    ];

    public override IReadOnlyList<string> Words { get; } =
        [
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\u",
            "\\ud800",
            "\\",
            "//",
            "/*",
            "*/",
            "true",
            "false",
            "null",
            "1e999",
            "-0",
            "\u2028",
            "\uFEFF",
            "\ud800",
            "\0",
            "'",
        ];

    public override void Run(string input)
    {
        SourceFile file = JsonReader.Read("fuzz.json", input, CancellationToken.None);
        NodeCheck.Ranges(file, input.Length, areNested: true);
        using JsonDocument? other = Parse(input);
        if (other is not null)
        {
            if (!file.IsWellFormed || file.Root is null)
            {
                throw new FindingException("Refused, but it is JSON.");
            }

            // An escaped lone surrogate is JSON that System.Text.Json cannot read as text.
            if (!input.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
            {
                NodeCheck.Same(file.Root, other.RootElement);
            }
        }
        else if (file.IsWellFormed && IsText(input))
        {
            throw new FindingException("Taken, but it is no JSON.");
        }
    }

    // Limited to the depth that both support, and without a byte order mark, which RFC 8259 allows readers to ignore.
    private static JsonDocument? Parse(string input)
    {
        try
        {
            return JsonDocument.Parse(input.Length > 0 && input[0] == '\uFEFF' ? input[1..] : input, new JsonDocumentOptions { MaxDepth = 64 });
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            return null;
        }
    }

    // System.Text.Json does not support lone surrogates, and its depth is limited.
    private static bool IsText(string input) =>
        !input.Any(char.IsSurrogate) && !input.Contains("\\u", StringComparison.Ordinal) && input.Count(static unit => unit is '[' or '{') < 64;
}
