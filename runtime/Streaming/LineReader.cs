namespace Truto.Generated;

/// <summary>
/// Splits a stream into lines or records as they arrive. It reads no more than the next piece requires, so that a slow consumer slows down the
/// sender.
/// </summary>
/// <param name="source">The stream.</param>
/// <param name="limit">The maximum length of a piece.</param>
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

    /// <summary>The last piece; valid until the next one is read.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Returns the next byte without consuming it; -1 at the end of the stream.</summary>
    public async ValueTask<int> PeekAsync(CancellationToken cancellationToken) =>
        start < end || await FillAsync(cancellationToken).ConfigureAwait(false) ? buffer[start] : -1;

    /// <summary>Skips a UTF-8 byte order mark at the beginning.</summary>
    public async ValueTask SkipByteOrderMarkAsync(CancellationToken cancellationToken)
    {
        for (int i = 0; i < Utf8.ByteOrderMark.Length; i++)
        {
            bool isThere = start + i < end || await FillAsync(cancellationToken).ConfigureAwait(false);
            if (!isThere || buffer[start + i] != Utf8.ByteOrderMark[i])
            {
                return;
            }
        }

        start += Utf8.ByteOrderMark.Length;
    }

    /// <summary>Reads to the end of a line: a line feed, a carriage return, or both. A part after the last line end is discarded.</summary>
    /// <returns>Whether there is a complete line.</returns>
    public async ValueTask<bool> ReadLineAsync(CancellationToken cancellationToken)
    {
        // The line feed after a carriage return is skipped here, because waiting for it would have delayed the previous line.
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

    /// <summary>Reads to a separator, or to the end of the stream.</summary>
    /// <returns>Whether there was anything to read.</returns>
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

    // Makes room behind the unread bytes and reads what has arrived.
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

        // The previous piece has been consumed, so its room is free.
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
