using System.Reflection;
using System.Runtime.Loader;

namespace Truto.Generated.Tasks;

/// <summary>Finds the generator, which the package has for the compiler, and the compiler, which the SDK has. No copies are shipped.</summary>
internal static class GeneratorAssemblies
{
    private const string Compiler = "Microsoft.CodeAnalysis.CSharp.dll";

    private static readonly AssemblyLoadContext Context = AssemblyLoadContext.GetLoadContext(typeof(GeneratorAssemblies).Assembly)!;

    private static string[] folders = [];

    /// <summary>Returns why the assemblies cannot be loaded; null if they can.</summary>
    public static string? Problem(string generator, string compilerFolder) =>
        !File.Exists(generator) ? $"'{generator}' does not exist"
        : !File.Exists(Path.Combine(compilerFolder, Compiler)) ? $"'{compilerFolder}' does not contain {Compiler}"
        : null;

    /// <summary>Resolves assemblies that the load context of the tasks does not find.</summary>
    public static void ResolveFrom(string generator, string compilerFolder)
    {
        lock (Context)
        {
            if (folders.Length == 0)
            {
                Context.Resolving += Resolve;
            }

            folders = [Path.GetDirectoryName(Path.GetFullPath(generator))!, compilerFolder];
        }
    }

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name) => folders
        .Select(folder => Path.Combine(folder, name.Name + ".dll"))
        .Where(File.Exists)
        .Select(context.LoadFromAssemblyPath)
        .FirstOrDefault();
}
