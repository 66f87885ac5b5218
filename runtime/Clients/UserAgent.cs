namespace Truto.Generated;

/// <summary>The <c>User-Agent</c> header (RFC 9110, 10.1.5): the library, then the application.</summary>
internal static class UserAgent
{
    private static readonly string Library = "Truto.Generated/" + LibraryVersion.Text;

    /// <summary>The header's value; null in a browser, which sends its own, and asks servers of other origins for leave to send another.</summary>
    /// <param name="applicationName">The application's product; null for none.</param>
    /// <exception cref="ArgumentException">The application's product cannot be sent.</exception>
    public static string? For(string? applicationName)
    {
        string text = string.IsNullOrWhiteSpace(applicationName) ? Library : Library + " " + HeaderText.CheckedValue("User-Agent", applicationName!.Trim());
#if NET
        return OperatingSystem.IsBrowser() ? null : text;
#else
        return text;
#endif
    }
}
