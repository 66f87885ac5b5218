using System.Globalization;
using System.Text;

namespace Truto.Generated;

/// <summary>
/// The message of an <see cref="ApiException"/>: one line that suffices to act, such as
/// <c>POST /pets answered 422 (refused by the upstream system): Name can't be blank.</c>
/// </summary>
internal static class FailureMessage
{
    private const int MaxReasonLength = 1000;

    private const int MaxPathLength = 300;

    /// <summary>The message of a failure status.</summary>
    /// <param name="failure">The response.</param>
    /// <param name="refusedBy">Who refused.</param>
    /// <param name="reason">Why, in the API's words; blank looks for words in the body.</param>
    public static string ForStatus(Failure failure, RefusedBy refusedBy, string? reason)
    {
        ResponseFacts facts = failure.Facts;
        StringBuilder message = Begin(facts);
        if (refusedBy == RefusedBy.Upstream)
        {
            message.Append(" (refused by the upstream system)");
        }

        if (facts.Attempts > 1)
        {
            message.Append(" after ").Append(facts.Attempts.ToString(CultureInfo.InvariantCulture)).Append(" attempts");
        }

        string text = reason is null || string.IsNullOrWhiteSpace(reason) ? BodyText.Reason(failure.RawBody) : reason;

        // Once more: what JSON escapes in the raw body is plain in its strings.
        AppendSentence(message, Redaction.Apply(text.Length == 0 ? Fallback(failure) : text, failure.Secrets));
        if (facts.RateLimit?.Delay is { } delay && (int)facts.Status is 429 or 503)
        {
            message.Append(" Try again in ").Append(Math.Ceiling(delay.TotalSeconds).ToString(CultureInfo.InvariantCulture)).Append(" s.");
        }

        return message.ToString();
    }

    /// <summary>The message of a success status with a body that cannot be read.</summary>
    /// <param name="failure">The response.</param>
    /// <param name="problem">Why, without credentials.</param>
    /// <param name="jsonPath">The path of the JSON value that is the problem; null for the whole body.</param>
    /// <param name="item">The number of the item that is the problem, from 1; null where the body is no sequence.</param>
    public static string ForFormat(Failure failure, string problem, string? jsonPath, long? item)
    {
        StringBuilder message = Begin(failure.Facts).Append(", but the body cannot be read");
        if (item is { } number)
        {
            message.Append(": item ").Append(number.ToString(CultureInfo.InvariantCulture));
        }

        if (jsonPath is not null)
        {
            message.Append(" at ").Append(BodyText.OneLine(Redaction.Apply(jsonPath, failure.Secrets), MaxPathLength));
        }

        AppendSentence(message, problem);
        return message.ToString();
    }

    private static StringBuilder Begin(ResponseFacts facts) =>
        new StringBuilder(facts.Operation.ToString()).Append(" answered ").Append(((int)facts.Status).ToString(CultureInfo.InvariantCulture));

    private static string Fallback(Failure failure)
    {
        string? location = failure.Facts.Headers["Location"];
        return (int)failure.Facts.Status is >= 300 and < 400 && location is not null
            ? "It points to " + location + ", which is not followed"
            : "The response " + (failure.RequestUri is { } url ? "from " + url.AbsoluteUri + " " : string.Empty) + "gives no reason";
    }

    private static void AppendSentence(StringBuilder message, string text)
    {
        string line = BodyText.OneLine(text, MaxReasonLength);
        message.Append(": ").Append(line);
        if (line.Length > 0 && line[line.Length - 1] is not ('.' or '!' or '?' or '…'))
        {
            message.Append('.');
        }
    }
}
