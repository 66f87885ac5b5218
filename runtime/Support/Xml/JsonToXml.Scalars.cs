using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Truto.Generated.Support;

internal sealed partial class JsonToXml
{
    private const int MaxOnStack = 256;

    private void Scalar(XmlScalar form, JsonCursor value, bool isAttribute)
    {
        switch (value.TokenType)
        {
            case JsonTokenType.True:
                output.Raw("true"u8);
                break;
            case JsonTokenType.False:
                output.Raw("false"u8);
                break;
            case JsonTokenType.Number:
                output.Raw(value.ValueSpan);
                break;
            case JsonTokenType.String when form == XmlScalar.Duration:
                output.Text(Encoding.UTF8.GetBytes(DurationOf(value.GetString())));
                break;
            case JsonTokenType.String:
                String(value, isAttribute, isCData: false);
                break;
            default:
                throw new ArgumentException("The body has an object or array where the description declares text, which XML cannot represent.");
        }
    }

    // XML Schema has no weeks.
    private static string DurationOf(string duration)
    {
        const int DaysOfWeek = 7;
        int start = duration.IndexOf('P') + 1;
        int end = duration.Length - 1;
        if (start == 0 || end <= start || duration[end] != 'W')
        {
            return duration;
        }

        long weeks = 0;
        for (int i = start; i < end; i++)
        {
            if (duration[i] is < '0' or > '9' || weeks > int.MaxValue)
            {
                return duration;
            }

            weeks = (weeks * 10) + (duration[i] - '0');
        }

        return string.Concat(duration.Remove(start), (weeks * DaysOfWeek).ToString(System.Globalization.CultureInfo.InvariantCulture), "D");
    }

    private void CData(ref JsonCursor value)
    {
        if (value.TokenType == JsonTokenType.String)
        {
            String(value, isAttribute: false, isCData: true);
        }
        else
        {
            Content(XmlContent.Text, ref value);
        }
    }

    private void String(JsonCursor value, bool isAttribute, bool isCData)
    {
        ReadOnlySpan<byte> text = value.ValueSpan;
        if (!value.ValueIsEscaped)
        {
            Write(text, isAttribute, isCData);
            return;
        }

        // Unescaped text is never longer.
        byte[]? rented = text.Length <= MaxOnStack ? null : ArrayPool<byte>.Shared.Rent(text.Length);
        Span<byte> unescaped = rented ?? stackalloc byte[MaxOnStack];
        int length = value.CopyString(unescaped);
        Write(unescaped.Slice(0, length), isAttribute, isCData);
        unescaped.Slice(0, length).Clear();
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private void Write(ReadOnlySpan<byte> text, bool isAttribute, bool isCData)
    {
        if (isCData)
        {
            output.CData(text);
        }
        else if (isAttribute)
        {
            output.AttributeText(text);
        }
        else
        {
            output.Text(text);
        }
    }
}
