using System.Reflection;
using System.Runtime.Loader;

namespace Truto.Generated.Benchmarks.Documents;

/// <summary>
/// Generates models and clients with Kiota in its default settings. Kiota is published as a tool only; its assemblies are loaded into this
/// process, so that neither start-up nor compilation of the tool's own code is measured.
/// </summary>
internal static class KiotaClient
{
    private static readonly string Tool = BuildProperty.Value("KiotaTool");
    private static readonly ToolContext Context = new();
    private static readonly Assembly Library = Context.LoadFromAssemblyPath(Path.Combine(Tool, "Kiota.Builder.dll"));
    private static readonly Type Builder = Library.GetType("Kiota.Builder.KiotaBuilder", throwOnError: true)!;
    private static readonly Type Configuration = Library.GetType("Kiota.Builder.Configuration.GenerationConfiguration", throwOnError: true)!;
    private static readonly HttpClient Http = new();

    /// <summary>Generates into a temporary folder, and returns the text of the files.</summary>
    public static string[] Generate(CorpusDocument document)
    {
        string folder = Directory.CreateTempSubdirectory("truto-kiota-").FullName;
        try
        {
            object configuration = Activator.CreateInstance(Configuration)!;
            Set(configuration, "OpenAPIFilePath", document.Path);
            Set(configuration, "OutputPath", folder);
            Set(configuration, "ClientNamespaceName", "Acme");
            object builder = Activator.CreateInstance(Builder, Logger(), configuration, Http, false, null)!;
            var generation = (Task)Builder.GetMethod("GenerateClientAsync")!.Invoke(builder, [CancellationToken.None])!;
            generation.GetAwaiter().GetResult();
            return [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText)];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Set(object configuration, string property, string value) =>
        Configuration.GetProperty(property)!.SetValue(configuration, value);

    private static object Logger() => Context.LoadFromAssemblyName(new AssemblyName("Microsoft.Extensions.Logging.Abstractions"))
        .GetType("Microsoft.Extensions.Logging.Abstractions.NullLogger`1", throwOnError: true)!
        .MakeGenericType(Builder)
        .GetField("Instance")!
        .GetValue(null)!;

    // The tool's versions of libraries, independent of ours.
    private sealed class ToolContext() : AssemblyLoadContext("Kiota")
    {
        private readonly AssemblyDependencyResolver resolver = new(Path.Combine(Tool, "kiota.dll"));

        protected override Assembly? Load(AssemblyName assemblyName) =>
            resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }
}
