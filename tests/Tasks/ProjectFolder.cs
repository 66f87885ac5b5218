using Microsoft.Build.Framework;
using Microsoft.CodeAnalysis.CSharp;
using Truto.Generated.SourceGeneration;
using Truto.Generated.Tasks;
using Truto.Generated.Tasks.Generation;
using Truto.Generated.Tests.Generator.Harness;

namespace Truto.Generated.Tests.Tasks;

/// <summary>A folder with a project, its descriptions, and what the compiler receives for them.</summary>
internal sealed class ProjectFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("truto-tasks-");

    public string Path => folder.FullName;

    /// <summary>Gets the settings of all descriptions, by the names of metadata.</summary>
    public Dictionary<string, string> Metadata { get; } = new() { ["Role"] = "Client", ["Namespace"] = "Acme.Pets", ["ClientName"] = "Store" };

    /// <summary>Gets the additional settings of single descriptions.</summary>
    public Dictionary<string, (string Name, string Value)> MetadataOf { get; } = [];

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    public string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>Returns what the compiler receives for descriptions.</summary>
    public CompilerInput Input(params string[] descriptions) => new(
        [.. descriptions.Select(PathOf)],
        [Config(descriptions)],
        [.. References.Framework.Append(References.Runtime).Select(reference => reference.Display!)],
        [],
        "latest",
        []);

    /// <summary>Sets the properties that all tasks have.</summary>
    public T Task<T>(RecordingEngine engine)
        where T : DescriptionTask, new() => new()
        {
            BuildEngine = engine,
            ProjectFile = PathOf("App.csproj"),
            Generator = typeof(OpenApiGenerator).Assembly.Location,
            CompilerFolder = System.IO.Path.GetDirectoryName(typeof(CSharpCompilation).Assembly.Location)!,
        };

    /// <summary>Returns a task that runs the generator over descriptions.</summary>
    public T CompilerTask<T>(RecordingEngine engine, params string[] descriptions)
        where T : CompilerTask, new()
    {
        CompilerInput input = Input(descriptions);
        T task = Task<T>(engine);
        task.Descriptions = Items(input.AdditionalFiles);
        task.AdditionalFiles = Items(input.AdditionalFiles);
        task.ConfigFiles = Items(input.ConfigFiles);
        task.References = Items(input.References);
        task.OutputFolder = "out";
        return task;
    }

    public static ITaskItem[] Items(IEnumerable<string> paths) => [.. paths.Select(path => new FileItem(path))];

    public void Dispose() => folder.Delete(recursive: true);

    private IEnumerable<string> SettingsOf(string description) => Metadata
        .Select(pair => (pair.Key, pair.Value))
        .Concat(MetadataOf.TryGetValue(description, out (string, string) own) ? [own] : [])
        .Select(pair => $"build_metadata.AdditionalFiles.OpenApi{pair.Item1} = {pair.Item2}\n");

    // The file that MSBuild writes for the compiler.
    private string Config(string[] descriptions)
    {
        IEnumerable<string> sections = descriptions.Select(name => $"[{PathOf(name)}]\n{string.Concat(SettingsOf(name))}");
        string project = $"is_global = true\nbuild_property.RootNamespace = Acme\nbuild_property.ProjectDir = {Path}/\n";
        return Write("obj/generated.editorconfig", project + string.Concat(sections));
    }
}
