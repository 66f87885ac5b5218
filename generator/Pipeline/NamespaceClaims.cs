using Microsoft.CodeAnalysis;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Options;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.SourceGeneration.Translation.Clients;

namespace Truto.Generated.SourceGeneration.Pipeline;

/// <summary>The namespace for the code of a description.</summary>
/// <param name="Path">The description.</param>
/// <param name="Default">The namespace it has if there are no other descriptions.</param>
/// <param name="Namespace">The namespace it has.</param>
internal sealed record NamespaceClaim(string Path, string Default, string Namespace)
{
    /// <summary>Returns whether the claim is for a namespace. Names of generated files start with it and must not differ by case alone.</summary>
    public bool IsFor(string name) => string.Equals(Namespace, name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>
/// Decides which description has which namespace. If several have the same default, the folders in which their paths differ are inserted
/// before its last name, as in the namespaces of C# files in those folders: for example, <c>v1/api.yaml</c> and <c>v2/api.yaml</c> get
/// <c>App.V1.Acme</c> and <c>App.V2.Acme</c>. Namespaces set by the project stay.
/// </summary>
internal static class NamespaceClaims
{
    /// <summary>Returns a claim for each model, in the order of the project's items.</summary>
    public static EquatableArray<NamespaceClaim> Of(IEnumerable<Compiled> all)
    {
        Compiled[] compiled = [.. all.Where(one => one.Api is not null)];
        string[] names = [.. compiled.Select(one => one.Api!.Header.Namespace)];
        IEnumerable<IGrouping<string, int>> equal = Enumerable.Range(0, names.Length)
            .Where(at => compiled[at].Api!.Header.HasDefaultNamespace)
            .GroupBy(at => names[at], StringComparer.OrdinalIgnoreCase);
        foreach (int[] group in equal.Select(group => group.ToArray()).Where(group => group.Length > 1).ToArray())
        {
            string[][] steps = DifferingFolders([.. group.Select(at => compiled[at].Path)]);
            // Only relative paths still contain parent folders, which have no name.
            string[] named = [.. steps.Select((path, i) => WithFolders(names[group[i]], path.Where(step => step != "..")))];
            bool isDistinct = named.Distinct(StringComparer.OrdinalIgnoreCase).Count() == named.Length;
            for (int i = 0; i < group.Length; i++)
            {
                names[group[i]] = isDistinct ? named[i] : WithFolders(names[group[i]], steps[i]);
            }
        }

        return compiled.Select((one, at) => new NamespaceClaim(one.Path, one.Api!.Header.Namespace, names[at])).ToEquatableArray();
    }

    /// <summary>Returns the names that the project and the other descriptions declare in the namespace of each model.</summary>
    public static EquatableArray<NamespaceContents> Contents(EquatableArray<NamespaceClaim> claims, Compilation compilation)
    {
        string[] names = [.. LibraryNames.All.Select(name => name.Name).Distinct()];
        return claims.Select(claim => claim.Namespace).Distinct()
            .Select(name =>
            {
                NamespaceContents contents = NamespaceContents.Of(compilation, name, names);
                string[] inner = [.. claims.Select(claim => ChildOf(name, claim.Namespace)).Where(names.Contains)];
                return inner.Length == 0 ? contents : contents with { Types = contents.Types.Concat(inner).ToEquatableArray() };
            })
            .ToEquatableArray();
    }

    private static string ChildOf(string parent, string name) =>
        name.StartsWith(parent + ".", StringComparison.Ordinal) ? name.Substring(parent.Length + 1).Split('.')[0] : "";

    // For each path, the folders between the common first and the common last ones.
    private static string[][] DifferingFolders(string[] paths)
    {
        string[][] steps = [.. paths.Select(Folders)];
        if (!AreDistinct(steps))
        {
            // Files of one folder differ by name, which matters only if the namespace is named after the title.
            steps = [.. steps.Select((folders, at) => WithFile(folders, paths[at]))];
        }

        int front = Common(steps);
        int back = Common([.. steps.Select(path => path.Skip(front).Reverse().ToArray())]);
        return [.. steps.Select(path => path.Skip(front).Take(path.Length - front - back).ToArray())];
    }

    private static string[] Folders(string path)
    {
        string[] steps = FilePaths.Normalize(path).Split('/');
        return [.. steps.Take(steps.Length - 1).Where(step => step.Length > 0)];
    }

    private static string[] WithFile(string[] folders, string path)
    {
        string stem = FileNames.Stem(path);
        return FileNames.IsGeneric(stem) ? [.. folders, stem] : folders;
    }

    private static bool AreDistinct(string[][] paths) =>
        paths.Select(path => string.Join("/", path)).Distinct(StringComparer.OrdinalIgnoreCase).Count() == paths.Length;

    // How many first steps all paths have in common.
    private static int Common(string[][] paths)
    {
        int count = 0;
        while (paths.All(path => path.Length > count && string.Equals(path[count], paths[0][count], StringComparison.OrdinalIgnoreCase)))
        {
            count++;
        }

        return count;
    }

    private static string WithFolders(string name, IEnumerable<string> steps)
    {
        int end = name.LastIndexOf('.') + 1;
        return name.Substring(0, end) + string.Concat(steps.Select(step => Identifier.Pascal(step) + ".")) + name.Substring(end);
    }
}
