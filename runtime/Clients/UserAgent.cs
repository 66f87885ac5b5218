namespace Truto.Generated;

/// <summary>Creates the <c>User-Agent</c> header (RFC 9110, section 10.1.5): the library, then the application.</summary>
internal static class UserAgent
{
    private static readonly string Library = "Truto.Generated/" + LibraryVersion.Text;

    /// <summary>Returns the header's value. Null in a browser, which sends its own; another value would require a CORS preflight.</summary>
    /// <param name="applicationName">The application's product; null for none.</param>
    /// <exception cref="ArgumentException">The application's product has a character that a header cannot contain.</exception>
    public static string? For(string? applicationName)
    {
        string text = string.IsNullOrWhiteSpace(applicationName)
            ? Library
            : Library + " " + HeaderText.CheckedValue("User-Agent", applicationName!.Trim());
#if NET
        return OperatingSystem.IsBrowser() ? null : text;
#else
        return text;
#endif
    }
}
