using System.Net;
using Microsoft.AspNetCore.Diagnostics;
using Truto.Generated;

namespace WebApi;

/// <summary>
/// Tells callers of this application what they can mend, which the API says of their request; that the account is wrong or the API is down
/// is ours to mend, and a bad gateway to them.
/// </summary>
internal sealed class ApiExceptionHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not (ApiException or HttpRequestException or TimeoutException or RequestQueueFullException))
        {
            return new ValueTask<bool>(false);
        }

        int status = exception switch
        {
            ApiException { StatusCode: HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity } refused => (int)refused.StatusCode,
            ApiException { StatusCode: HttpStatusCode.TooManyRequests } or RequestQueueFullException => StatusCodes.Status503ServiceUnavailable,
            TimeoutException => StatusCodes.Status504GatewayTimeout,
            _ => StatusCodes.Status502BadGateway,
        };
        httpContext.Response.StatusCode = status;
        return problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            Exception = exception,
            ProblemDetails = { Status = status, Detail = status < StatusCodes.Status500InternalServerError ? exception.Message : null },
        });
    }
}
