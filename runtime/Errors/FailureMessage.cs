using System.Globalization;
using System.Text;

namespace Truto.Generated;

/// <summary>
/// Creates the message of an <see cref="ApiException"/>: one line, such as <c>POST /pets responded 422 (refused by the upstream system): Name can't
/// be blank.</c>
/// </summary>
internal static class FailureMessage
{
    private const int MaxReasonLength = 1000;

    private const int MaxPathLength = 300;

    /// <summary>Returns the message of an error status.</summary>
    /// <param name="failure">The response.</param>
    /// <param name="refusedBy">The system that refused the call.</param>
    /// <param name="reason">The reason that the API gives; blank to look for one in the body.</param>
    public static string ForStatus(Failure failure, RefusedBy refusedBy, string? reason)
    {
        ResponseInfo info = failure.Info;
        StringBuilder message = Begin(info);
        if (refusedBy == RefusedBy.Upstream)
        {
            message.Append(" (refused by the upstream system)");
        }

        if (info.Attempts > 1)
        {
            message.Append(" after ").Append(info.Attempts.ToString(CultureInfo.InvariantCulture)).Append(" attempts");
        }

        string text = reason is null || string.IsNullOrWhiteSpace(reason) ? BodyText.Reason(failure.RawBody) : reason;

        // Redacts again, because the content of JSON strings is not escaped like the raw body.
        AppendSentence(message, Redaction.Apply(text.Length == 0 ? Fallback(failure) : text, failure.Secrets));
        if (info.RateLimit?.Delay is { } delay && (int)info.Status is RetryAdvice.TooManyRequests or 503)
        {
            message.Append(" Try again in ").Append(Math.Ceiling(delay.TotalSeconds).ToString(CultureInfo.InvariantCulture)).Append(" s.");
        }

        return message.ToString();
    }

    /// <summary>Returns the message of a successful response that cannot be read.</summary>
    /// <param name="failure">The response.</param>
    /// <param name="problem">Why it cannot be read, without credentials.</param>
    /// <param name="place">The path of the JSON value or the position in XML that caused it; null for the whole body.</param>
    /// <param name="item">The number of the item that caused it, from 1; null if the body is not a sequence.</param>
    public static string ForFormat(Failure failure, string problem, string? place, long? item)
    {
        StringBuilder message = Begin(failure.Info).Append(", but the body cannot be read");
        if (item is { } number)
        {
            message.Append(": item ").Append(number.ToString(CultureInfo.InvariantCulture));
        }

        if (place is not null)
        {
            message.Append(" at ").Append(BodyText.SingleLine(Redaction.Apply(place, failure.Secrets), MaxPathLength));
        }

        AppendSentence(message, problem);
        return message.ToString();
    }

    private static StringBuilder Begin(ResponseInfo info) =>
        new StringBuilder(info.Operation.ToString()).Append(" responded ").Append(((int)info.Status).ToString(CultureInfo.InvariantCulture));

    private static string Fallback(Failure failure)
    {
        string? location = failure.Info.Headers["Location"];
        return (int)failure.Info.Status is >= 300 and < 400 && location is not null
            ? "It redirects to " + location + ", which is not followed"
            : "The response " + (failure.RequestUri is { } url ? "from " + url.AbsoluteUri + " " : string.Empty) + "gives no reason";
    }

    private static void AppendSentence(StringBuilder message, string text)
    {
        string line = BodyText.SingleLine(text, MaxReasonLength);
        message.Append(": ").Append(line);
        if (line.Length > 0 && line[line.Length - 1] is not ('.' or '!' or '?' or '…'))
        {
            message.Append('.');
        }
    }
}
