using System.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Truto.Generated.Tests.Docs.Descriptions;

namespace Truto.Generated.Tests.Docs.CSharp;

/// <summary>Writes the file in which a block is compiled.</summary>
internal static class BlockSource
{
    /// <summary>What a project has by <c>ImplicitUsings</c>.</summary>
    public const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly string[] WebUsings =
    [
        "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing",
        "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting",
        "Microsoft.Extensions.Logging",
    ];

    // The variables of a web application, which the guides use without declaring them.
    private static readonly Dictionary<string, string> WebVariables = new()
    {
        ["builder"] = "Microsoft.AspNetCore.Builder.WebApplicationBuilder",
        ["app"] = "Microsoft.AspNetCore.Builder.WebApplication",
        ["services"] = "Microsoft.Extensions.DependencyInjection.IServiceCollection",
        ["configuration"] = "Microsoft.Extensions.Configuration.IConfiguration",
        ["logger"] = "Microsoft.Extensions.Logging.ILogger",
    };

    // CS0162, CS0168, CS0219, CS8321: an example need not use everything that it declares. CS1591: nor document it.
    // CS0105: the page's usings repeat those of the block. CS1998: nor await.
    private const string NotWarned = "#pragma warning disable CS0105, CS0162, CS0168, CS0219, CS1591, CS1998, CS8019, CS8321\n";

    public static string Of(CSharpBlock block, Generation generation, bool isAlone)
    {
        StringBuilder text = new();
        text.Append(NotWarned).Append("#nullable enable\n");
        bool isWeb = WebVariables.Keys.Append("WebApplication").Any(block.Code.Names);
        IEnumerable<string> usings = isWeb ? block.Usings.Concat(WebUsings.Select(name => $"using {name};")).Distinct() : block.Usings;
        text.AppendJoin('\n', usings).Append('\n');
        if (block.Code.IsFile)
        {
            return text.Append(block.Code.Declarations).ToString();
        }

        text.Append(isAlone ? $"namespace {block.ClassName}_Types {{\n" : "");
        text.Append(block.Code.Declarations);
        text.Append($"internal class {block.ClassName} {{\n");
        foreach (string variable in Variables(block, generation))
        {
            text.Append("internal static ").Append(variable).Append(";\n");
        }

        text.Append(block.Code.Members);
        text.Append("internal static async Task RunAsync() {\nawait Task.CompletedTask;\n").Append(Statements(block)).Append("}\n}\n");
        return text.Append(isAlone ? "}\n" : "").ToString();
    }

    // The output of the blocks before is not part of this one's.
    private static string Statements(CSharpBlock block) =>
        (block.Before is { } before ? Statements(before) + (block.IsRun ? "Console.Clear();\n" : "") : "") + block.Code.Statements;

    private static IEnumerable<string> Variables(CSharpBlock block, Generation generation)
    {
        List<string> all = [];
        if (generation.RootClient is { } client)
        {
            string type = $"global::{generation.Namespace}.{client.Identifier.Text}";
            all.Add($"{type} client = default!");
            all.Add($"{type} {(block.Description == DescriptionSet.Truto ? "crm" : "otherClient")} = default!");
        }

        all.Add("string token = \"token\"");
        all.Add("System.Threading.CancellationToken cancellationToken = default");
        all.AddRange(WebVariables.Select(pair => $"global::{pair.Value} {pair.Key} = default!"));
        return all.Where(one => !block.Given.Any(given => NameOf(given) == NameOf(one))).Concat(block.Given);
    }

    private static string NameOf(string variable) => variable.Split(" = ", 2)[0].Trim().Split(' ')[^1];
}
