using System.Text;

namespace Truto.Generated.Support;

/// <summary>
/// Writes the path of a request: a route, with a value for each of its braces in turn. A value stays within its segment: <c>/</c>, <c>?</c> and
/// <c>#</c> are encoded. What encoding cannot keep in place is refused: <c>.</c> and <c>..</c> are steps also when encoded (RFC 3986, 6.2.2),
/// and an empty value would address another resource.
/// </summary>
/// <param name="route">The route, encoded but for its braces; those that no value is given for stay as they are.</param>
internal sealed class PathWriter(string route)
{
    private static readonly char[] Separators = ['/', '\\'];

    private StringBuilder? written;

    // Values that begin with a dot and where they stand: only these can make a step.
    private List<(string Name, int Start, int End)>? dotted;
    private int next;

    /// <summary>Puts a value in the next place.</summary>
    /// <exception cref="ArgumentNullException">There is no value.</exception>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public void Value(string name, WireValue value, ArgumentStyle style = ArgumentStyle.Simple, bool explode = false, bool allowReserved = false)
    {
        if (value.IsNone)
        {
            throw new ArgumentNullException(name, "'" + name + "' is part of the path and may not be null.");
        }

        Append(UpToPlace(), name, value, style, explode, allowReserved);
    }

    /// <summary>Puts a value in the next place with a slash before it; nothing where there is no value.</summary>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public void Segment(string name, WireValue value, ArgumentStyle style, bool explode, bool allowReserved)
    {
        StringBuilder path = UpToPlace();
        while (path.Length > 0 && path[path.Length - 1] == '/')
        {
            path.Length--;
        }

        if (!value.IsNone)
        {
            Append(path.Append('/'), name, value, style, explode, allowReserved);
        }
    }

    /// <summary>The path as it is sent.</summary>
    /// <exception cref="ArgumentException">A segment is a step to another one.</exception>
    public override string ToString()
    {
        string text = written is null ? route : written + route.Substring(next);
        int step = IndexOfStep(text);
        return step < 0 ? text : throw Stepping(NameAt(step));
    }

    /// <summary>Where a segment of a path ends that is a step, <c>.</c> or <c>..</c>, encoded or not; -1 where there is none.</summary>
    public static int IndexOfStep(string path)
    {
        int query = path.IndexOf('?');
        int length = query < 0 ? path.Length : query;
        for (int start = 0; start <= length;)
        {
            int end = path.IndexOfAny(Separators, start, length - start);
            end = end < 0 ? length : end;
            if (IsStep(path, start, end))
            {
                return end;
            }

            start = end + 1;
        }

        return -1;
    }

    /// <summary>The exception for a step.</summary>
    /// <param name="name">The parameter that makes it; null where none does.</param>
    public static ArgumentException Stepping(string? name) =>
        new("A segment of the path is '.' or '..', which leads to another resource than the one meant.", name);

    private static bool IsStep(string path, int start, int end)
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

    // The last value that begins before the end of the step: one that only follows cannot have made it.
    private string? NameAt(int end) => dotted?.FindLast(value => value.Start < end).Name;

    private StringBuilder UpToPlace()
    {
        int open = route.IndexOf('{', next);
        int close = open < 0 ? -1 : route.IndexOf('}', open);
        if (close < 0)
        {
            throw new InvalidOperationException("The path " + route + " has no place for another value.");
        }

        written = (written ?? new StringBuilder()).Append(route, next, open - next);
        next = close + 1;
        return written;
    }

    private void Append(StringBuilder path, string name, WireValue value, ArgumentStyle style, bool explode, bool allowReserved)
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

        if (path[start] is '.' or '%')
        {
            (dotted ??= []).Add((name, start, path.Length));
        }
    }
}
