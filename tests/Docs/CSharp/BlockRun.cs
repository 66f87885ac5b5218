using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Truto.Generated.Mock;

namespace Truto.Generated.Tests.Docs.CSharp;

/// <summary>Runs a block against the mock of its description and compares what it prints with what the page shows.</summary>
internal static partial class BlockRun
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    // The console of the block, and the connection of its clients.
    private const string Support = """
        #nullable disable
        internal static class Console
        {
            public static readonly System.Text.StringBuilder Text = new();
            public static void Clear() => Text.Clear();
            public static void WriteLine() => Text.Append('\n');
            public static void WriteLine(object value) => Text.Append(System.FormattableString.Invariant($"{value}")).Append('\n');
            public static void WriteLine(string value) => Text.Append(value).Append('\n');
            public static void Write(object value) => Text.Append(System.FormattableString.Invariant($"{value}"));
        }

        internal static class Mocked
        {
            public static System.Func<System.Net.Http.HttpMessageHandler> Handler;

            public static T Connect<T>(T options) where T : Truto.Generated.ApiClientOptions
            {
                options.HttpHandler = Handler();
                return options;
            }
        }
        """;

    /// <summary>Returns what is wrong; null if the block runs and prints what the page shows.</summary>
    public static async Task<string?> ProblemAsync(PageCompilation page, CSharpBlock block, CancellationToken cancellationToken)
    {
        using MemoryStream image = new();
        EmitResult emitted = Mockable(page).Emit(image, cancellationToken: cancellationToken);
        if (!emitted.Success)
        {
            return block.Block.Problem("cannot be run: " + emitted.Diagnostics.First(one => one.Severity == DiagnosticSeverity.Error));
        }

        image.Position = 0;
        Assembly assembly = new AssemblyLoadContext("Block", isCollectible: true).LoadFromStream(image);
        await using OpenApiMock mock = OpenApiMock.FromText(block.Description.Text, new OpenApiMockOptions { RequiresCredentials = false });
        assembly.GetType("Mocked", throwOnError: true)!.GetField("Handler")!.SetValue(null, (Func<HttpMessageHandler>)mock.CreateHandler);
        Type type = assembly.GetTypes().Single(one => one.Name == block.ClassName);
        Connect(type, mock);
        try
        {
            MethodInfo run = type.GetMethod("RunAsync", BindingFlags.Static | BindingFlags.NonPublic)!;
            await ((Task)run.Invoke(null, null)!).WaitAsync(Limit, cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return block.Block.Problem($"throws {error.GetType().Name}: {error.Message}");
        }

        string printed = assembly.GetType("Console")!.GetField("Text")!.GetValue(null)!.ToString()!.TrimEnd();
        string expected = Expected(page, block).TrimEnd();
        return printed == expected ? null : block.Block.Problem($"prints\n{printed}\nbut the page shows\n{expected}");
    }

    private static CSharpCompilation Mockable(PageCompilation page)
    {
        CSharpCompilation compilation = page.Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Support, BlockCode.Language));
        if (page.Generation.RootClient?.Identifier.Text is { } client)
        {
            foreach (SyntaxTree tree in page.Blocks.Select(page.TreeOf))
            {
                SyntaxNode root = new MockedCreation(page.Compilation.GetSemanticModel(tree), client).Visit(tree.GetRoot())!;
                compilation = compilation.ReplaceSyntaxTree(tree, tree.WithRootAndOptions(root, tree.Options));
            }
        }

        return compilation;
    }

    private static void Connect(Type type, OpenApiMock mock)
    {
        foreach (FieldInfo field in type.GetFields(BindingFlags.Static | BindingFlags.NonPublic)
            .Where(field => field.Name is "client" or "crm" && typeof(ApiClient).IsAssignableFrom(field.FieldType)))
        {
            ConstructorInfo constructor = field.FieldType.GetConstructors()
                .Single(one => one.GetParameters() is [{ ParameterType: var first }, _] && first == typeof(HttpClient));
            Type options = constructor.GetParameters()[1].ParameterType;
            object connected = Activator.CreateInstance(options)!;

            // Every credential is a text, and the mock accepts any.
            foreach (PropertyInfo property in options.GetProperties().Where(one => one.PropertyType == typeof(string) && one.CanWrite
                && (one.DeclaringType != typeof(ApiClientOptions) || one.Name == nameof(ApiClientOptions.Token))))
            {
                property.SetValue(connected, "test");
            }

            field.SetValue(null, constructor.Invoke([mock.CreateClient(), connected]));
        }
    }

    // The block of text below, or the comments behind the lines that print.
    private static string Expected(PageCompilation page, CSharpBlock block)
    {
        if (block.Output is { } output)
        {
            return output.Code;
        }

        return string.Join('\n', page.TreeOf(block).GetRoot().DescendantNodes().OfType<ExpressionStatementSyntax>()
            .Where(statement => statement.ToString().StartsWith("Console.Write", StringComparison.Ordinal))
            .Select(statement => Comment().Match(statement.GetTrailingTrivia().ToFullString()))
            .Where(comment => comment.Success)
            .Select(comment => comment.Groups["text"].Value.TrimEnd()));
    }

    [GeneratedRegex("^ *// (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
