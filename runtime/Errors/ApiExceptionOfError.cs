using System.Net;

namespace Truto.Generated;

/// <summary>The API answered a call with a failure whose body the description gives a type.</summary>
/// <typeparam name="TError">The type of the body.</typeparam>
public sealed class ApiException<TError> : ApiException
    where TError : notnull
{
    /// <summary>Makes an exception without a response, for tests of code that calls a client.</summary>
    /// <param name="operation">The operation's name, such as <c>POST /pets</c>.</param>
    /// <param name="statusCode">The status.</param>
    /// <param name="error">The body; where it is an <see cref="IApiError"/>, it says why and who refused.</param>
    public ApiException(string operation, HttpStatusCode statusCode, TError error)
        : this(Failure.WithoutResponse(operation, statusCode), error)
    {
    }

    internal ApiException(Failure failure, TError error)
        : base(failure, WhoRefused(error), (error as IApiError)?.Message)
    {
        Error = error;
    }

    /// <summary>The body of the response.</summary>
    public TError Error { get; }

    internal override object? ErrorOrNull => Error;

    private static RefusedBy WhoRefused(TError error) => (error as IApiError)?.IsUpstream switch
    {
        true => RefusedBy.Upstream,
        false => RefusedBy.Api,
        null => RefusedBy.Unknown,
    };
}
