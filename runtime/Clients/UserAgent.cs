using System.Reflection;

namespace Truto.Generated;

/// <summary>The <c>User-Agent</c> header (RFC 9110, 10.1.5): the library, then the application.</summary>
internal static class UserAgent
{
    private static readonly string Library = "Truto.Generated/" + Version();

    public static string For(string? applicationName) =>
        string.IsNullOrWhiteSpace(applicationName)
            ? Library
            : Library + " " + HeaderText.CheckedValue("User-Agent", applicationName!.Trim());

    private static string Version()
    {
        Assembly assembly = typeof(UserAgent).Assembly;
        string version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
            ?? assembly.GetName().Version!.ToString();
        return version.Split('+')[0];
    }
}
