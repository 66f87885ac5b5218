using System.Reflection;

namespace Truto.Generated;

/// <summary>The version of this library, which is that of its package.</summary>
internal static class LibraryVersion
{
    public static readonly string Text = Read();

    private static string Read()
    {
        Assembly assembly = typeof(LibraryVersion).Assembly;
        string version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
            ?? assembly.GetName().Version!.ToString();
        return version.Split('+')[0];
    }
}
