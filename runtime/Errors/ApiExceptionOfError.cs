namespace Truto.Generated;

/// <summary>The API answered a call with a failure whose body the description gives a type.</summary>
/// <typeparam name="TError">The type of the body.</typeparam>
public sealed class ApiException<TError> : ApiException
    where TError : notnull
{
    internal ApiException(Failure failure, string message, RefusedBy refusedBy, TError error)
        : base(failure, message, refusedBy)
    {
        Error = error;
    }

    /// <summary>The body of the response.</summary>
    public TError Error { get; }

    internal override object? ErrorOrNull => Error;
}
