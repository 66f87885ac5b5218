using System.ComponentModel;

namespace Truto.Generated.Support;

/// <summary>Makes the address of a server of the description. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ServerAddress
{
    /// <summary>The address with each variable replaced by its value.</summary>
    /// <param name="template">The address as the description writes it.</param>
    /// <param name="variables">Names and values in turn.</param>
    /// <exception cref="ArgumentException">What comes out is no address of http or https.</exception>
    public static Uri Of(string template, params string[] variables)
    {
        string text = template;
        for (int i = 0; i < variables.Length; i += 2)
        {
            text = text.Replace("{" + variables[i] + "}", variables[i + 1]);
        }

        return Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address
            : throw new ArgumentException("'" + text + "', made of " + template + ", is no address that begins with https:// or http://.");
    }

    /// <summary>Demands one of the values that the description names.</summary>
    /// <exception cref="ArgumentException">It is none of them.</exception>
    public static string OneOf(string value, string name, params string[] values) => values.Contains(value)
        ? value
        : throw new ArgumentException("'" + value + "' is none of " + string.Join(", ", values) + ".", name);
}
