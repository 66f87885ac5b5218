using System.Text;

namespace Truto.Generated.Support;

/// <summary>
/// Writes the path of a request by filling the parameters of a path template in order. A value stays within its segment: <c>/</c>, <c>?</c> and
/// <c>#</c> are encoded. Dot segments are rejected, because servers treat them as steps even when they are encoded (RFC 3986, section 6.2.2); empty
/// values are rejected, because they would address another resource.
/// </summary>
/// <param name="route">The encoded path template. Parameters without a value are left as they are.</param>
internal sealed class PathWriter(string route)
{
    private static readonly char[] Separators = ['/', '\\'];

    private StringBuilder? open;

    // The path, once it was requested.
    private string? written;

    // Values that begin with a dot, and their positions: only these can form a dot segment.
    private List<(string Name, int Start, int End)>? dotted;
    private int next;

    /// <summary>Fills the next parameter.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="value"/> is empty.</exception>
    public void Value(string name, WireValue value, ArgumentStyle style = ArgumentStyle.Simple, bool explode = false, bool allowReserved = false)
    {
        if (value.IsNone)
        {
            throw new ArgumentNullException(name, "'" + name + "' is part of the path and cannot be null.");
        }

        Append(CopyToParameter(), name, value, style, explode, allowReserved);
    }

    /// <summary>Fills the next parameter, preceded by a slash. A null value writes neither.</summary>
    /// <exception cref="ArgumentException"><paramref name="value"/> is empty.</exception>
    public void Segment(string name, WireValue value, ArgumentStyle style, bool explode, bool allowReserved)
    {
        StringBuilder path = CopyToParameter();
        while (path.Length > 0 && path[path.Length - 1] == '/')
        {
            path.Length--;
        }

        if (!value.IsNone)
        {
            Append(path.Append('/'), name, value, style, explode, allowReserved);
        }
    }

    /// <summary>Returns the path as it is sent.</summary>
    /// <exception cref="ArgumentException">The path has a dot segment.</exception>
    public override string ToString()
    {
        if (open is not null)
        {
            written = TextBuffer.Take(open.Append(route, next, route.Length - next));
            open = null;
            next = route.Length;
        }

        string text = written ?? route;
        int end = EndOfDotSegment(text);
        return end < 0 ? text : throw DotSegment(NameAt(end));
    }

    /// <summary>Returns a path without parameters.</summary>
    /// <exception cref="ArgumentException">The path has a dot segment.</exception>
    public static string Checked(string path) => EndOfDotSegment(path) < 0 ? path : throw DotSegment(name: null);

    /// <summary>Returns the end of the first dot segment of a path, <c>.</c> or <c>..</c>, encoded or not; -1 if there is none.</summary>
    public static int EndOfDotSegment(string path)
    {
        int query = path.IndexOf('?');
        int length = query < 0 ? path.Length : query;
        for (int start = 0; start <= length;)
        {
            int end = path.IndexOfAny(Separators, start, length - start);
            end = end < 0 ? length : end;
            if (IsDotSegment(path, start, end))
            {
                return end;
            }

            start = end + 1;
        }

        return -1;
    }

    /// <summary>Creates the exception for a dot segment.</summary>
    /// <param name="name">The parameter whose value forms the segment; null if none does.</param>
    public static ArgumentException DotSegment(string? name) =>
        new("A segment of the path is '.' or '..', which would address another resource.", name);

    private static bool IsDotSegment(string path, int start, int end)
    {
        int dots = 0;
        while (start < end)
        {
            bool isEncoded = string.Compare(path, start, "%2E", 0, 3, StringComparison.OrdinalIgnoreCase) == 0;
            if (!isEncoded && path[start] != '.')
            {
                return false;
            }

            dots++;
            start += isEncoded ? 3 : 1;
        }

        return dots is 1 or 2;
    }

    // The last value that begins before the end of the segment; a value that only follows it cannot have formed it.
    private string? NameAt(int end) => dotted?.FindLast(value => value.Start < end).Name;

    private StringBuilder CopyToParameter()
    {
        int start = route.IndexOf('{', next);
        int end = start < 0 ? -1 : route.IndexOf('}', start);
        if (end < 0)
        {
            throw new InvalidOperationException("The path " + route + " has no parameter for another value.");
        }

        open = (open ?? TextBuffer.Rent()).Append(route, next, start - next);
        next = end + 1;
        return open;
    }

    private void Append(StringBuilder path, string name, WireValue value, ArgumentStyle style, bool explode, bool allowReserved)
    {
        int start = path.Length;
        if (value.Text is { } text && style == ArgumentStyle.Simple && !allowReserved)
        {
            PercentEncoding.Append(path, text);
        }
        else
        {
            Expand(path, name, value, style, explode, allowReserved);
        }

        if (path.Length == start)
        {
            throw new ArgumentException("'" + name + "' is part of the path and cannot be empty.", name);
        }

        if (path[start] is '.' or '%')
        {
            (dotted ??= []).Add((name, start, path.Length));
        }
    }

    private static void Expand(StringBuilder path, string name, WireValue value, ArgumentStyle style, bool explode, bool allowReserved)
    {
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
    }
}
