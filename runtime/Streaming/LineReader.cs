namespace Truto.Generated;

/// <summary>
/// Cuts a stream into pieces at certain bytes, as they arrive: it reads no more than the next piece needs, so that a slow reader holds
/// back the sender.
/// </summary>
/// <param name="source">The stream.</param>
/// <param name="limit">How long a piece may be.</param>
internal sealed class LineReader(Stream source, BodyLimit limit)
{
    private const int ChunkSize = 16 * 1024;
    private const byte CarriageReturn = (byte)'\r';
    private const byte LineFeed = (byte)'\n';

    private byte[] buffer = new byte[ChunkSize];
    private int start;
    private int end;
    private bool isAtEnd;
    private bool followsCarriageReturn;

    /// <summary>The last piece read, until the next is.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>The next byte, which stays unread; -1 at the end of the stream.</summary>
    public async ValueTask<int> PeekAsync(CancellationToken cancellationToken) =>
        start < end || await FillAsync(cancellationToken).ConfigureAwait(false) ? buffer[start] : -1;

    /// <summary>Skips a byte order mark of UTF-8 at the beginning.</summary>
    public async ValueTask SkipByteOrderMarkAsync(CancellationToken cancellationToken)
    {
        byte[] mark = [0xEF, 0xBB, 0xBF];
        for (int i = 0; i < mark.Length; i++)
        {
            bool isThere = start + i < end || await FillAsync(cancellationToken).ConfigureAwait(false);
            if (!isThere || buffer[start + i] != mark[i])
            {
                return;
            }
        }

        start += mark.Length;
    }

    /// <summary>Reads up to a line feed, a carriage return, or both; of what follows the last of them, nothing.</summary>
    /// <returns>Whether there is such a line.</returns>
    public async ValueTask<bool> ReadLineAsync(CancellationToken cancellationToken)
    {
        // A line feed after the carriage return that ended the line before belongs to that: it was not waited for.
        if (followsCarriageReturn && await PeekAsync(cancellationToken).ConfigureAwait(false) == LineFeed)
        {
            start++;
        }

        followsCarriageReturn = false;
        if (!await ReadAsync(static bytes => bytes.IndexOfAny(CarriageReturn, LineFeed), cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        followsCarriageReturn = buffer[start - 1] == CarriageReturn;
        return true;
    }

    /// <summary>Reads up to a byte, or to the end of the stream.</summary>
    /// <returns>Whether there was anything left.</returns>
    public async ValueTask<bool> ReadRecordAsync(byte separator, CancellationToken cancellationToken)
    {
        if (await ReadAsync(separator == LineFeed ? IndexOfLineFeed : bytes => bytes.IndexOf(separator), cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        Line = buffer.AsMemory(start, end - start);
        start = end;
        return !Line.IsEmpty;
    }

    private static int IndexOfLineFeed(ReadOnlySpan<byte> bytes) => bytes.IndexOf(LineFeed);

    private async ValueTask<bool> ReadAsync(Search search, CancellationToken cancellationToken)
    {
        int searched = 0;
        while (true)
        {
            int found = search(buffer.AsSpan(start + searched, end - start - searched));
            if ((found < 0 ? end - start : searched + found) > limit.Length)
            {
                throw new InvalidDataException(limit.Problem);
            }

            if (found >= 0)
            {
                Line = buffer.AsMemory(start, searched + found);
                start += searched + found + 1;
                return true;
            }

            searched = end - start;
            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }
    }

    // Makes room behind what is unread and reads what has arrived.
    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (isAtEnd)
        {
            return false;
        }

        int length = end - start;
        if (length == buffer.Length)
        {
            Array.Resize(ref buffer, checked(buffer.Length * 2));
        }

        // What was given out as the last line is read by now, so the room before it is free.
        if (start > 0)
        {
            Buffer.BlockCopy(buffer, start, buffer, 0, length);
            (start, end) = (0, length);
        }

#if NET
        int read = await source.ReadAsync(buffer.AsMemory(end), cancellationToken).ConfigureAwait(false);
#else
        int read = await source.ReadAsync(buffer, end, buffer.Length - end, cancellationToken).ConfigureAwait(false);
#endif
        end += read;
        isAtEnd = read == 0;
        return !isAtEnd;
    }

    private delegate int Search(ReadOnlySpan<byte> bytes);
}
