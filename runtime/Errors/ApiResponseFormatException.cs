namespace Truto.Generated;

/// <summary>
/// The API answered a call with success, but with a body that is not what the description promises: no JSON, a required member
/// missing, a value of the wrong kind. The call itself probably took effect. <see cref="ApiException.RawBody"/> has the body.
/// </summary>
public sealed class ApiResponseFormatException : ApiException
{
    internal ApiResponseFormatException(Failure failure, string message, Exception? innerException)
        : base(failure, message, RefusedBy.Unknown, innerException is null ? null : Redaction.Apply(innerException, failure.Secrets))
    {
    }
}
