namespace Truto.Generated.Tasks;

/// <summary>Finds the root of the repository, to which code reviews expect paths to be relative.</summary>
internal static class RepositoryRoot
{
    /// <summary>Returns the nearest folder with a <c>.git</c> folder or file; the given folder if there is none.</summary>
    public static string Of(string folder)
    {
        for (DirectoryInfo? one = new(folder); one is not null; one = one.Parent)
        {
            if (Path.Exists(Path.Combine(one.FullName, ".git")))
            {
                return one.FullName;
            }
        }

        return folder;
    }
}
