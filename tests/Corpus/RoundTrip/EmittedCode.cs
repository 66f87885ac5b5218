using System.Reflection;
using System.Runtime.Loader;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Truto.Generated.Tests.Corpus.Generation;
using Truto.Generated.Tests.Corpus.Oracles.JsonSchema;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Corpus.RoundTrip;

/// <summary>The generated code of a description, compiled and loaded, to read and write its types.</summary>
internal sealed class EmittedCode : IDisposable
{
    private const int MostNested = 256;

    private readonly AssemblyLoadContext context = new("emitted", isCollectible: true);
    private readonly Dictionary<string, Type> types;
    private readonly JsonSerializerOptions options;

    private EmittedCode(byte[] assembly)
    {
        Type[] all = context.LoadFromStream(new MemoryStream(assembly)).GetExportedTypes();
        types = all.Where(type => !type.IsNested).ToDictionary(type => type.Name);
        object resolver = all
            .Select(type => type.GetProperty("Resolver", BindingFlags.Public | BindingFlags.Static))
            .First(property => property is not null)!
            .GetValue(null)!;
        options = new JsonSerializerOptions
        {
            TypeInfoResolver = (IJsonTypeInfoResolver)resolver,
            MaxDepth = MostNested,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
    }

    /// <summary>Generates and compiles code.</summary>
    public static EmittedCode Of(params IEnumerable<DescriptionFile> files) => new(Compile(files, unit => unit));

    /// <summary>Returns the compiled assembly.</summary>
    /// <param name="files">The description.</param>
    /// <param name="change">Changes each file before compilation.</param>
    public static byte[] Compile(IEnumerable<DescriptionFile> files, Func<CompilationUnitSyntax, CompilationUnitSyntax> change)
    {
        Target target = Target.Of(Target.Newest);
        GeneratorRun run = GeneratorRun.Of(target, files);
        Assert.Null(run.Exception);
        var assembly = new MemoryStream();
        Diagnostic[] errors =
        [
            .. target.Project
                .WithOptions(target.Project.Options.WithOptimizationLevel(OptimizationLevel.Release))
                .AddSyntaxTrees(run.Files.Select(file => Changed(file, target, change)))
                .Emit(assembly)
                .Diagnostics
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error),
        ];
        Assert.True(errors.Length == 0, string.Join("\n", errors.Take(10)));
        return assembly.ToArray();
    }

    public Type TypeOf(string name) => types[name];

    /// <summary>Reads JSON as a type and writes it.</summary>
    public byte[] ReadAndWrite(string type, ReadOnlySpan<byte> json)
    {
        JsonTypeInfo info = options.GetTypeInfo(types[type]);
        return JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize(json, info), info);
    }

    /// <summary>Returns the violations that <c>Validate()</c> reports for JSON, or null if it cannot be read.</summary>
    public IReadOnlyList<Violation>? Violations(string type, JsonElement json)
    {
        try
        {
            return ((ApiObject)JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(json), options.GetTypeInfo(types[type]))!).Validate();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Returns what a round trip of JSON loses, or null if nothing is lost.</summary>
    public string? Loss(string type, JsonElement json)
    {
        try
        {
            using var again =
                JsonDocument.Parse(ReadAndWrite(type, JsonSerializer.SerializeToUtf8Bytes(json)), new JsonDocumentOptions { MaxDepth = MostNested });
            return JsonEquality.Difference(json, again.RootElement, Formats.AreSame);
        }
        catch (JsonException unreadable)
        {
            return unreadable.Message;
        }
    }

    public void Dispose() => context.Unload();

    private static SyntaxTree Changed(GeneratedSourceResult file, Target target, Func<CompilationUnitSyntax, CompilationUnitSyntax> change)
    {
        CSharpParseOptions language = target.Language.WithDocumentationMode(DocumentationMode.None);
        var unit = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(file.SourceText, language).GetRoot();
        return CSharpSyntaxTree.Create(change(unit), language, file.HintName);
    }
}
