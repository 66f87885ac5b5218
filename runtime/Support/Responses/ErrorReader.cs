using System.ComponentModel;

namespace Truto.Generated.Support;

/// <summary>Reads the typed error that the description declares for a status. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ErrorReader
{
    private readonly int status;

    private protected ErrorReader(int status)
    {
        this.status = status;
    }

    /// <summary>Creates a reader of a JSON error. Missing required properties are tolerated.</summary>
    /// <typeparam name="TError">The type of the error, as in <see cref="ApiException{TError}"/>.</typeparam>
    /// <param name="status">The status, 4 or 5 for all of 4xx or 5xx, or 0 for every status.</param>
    /// <param name="read">Reads the error.</param>
    public static ErrorReader Json<TError>(int status, JsonReader<TError> read)
        where TError : notnull => new TypedErrorReader<TError>(status, read, decoder: null);

    /// <summary>Creates a reader of an XML error. Missing required properties are tolerated.</summary>
    /// <typeparam name="TError">The type of the error, as in <see cref="ApiException{TError}"/>.</typeparam>
    /// <param name="status">The status, 4 or 5 for all of 4xx or 5xx, or 0 for every status.</param>
    /// <param name="read">Reads the JSON of the error.</param>
    /// <param name="root">The root element.</param>
    public static ErrorReader Xml<TError>(int status, JsonReader<TError> read, XmlField root)
        where TError : notnull => new TypedErrorReader<TError>(status, read, body => XmlBody.Read(body, root));

    /// <summary>Creates the exception for an error response. The most specific reader that can read the body determines its type.</summary>
    internal static ApiException ToException(ErrorReader[] readers, OpenResponse response, ResponseBody body, CancellationToken cancellationToken)
    {
        Failure failure = response.ToFailure(body);
        using PatternTime.Scope time = PatternTime.Begin(cancellationToken);
        int actual = (int)failure.Info.Status;
        JsonDifferences? ofUnreadable = null;
        foreach (int wanted in (int[])[actual, actual / 100, 0])
        {
            foreach (ErrorReader reader in readers)
            {
                if (reader.status != wanted)
                {
                    continue;
                }

                JsonDifferences? differences = response.Differences();
                if (reader.Read(failure, differences) is { } exception)
                {
                    response.Report(differences, item: null);
                    return exception;
                }

                ofUnreadable ??= differences;
            }
        }

        response.Report(ofUnreadable, item: null);
        return new ApiException(failure, RefusedBy.Unknown, reason: null);
    }

    /// <summary>Returns the typed exception, or null if the body does not match the type.</summary>
    private protected abstract ApiException? Read(Failure failure, JsonDifferences? differences);

    private sealed class TypedErrorReader<TError>(int status, JsonReader<TError> read, BodyDecoder? decoder) : ErrorReader(status)
        where TError : notnull
    {
        private protected override ApiException? Read(Failure failure, JsonDifferences? differences)
        {
            if (failure.Body.Bytes.IsEmpty || failure.Body.IsTruncated)
            {
                return null;
            }

            TError error;
            try
            {
                error = ReadResult.Parse(failure.Body, decoder, read, JsonReadContext.Partial.Reporting(differences));
            }
            catch (Exception unreadable) when (ReadResult.IsFormatProblem(unreadable))
            {
                return null;
            }

            differences?.AddViolations(error);
            return error is null ? null : new ApiException<TError>(failure, error);
        }
    }
}
