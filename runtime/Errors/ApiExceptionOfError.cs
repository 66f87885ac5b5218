using System.Net;

namespace Truto.Generated;

/// <summary>The exception that is thrown if a call receives an error response whose body has a type in the description.</summary>
/// <typeparam name="TError">The type of the error.</typeparam>
public sealed class ApiException<TError> : ApiException
    where TError : notnull
{
    /// <summary>Creates an exception without a response, for tests of code that calls a client.</summary>
    /// <param name="operation">The name of the operation, such as <c>POST /pets</c>.</param>
    /// <param name="statusCode">The status of the response.</param>
    /// <param name="error">
    /// The error. If it is an <see cref="IApiError"/>, it determines the message and <see cref="ApiException.RefusedBy"/>.
    /// </param>
    public ApiException(string operation, HttpStatusCode statusCode, TError error)
        : this(Failure.WithoutResponse(operation, statusCode), error)
    {
    }

    internal ApiException(Failure failure, TError error)
        : base(failure, WhoRefused(error), (error as IApiError)?.Message)
    {
        Error = error;
    }

    /// <summary>Gets the body of the response.</summary>
    public TError Error { get; }

    internal override object? ErrorOrNull => Error;

    private static RefusedBy WhoRefused(TError error) => (error as IApiError)?.IsUpstream switch
    {
        true => RefusedBy.Upstream,
        false => RefusedBy.Api,
        null => RefusedBy.Unknown,
    };
}
