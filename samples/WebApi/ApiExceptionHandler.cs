using System.Net;
using Microsoft.AspNetCore.Diagnostics;
using Truto.Generated;

namespace WebApi;

/// <summary>
/// Maps exceptions of the client to responses of this application. Errors that the caller can correct keep their status and message. Problems
/// with the account or the API itself are not the caller's: they become 502, 503 or 504.
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
            ApiException refused when IsCorrectable(refused.StatusCode) => (int)refused.StatusCode,
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
    private static bool IsCorrectable(HttpStatusCode status) => status is HttpStatusCode.BadRequest
        or HttpStatusCode.NotFound
        or HttpStatusCode.Conflict
        or HttpStatusCode.UnprocessableEntity;
}
