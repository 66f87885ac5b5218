using System.ComponentModel;
using System.Text;

namespace Truto.Generated.Support;

/// <summary>
/// Creates the URL of a server with variables (OpenAPI, "Server Variable Object"). A value stays within its component: values in the path are
/// percent-encoded, and values in the authority cannot add a path, user information or another host, to which credentials would be sent. For
/// generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ServerAddress
{
    private const string SchemeEnd = "://";

    /// <summary>Replaces each variable of a URL template by its value.</summary>
    /// <param name="template">The URL template of the description, such as <c>https://{tenant}.example.com/{version}</c>.</param>
    /// <param name="variables">The names and values of variables, alternating.</param>
    /// <returns>The absolute URL.</returns>
    /// <exception cref="ArgumentNullException">The value of a variable is null.</exception>
    /// <exception cref="ArgumentException">
    /// A value has a character that its component does not allow, or the result is not an absolute http or https URL.
    /// </exception>
    public static Uri Of(string template, params string[] variables)
    {
        int scheme = template.IndexOf(SchemeEnd, StringComparison.Ordinal);
        string text = scheme < 0
            ? WithBase(template, variables)
            : Scheme(template.Substring(0, scheme), variables)
                    + SchemeEnd
                    + AfterScheme(template.Substring(scheme + SchemeEnd.Length), variables);
        return Absolute(text)
            ?? throw new ArgumentException($"The server URL '{text}', created from '{template}', does not begin with https:// or http://.");
    }

    /// <summary>Returns a value if it is one of those that the description declares.</summary>
    /// <exception cref="ArgumentException">The value is not one of them.</exception>
    public static string OneOf(string value, string name, params string[] values) => values.Contains(value)
        ? value
        : throw new ArgumentException($"'{value}' is not an allowed value of '{name}'; set it to one of {string.Join(", ", values)}.", name);

    // {url}/v1: the value is a URL of the caller, and what follows belongs to its path.
    private static string WithBase(string template, string[] variables)
    {
        int close = template.Length > 0 && template[0] == '{' ? template.IndexOf('}') : -1;
        string name = close < 0 ? string.Empty : template.Substring(1, close - 1);
        if (Value(name, variables) is not { } value)
        {
            return template;
        }

        bool isBase = Absolute(value) is { UserInfo.Length: 0, Query.Length: 0, Fragment.Length: 0 } && value.IndexOfAny(['?', '#', '@']) < 0;
        return isBase
            ? value.TrimEnd('/') + Path(template.Substring(close + 1), variables)
            : throw new ArgumentException(
                $"The server variable '{name}' must be a URL such as https://api.example.com/v1, without user information, query and fragment.",
                name);
    }

    private static string Scheme(string template, string[] variables) => Replace(template, variables, static (name, value, target) =>
    {
        bool isScheme = value.Equals("https", StringComparison.OrdinalIgnoreCase) || value.Equals("http", StringComparison.OrdinalIgnoreCase);
        target.Append(isScheme
            ? value
            : throw new ArgumentException($"The server variable '{name}' is the scheme of the URL; set it to https or http.", name));
    });

    private static string AfterScheme(string template, string[] variables)
    {
        int end = template.IndexOfAny(['/', '?', '#']);
        string authority = end < 0 ? template : template.Substring(0, end);
        string rest = end < 0 ? string.Empty : template.Substring(end);
        return Authority(authority, variables) + Path(rest, variables);
    }

    private static string Authority(string template, string[] variables)
    {
        // {host}: the value is the whole authority, which may have a port. Otherwise a value is a part of the host, or the port.
        bool isWholeAuthority = template.Length > 2 && template[0] == '{' && template.IndexOf('}') == template.Length - 1;
        string? last = null;
        string authority = Replace(template, variables, (name, value, target) =>
        {
            last = name;
            bool isPort = !isWholeAuthority && target.ToString().Contains(':');
            string? expected = isPort ? (value.All(IsDigit) ? null : "digits")
                : isWholeAuthority ? (value.All(IsAuthorityCharacter) ? null : "the name of a server, optionally with a port")
                : value.All(IsHostCharacter) ? null : "letters, digits, '-' and '.'";
            target.Append(expected is null ? value : throw new ArgumentException(
                "The server variable '" + name + "' is part of the URL's " + (isPort ? "port" : "host") + "; set it to " + expected + ".", name));
        });

        // The composed text must be the host to which .NET sends requests.
        return last is null || IsHostUnchanged(authority) ? authority : throw new ArgumentException(
            "The server variables do not form a valid host; set '" + last + "' so that '" + template + "' becomes one.", last);
    }

    private static bool IsHostUnchanged(string authority)
    {
        if (!Uri.TryCreate("http://" + authority + "/", UriKind.Absolute, out Uri? address)
            || address.UserInfo.Length > 0
            || address.AbsolutePath != "/")
        {
            return false;
        }

        int port = authority.LastIndexOf(':') is var colon && colon > authority.LastIndexOf(']') ? colon : authority.Length;
        return address.Host.Equals(authority.Substring(0, port), StringComparison.OrdinalIgnoreCase)
            && Array.TrueForAll(address.Host.Split('.'), static label => label.Length > 0);
    }

    private static string Path(string template, string[] variables)
    {
        string? last = null;
        string path = Replace(template, variables, (name, value, target) =>
        {
            last = name;
            PercentEncoding.AppendReservedInPath(target, value);
        });
        return last is null || PathWriter.EndOfDotSegment(path) < 0 ? path : throw PathWriter.DotSegment(last);
    }

    // One pass, so that braces in a value are not replaced.
    private static string Replace(string template, string[] variables, Action<string, string, StringBuilder> append)
    {
        StringBuilder target = new();
        int position = 0;
        while (position < template.Length)
        {
            int open = template.IndexOf('{', position);
            int close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            target.Append(template, position, open - position);
            string name = template.Substring(open + 1, close - open - 1);
            if (Value(name, variables) is { } value)
            {
                append(name, value, target);
            }
            else
            {
                target.Append(template, open, close + 1 - open);
            }

            position = close + 1;
        }

        return target.Append(template, position, template.Length - position).ToString();
    }

    // Null if the description declares no such variable.
    private static string? Value(string name, string[] variables)
    {
        for (int i = 0; i < variables.Length; i += 2)
        {
            if (variables[i] == name)
            {
                return variables[i + 1] ?? throw new ArgumentNullException(name);
            }
        }

        return null;
    }

    private static Uri? Absolute(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address
            : null;

    private static bool IsAuthorityCharacter(char character) => IsHostCharacter(character) || character is ':' or '[' or ']';

    // Names beyond ASCII are written in Punycode. Characters that .NET maps to a host character, such as a full-width full stop, are rejected.
    private static bool IsHostCharacter(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '-' or '.' or '_' || IsDigit(character);

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
