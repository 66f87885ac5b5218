using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Truto.Generated.Tests.Corpus.Documents;
using YamlDotNet.Core;

namespace Truto.Generated.Benchmarks.Generation;

/// <summary>A large description: its text, edits of it, and a scan of its tokens.</summary>
/// <param name="Name">The name of the API.</param>
/// <param name="Path">The path of the file.</param>
internal sealed partial record LargeDocument(string Name, string Path)
{
    private readonly byte[] utf8 = File.ReadAllBytes(Path);

    /// <summary>The built-in description, those of the shared corpus, and GitHub's.</summary>
    public static IEnumerable<LargeDocument> All()
    {
        string root = BuildProperty.Repository;
        string corpus = System.IO.Path.Combine(root, "../shared/corpus/large");
        yield return new LargeDocument("built-in", System.IO.Path.Combine(root, "specs/truto-crm-stages.openapi.yaml"));
        string[] shared = Directory.Exists(corpus) ? Directory.GetFiles(corpus) : [];
        foreach (string path in shared.Order(StringComparer.Ordinal))
        {
            yield return new LargeDocument(TitleOf(path), path);
        }

        string gitHub = GitHubDescription.Find(out string? problem);
        if (problem is null)
        {
            yield return new LargeDocument("GitHub", gitHub);
        }
    }

    /// <summary>Returns the name of the API that a file describes, by the first word of the file's name.</summary>
    public static string TitleOf(string path)
    {
        string name = System.IO.Path.GetFileNameWithoutExtension(path).Split('-')[0];
        return name == "openai" ? "OpenAI" : char.ToUpperInvariant(name[0]) + name[1..];
    }

    public string Text => Encoding.UTF8.GetString(utf8);

    private bool IsJson => Path.EndsWith(".json", StringComparison.Ordinal);

    /// <summary>Returns the text with one more property in the first schema that has properties.</summary>
    /// <param name="name">The name of the property.</param>
    public string WithProperty(string name)
    {
        Match schemas = (IsJson ? JsonSchemas() : YamlSchemas()).Match(Text);
        return schemas.Success
            ? Text.Insert(
                schemas.Index + schemas.Length,
                IsJson
                    ? $"\"{name}\": {{\"type\": \"string\"}}, "
                    : $"{schemas.Groups["indent"]}{name}: {{type: string}}\n")
            : throw new InvalidOperationException($"{Name} has no schema with properties.");
    }

    /// <summary>Reads all tokens, keeps none, and returns the share of the text that was read.</summary>
    public double Scan()
    {
        if (IsJson)
        {
            var reader = new Utf8JsonReader(utf8);
            while (reader.Read())
            {
            }

            return 1;
        }

        string text = Text;
        var scanner = new Scanner(new StringReader(text));
        try
        {
            while (scanner.MoveNext())
            {
            }

            return 1;
        }
        catch (YamlException)
        {
            // The scanner refuses some block texts, one of them of OpenAI's description.
            return (double)scanner.CurrentPosition.Index / text.Length;
        }
    }

    [GeneratedRegex("""\"schemas\"\s*:\s*\{.*?\"properties\"\s*:\s*\{\s*(?=\")""", RegexOptions.Singleline)]
    private static partial Regex JsonSchemas();

    [GeneratedRegex(@"^  schemas:.*?^ +properties:\r?\n(?=(?<indent> +)\w)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex YamlSchemas();
}
