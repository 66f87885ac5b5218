using System.Text;

namespace Truto.Generated;

/// <summary>Parses an event stream as the HTML Living Standard specifies (sections 9.2.5 and 9.2.6).</summary>
/// <param name="source">The stream.</param>
/// <param name="limit">The maximum length of a line and of the data of an event.</param>
internal sealed class EventStreamReader(Stream source, BodyLimit limit)
{
    private const int MaxDigitsOfTime = 14;

    private readonly LineReader lines = new(source, limit);
    private byte[] data = new byte[1024];
    private int dataLength;
    private string eventType = string.Empty;
    private string? idBuffer;
    private bool hasBegun;

    /// <summary>The type of the event; empty for none.</summary>
    public string EventType { get; private set; } = string.Empty;

    /// <summary>The data in UTF-8; valid until the next event is read.</summary>
    public ReadOnlyMemory<byte> Data { get; private set; }

    /// <summary>The last id of the stream; null if it sent none, or reset it.</summary>
    public string? LastEventId { get; private set; }

    /// <summary>The last reconnection time of the stream; null if it sent none.</summary>
    public TimeSpan? ReconnectionTime { get; private set; }

    /// <summary>Reads the next event. An event that is incomplete at the end of the stream is discarded.</summary>
    /// <returns>Whether there is an event.</returns>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        dataLength = 0;
        if (!hasBegun)
        {
            await lines.SkipByteOrderMarkAsync(cancellationToken).ConfigureAwait(false);
            hasBegun = true;
        }

        while (await lines.ReadLineAsync(cancellationToken).ConfigureAwait(false))
        {
            if (!lines.Line.IsEmpty)
            {
                Process(lines.Line.Span);
            }
            else if (Dispatch())
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<byte> ValueOf(ReadOnlySpan<byte> line, int colon)
    {
        ReadOnlySpan<byte> value = colon < 0 ? default : line.Slice(colon + 1);
        return value.Length > 0 && value[0] == (byte)' ' ? value.Slice(1) : value;
    }

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes.ToArray());

    private bool Dispatch()
    {
        LastEventId = idBuffer;
        EventType = eventType;
        eventType = string.Empty;
        if (dataLength == 0)
        {
            return false;
        }

        // Without the line feed after the last line.
        Data = data.AsMemory(0, dataLength - 1);
        return true;
    }

    private void Process(ReadOnlySpan<byte> line)
    {
        int colon = line.IndexOf((byte)':');
        ReadOnlySpan<byte> field = colon < 0 ? line : line.Slice(0, colon);
        ReadOnlySpan<byte> value = ValueOf(line, colon);
        if (field.SequenceEqual("data"u8))
        {
            AppendData(value);
        }
        else if (field.SequenceEqual("event"u8))
        {
            eventType = Text(value);
        }
        else if (field.SequenceEqual("id"u8) && value.IndexOf((byte)0) < 0)
        {
            idBuffer = value.IsEmpty ? null : Text(value);
        }
        else if (field.SequenceEqual("retry"u8))
        {
            ReconnectionTime = TimeOf(value) ?? ReconnectionTime;
        }
    }

    private void AppendData(ReadOnlySpan<byte> value)
    {
        if (dataLength + (long)value.Length > limit.Length)
        {
            throw new InvalidDataException(limit.Problem);
        }

        int needed = dataLength + value.Length + 1;
        if (needed > data.Length)
        {
            Array.Resize(ref data, Math.Max(needed, checked(data.Length * 2)));
        }

        value.CopyTo(data.AsSpan(dataLength));
        data[needed - 1] = (byte)'\n';
        dataLength = needed;
    }

    private static TimeSpan? TimeOf(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty || value.Length > MaxDigitsOfTime)
        {
            return null;
        }

        long milliseconds = 0;
        foreach (byte digit in value)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return null;
            }

            milliseconds = (milliseconds * 10) + (digit - '0');
        }

        return TimeSpan.FromMilliseconds(milliseconds);
    }
}
