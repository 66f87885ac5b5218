using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Translation.Clients;

namespace Truto.Generated.SourceGeneration.Pipeline;

/// <summary>A namespace and the description whose code it holds.</summary>
/// <param name="Path">The description.</param>
/// <param name="Asked">The namespace that it would have alone.</param>
/// <param name="Namespace">The namespace that it has.</param>
internal sealed record NamespaceClaim(string Path, string Asked, string Namespace)
{
    // Names of generated files begin with the namespace, and may not differ by case alone.
    public bool IsFor(string name) => string.Equals(Namespace, name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>
/// Which description holds which namespace. Where several have the same default, the folders that tell their files apart are put
/// before its last name, as C# files of those folders would have them: <c>v1/api.yaml</c> and <c>v2/api.yaml</c> become
/// <c>App.V1.Acme</c> and <c>App.V2.Acme</c>. Names that were given stay.
/// </summary>
internal static class NamespaceClaims
{
    /// <returns>A claim for each model, in the order of the project's items.</returns>
    public static EquatableArray<NamespaceClaim> Of(IEnumerable<Compiled> all)
    {
        Compiled[] compiled = [.. all.Where(one => one.Api is not null)];
        string[] names = [.. compiled.Select(one => one.Api!.Header.Namespace)];
        IEnumerable<IGrouping<string, int>> equal = Enumerable.Range(0, names.Length)
            .Where(at => compiled[at].Api!.Header.HasDefaultNamespace)
            .GroupBy(at => names[at], StringComparer.OrdinalIgnoreCase);
        foreach (int[] group in equal.Select(group => group.ToArray()).Where(group => group.Length > 1).ToArray())
        {
            string[][] steps = WhatDiffers([.. group.Select(at => compiled[at].Path)]);
            for (int i = 0; i < group.Length; i++)
            {
                names[group[i]] = Inserted(names[group[i]], steps[i]);
            }
        }

        return compiled.Select((one, at) => new NamespaceClaim(one.Path, one.Api!.Header.Namespace, names[at])).ToEquatableArray();
    }

    /// <summary>For each path the folders between those that all paths begin with and those that all end with.</summary>
    private static string[][] WhatDiffers(string[] paths)
    {
        string[][] steps = [.. paths.Select(Folders)];
        if (!AreDistinct(steps))
        {
            // Files of one folder differ by their names, which say something only where the title gave the namespace its name.
            steps = [.. steps.Select((folders, at) => WithFile(folders, paths[at]))];
        }

        int front = Common(steps);
        int back = Common([.. steps.Select(path => path.Skip(front).Reverse().ToArray())]);
        return [.. steps.Select(path => path.Skip(front).Take(path.Length - front - back).ToArray())];
    }

    private static string[] Folders(string path)
    {
        string[] steps = path.Split('/', '\\');
        return [.. steps.Take(steps.Length - 1).Where(step => step is not ("" or "."))];
    }

    private static string[] WithFile(string[] folders, string path)
    {
        string stem = FileNames.Stem(path);
        return FileNames.IsGeneric(stem) ? [.. folders, stem] : folders;
    }

    private static bool AreDistinct(string[][] paths) =>
        paths.Select(path => string.Join("/", path)).Distinct(StringComparer.OrdinalIgnoreCase).Count() == paths.Length;

    /// <summary>How many steps all paths begin with.</summary>
    private static int Common(string[][] paths)
    {
        int count = 0;
        while (paths.All(path => path.Length > count && string.Equals(path[count], paths[0][count], StringComparison.OrdinalIgnoreCase)))
        {
            count++;
        }

        return count;
    }

    private static string Inserted(string name, IEnumerable<string> steps)
    {
        int end = name.LastIndexOf('.') + 1;
        return name.Substring(0, end) + string.Concat(steps.Select(step => Identifier.Pascal(step) + ".")) + name.Substring(end);
    }
}
