namespace Truto.Generated.Tasks.Fetching;

/// <summary>A description that is fetched from a URL.</summary>
/// <param name="Name">The path relative to the project.</param>
/// <param name="Url">The URL.</param>
/// <param name="AllowsHttp">Whether the connection may be unencrypted.</param>
/// <param name="Headers">The request headers with their values, which are secret.</param>
internal sealed record RemoteDescription(
    string Name, Uri Url, bool AllowsHttp, IReadOnlyList<(string Name, string Value)> Headers)
{
    /// <summary>Gets the URL for messages: without the query, which can contain a key.</summary>
    public string ShownUrl => Show(Url);

    /// <summary>Returns a URL without its query.</summary>
    public static string Show(Uri url) => url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    /// <summary>Reads the metadata of an item.</summary>
    /// <param name="name">The path relative to the project.</param>
    /// <param name="url">The metadata <c>Url</c>.</param>
    /// <param name="allowHttp">The metadata <c>AllowHttp</c>.</param>
    /// <param name="headers">The metadata <c>UrlHeaders</c>: names of headers and of the environment variables with their values.</param>
    /// <param name="environment">Returns the value of an environment variable.</param>
    /// <exception cref="TaskProblemException">The metadata are invalid.</exception>
    public static RemoteDescription Of(string name, string url, string allowHttp, string headers, Func<string, string?> environment)
    {
        bool allowsHttp = string.Equals(allowHttp, "true", StringComparison.OrdinalIgnoreCase);
        if (!Uri.TryCreate(url.Trim(), UriKind.Absolute, out Uri? address) || address.Scheme is not ("https" or "http"))
        {
            throw new TaskProblemException(TaskMessages.UrlNotAllowed, name, "is not an absolute URL that starts with https://");
        }

        if (address.UserInfo.Length > 0)
        {
            throw new TaskProblemException(
                TaskMessages.UrlNotAllowed, name, "contains credentials; remove them, and set UrlHeaders to a header and an environment variable");
        }

        if (address.Scheme == "http" && !allowsHttp)
        {
            throw new TaskProblemException(
                TaskMessages.UrlNotAllowed, name, "starts with http://, which others can change on the way; use https://, or set AllowHttp to true");
        }

        return new RemoteDescription(name, address, allowsHttp, [.. HeadersOf(name, headers, environment)]);
    }

    private static IEnumerable<(string Name, string Value)> HeadersOf(string name, string headers, Func<string, string?> environment)
    {
        foreach (string pair in headers.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] sides = pair.Split('=', 2, StringSplitOptions.TrimEntries);
            if (sides is not [{ Length: > 0 } header, { Length: > 0 } variable]
                || !header.All(IsTokenCharacter)
                || !variable.All(IsVariableCharacter))
            {
                // The text is not shown: it may be a value that was written here by mistake.
                throw new TaskProblemException(
                    TaskMessages.HeaderUnavailable,
                    name,
                    "is not a list such as 'Authorization=API_TOKEN', with a header and an environment variable");
            }

            if (environment(variable) is not { Length: > 0 } value)
            {
                throw new TaskProblemException(
                    TaskMessages.HeaderUnavailable, name, $"needs the environment variable '{variable}' for the header '{header}', which is not set");
            }

            yield return value.All(c => c is >= ' ' and <= '~')
                ? (header, value)
                : throw new TaskProblemException(
                    TaskMessages.HeaderUnavailable,
                    name,
                    $"uses the environment variable '{variable}', whose value has characters that no header allows");
        }
    }

    private static bool IsTokenCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c == '-' || c == '_';

    private static bool IsVariableCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
