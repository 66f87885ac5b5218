namespace Truto.Generated;

/// <summary>The <c>User-Agent</c> header (RFC 9110, 10.1.5): the library, then the application.</summary>
internal static class UserAgent
{
    private static readonly string Library = "Truto.Generated/" + LibraryVersion.Text;

    public static string For(string? applicationName) =>
        string.IsNullOrWhiteSpace(applicationName)
            ? Library
            : Library + " " + HeaderText.CheckedValue("User-Agent", applicationName!.Trim());
}
