using System.ComponentModel;
using System.Text;

namespace Truto.Generated.Support;

/// <summary>
/// Makes the URL of a server that the description declares with variables (OpenAPI, "Server Variable Object"). For generated code.
/// A value stays in its place: one in the path is percent-encoded, and one in the authority cannot bring a path, a user or another host, as
/// credentials go there.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ServerAddress
{
    private const string SchemeEnd = "://";

    /// <summary>Replaces each variable of a URL by its value.</summary>
    /// <param name="template">The URL as the description has it, such as <c>https://{tenant}.example.com/{version}</c>.</param>
    /// <param name="variables">Names and values in turn.</param>
    /// <returns>The absolute URL.</returns>
    /// <exception cref="ArgumentNullException">A variable has no value.</exception>
    /// <exception cref="ArgumentException">
    /// A value has a character that cannot stand in its place, or the result is not an absolute URL of http or https.
    /// </exception>
    public static Uri Of(string template, params string[] variables)
    {
        int scheme = template.IndexOf(SchemeEnd, StringComparison.Ordinal);
        string text = scheme < 0
            ? WithBase(template, variables)
            : Scheme(template.Substring(0, scheme), variables) + SchemeEnd + AfterScheme(template.Substring(scheme + SchemeEnd.Length), variables);
        return Absolute(text) ?? throw new ArgumentException("'" + text + "', made of " + template + ", is no URL that begins with https:// or http://.");
    }

    /// <summary>Demands one of the values that the description names.</summary>
    /// <exception cref="ArgumentException">It is none of them.</exception>
    public static string OneOf(string value, string name, params string[] values) => values.Contains(value)
        ? value
        : throw new ArgumentException("'" + value + "' is none of " + string.Join(", ", values) + ".", name);

    // {url}/v1: the value is a URL of the caller's, and all that follows is its path.
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
                "The server variable '" + name + "' is not a URL such as https://api.example.com/v1; set it to one without user, query and fragment.", name);
    }

    private static string Scheme(string template, string[] variables) => Replace(template, variables, static (name, value, target) =>
    {
        bool isScheme = value.Equals("https", StringComparison.OrdinalIgnoreCase) || value.Equals("http", StringComparison.OrdinalIgnoreCase);
        target.Append(isScheme ? value : throw new ArgumentException("The server variable '" + name + "' is the scheme of the URL; set it to https or http.", name));
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
        // {host}: the caller names the whole server, which may have a port. Of anything else a value is a part of the host, or the port.
        bool isWhole = template.Length > 2 && template[0] == '{' && template.IndexOf('}') == template.Length - 1;
        string? last = null;
        string authority = Replace(template, variables, (name, value, target) =>
        {
            last = name;
            bool isPort = !isWhole && target.ToString().Contains(':');
            string? problem = isPort ? (value.All(IsDigit) ? null : "digits")
                : isWhole ? (value.All(static character => IsHostCharacter(character) || character is ':' or '[' or ']') ? null : "the name of a server, with a port if need be")
                : value.All(IsHostCharacter) ? null : "letters, digits, '-' and '.'";
            target.Append(problem is null ? value : throw new ArgumentException(
                "The server variable '" + name + "' is part of the URL's " + (isPort ? "port" : "host") + "; set it to " + problem + ".", name));
        });

        // What was put together must be what requests will go to.
        return last is null || IsKept(authority) ? authority : throw new ArgumentException(
            "With its server variables the URL has no valid host; '" + last + "' must make one of '" + template + "'.", last);
    }

    private static bool IsKept(string authority)
    {
        if (!Uri.TryCreate("http://" + authority + "/", UriKind.Absolute, out Uri? address) || address.UserInfo.Length > 0 || address.AbsolutePath != "/")
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
        return last is null || PathWriter.IndexOfStep(path) < 0 ? path : throw PathWriter.Stepping(last);
    }

    // Once only: braces of a value are no variable.
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

    // Null where the description declares no such variable.
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
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? address : null;

    // Names beyond ASCII come as Punycode: what .NET maps to a host character, such as a full-width stop, is none itself.
    private static bool IsHostCharacter(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '-' or '.' or '_' || IsDigit(character);

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
