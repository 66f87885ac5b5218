using System.ComponentModel;

namespace Truto.Generated.Support;

/// <summary>Reads the body that a description gives for failures of a status. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ErrorReader
{
    private readonly int status;

    private protected ErrorReader(int status)
    {
        this.status = status;
    }

    /// <summary>Reads a JSON body into a type, requiring no member of it.</summary>
    /// <typeparam name="TError">The type; <see cref="ApiException{TError}"/> carries it.</typeparam>
    /// <param name="status">The status, or 4 or 5 for the range, or 0 for every status.</param>
    /// <param name="read">Reads the type.</param>
    public static ErrorReader Json<TError>(int status, JsonReader<TError> read)
        where TError : notnull => new JsonErrorReader<TError>(status, read);

    /// <summary>The exception for a failure: typed by the most specific reader whose type the body has.</summary>
    internal static ApiException ToException(ErrorReader[] readers, Failure failure, CancellationToken cancellationToken)
    {
        using PatternTime.Scope time = PatternTime.Begin(cancellationToken);
        int actual = (int)failure.Facts.Status;
        foreach (int wanted in (int[])[actual, actual / 100, 0])
        {
            foreach (ErrorReader reader in readers)
            {
                if (reader.status == wanted && reader.Read(failure) is { } exception)
                {
                    return exception;
                }
            }
        }

        return new ApiException(failure, RefusedBy.Unknown, reason: null);
    }

    /// <summary>The typed exception; null when the body is of another type.</summary>
    private protected abstract ApiException? Read(Failure failure);

    private sealed class JsonErrorReader<TError>(int status, JsonReader<TError> read) : ErrorReader(status)
        where TError : notnull
    {
        private protected override ApiException? Read(Failure failure)
        {
            if (failure.Body.Bytes.IsEmpty || failure.Body.IsCut)
            {
                return null;
            }

            TError error;
            try
            {
                error = ReadResult.Parse(failure.Body.Bytes.Span, read, JsonReadContext.Partial);
            }
            catch (Exception unreadable) when (ReadResult.IsFormatProblem(unreadable))
            {
                return null;
            }

            return error is null ? null : new ApiException<TError>(failure, error);
        }
    }
}
