using System.Text;

namespace Truto.Generated.Support;

/// <summary>
/// Writes the path of a request from literal pieces and values. A value stays within its segment: <c>/</c>, <c>?</c> and <c>#</c> are
/// encoded. What encoding cannot keep in place is refused: <c>.</c> and <c>..</c> are steps also when encoded (RFC 3986, 6.2.2),
/// and an empty value would address another resource.
/// </summary>
internal sealed class PathWriter
{
    private readonly StringBuilder path = new();

    /// <summary>Appends text of the description, already encoded.</summary>
    public void Literal(string text) => path.Append(text);

    /// <summary>Appends a value.</summary>
    /// <exception cref="ArgumentException">The value is null or empty.</exception>
    public void Value(string name, WireValue value, ArgumentStyle style = ArgumentStyle.Simple, bool explode = false, bool allowReserved = false)
    {
        int start = path.Length;
        (string first, string separator) = style switch
        {
            ArgumentStyle.Label => (".", "."),
            ArgumentStyle.Matrix => (";", ";"),
            _ => (string.Empty, ","),
        };
        Expansion expansion = new(path, first, separator, allowReserved ? PercentEncoding.AppendReservedInPath : PercentEncoding.Append)
        {
            IsNamed = style == ArgumentStyle.Matrix,
            IsExploded = explode,
            Joiner = Delimiter.Of(style),
            AfterNameOfEmpty = string.Empty,
            EncodeName = PercentEncoding.Append,
        };
        expansion.Append(name, value);
        if (path.Length == start)
        {
            throw new ArgumentException("'" + name + "' is part of the path and may not be empty.", name);
        }
    }

    /// <summary>The path written so far.</summary>
    /// <exception cref="ArgumentException">A segment is a step to another one.</exception>
    public override string ToString()
    {
        string text = path.ToString();
        Check(text);
        return text;
    }

    /// <summary>Refuses steps (<c>.</c> and <c>..</c>, encoded or not) among the segments of a path.</summary>
    /// <exception cref="ArgumentException">There is one.</exception>
    public static void Check(string text)
    {
        string beforeQuery = text.Split('?')[0].Replace("%2E", ".").Replace("%2e", ".");
        if (beforeQuery.Split('/', '\\').Any(static segment => segment is "." or ".."))
        {
            throw new ArgumentException("A segment of the path is '.' or '..', which leads to another resource than the one meant.", nameof(text));
        }
    }
}
