using System.Text.RegularExpressions;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Customizing;

/// <summary>
/// The examples of <c>docs/customizing.md</c> compile, run and print what their comments contain. The description of a section is its YAML block,
/// the item its XML block.
/// </summary>
public class CustomizingPageTests
{
    private const string Header = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        servers: [ { url: 'https://api.test' } ]

        """;

    private static readonly string[] Sections =
        [.. File.ReadAllText(Repository.PathOf("docs", "customizing.md")).ReplaceLineEndings("\n").Split("\n## ").Skip(1)];

    public static TheoryData<string> Runnable =>
        [.. Sections.Where(section => section.Contains("```csharp\n", StringComparison.Ordinal)).Select(section => section.Split('\n')[0])];

    [Theory]
    [MemberData(nameof(Runnable))]
    public void The_example_of_a_section_runs(string title)
    {
        string section = Sections.Single(one => one.StartsWith(title + "\n", StringComparison.Ordinal));
        string[] code = [.. Blocks(section, "csharp")];
        string[] statements = [.. code.Where(IsStatements)];

        string source = Program(statements, code.Except(statements));
        GeneratedProject generated = Compile.Project(new Project(Item(section)) { RootNamespace = "Acme", Source = source });

        Assert.Empty(generated.Problems);
        string[] expected = [.. statements.SelectMany(text => Regex.Matches(text, "WriteLine.*; +// (.*)")).Select(match => match.Groups[1].Value)];
        Assert.NotEmpty(expected);
        Assert.Equal(expected, (IEnumerable<string>)generated.Run("Program", "Run")!);
    }

    private static DescriptionFile Item(string section)
    {
        var file = new DescriptionFile("shop.openapi.yaml", Header + Assert.Single(Blocks(section, "yaml")));
        IEnumerable<Match> settings = Blocks(section, "xml").Take(1).SelectMany(text => Regex.Matches(text, "(\\w+)=\"([^\"]*)\""));
        return settings.Where(setting => setting.Groups[1].Value != "Include")
            .Aggregate(file, (item, setting) => item.With(setting.Groups[1].Value, setting.Groups[2].Value));
    }

    private static IEnumerable<string> Blocks(string section, string language) =>
        Regex.Matches(section, $"```{language}\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value);

    // Other blocks declare types.
    private static bool IsStatements(string code) => !Regex.IsMatch(code, "^(public|internal|namespace|\\[)", RegexOptions.Multiline);

    // Every response is an empty object.
    private static string Program(IEnumerable<string> statements, IEnumerable<string> types) => $$"""
        #pragma warning disable CS1591
        using System;
        using System.Collections.Generic;
        using System.ComponentModel;
        using System.Diagnostics.CodeAnalysis;
        using System.Linq;
        using System.Net.Http;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;
        using System.Threading;
        using System.Threading.Tasks;
        using Truto.Generated;
        using Acme.Shop;

        {{string.Join("\n", types)}}

        internal static class Console
        {
            public static readonly List<string> Lines = new();

            public static void WriteLine(object? value) => Lines.Add(FormattableString.Invariant($"{value}"));
        }

        internal sealed class Program : HttpMessageHandler
        {
            public static List<string> Run()
            {
                RunAsync().GetAwaiter().GetResult();
                return Console.Lines;
            }

            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                Requests.Add($"{request.Method} {request.RequestUri!.PathAndQuery}");
                return Task.FromResult(new HttpResponseMessage
                {
                    Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json"),
                });
            }

            private static readonly List<string> Requests = new();

            private static async Task RunAsync()
            {
                using var client = new ShopClient(new HttpClient(new Program()), new ApiClientOptions());
                await Task.CompletedTask;
                {{string.Join("\n", statements)}}
            }
        }
        """;
}
