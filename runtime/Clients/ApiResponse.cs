using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Truto.Generated;

/// <summary>
/// The outcome of a call as a value: error responses are not thrown. Failures without a response are still thrown: a broken connection, a time limit,
/// a cancellation, a missing credential.
/// </summary>
public class ApiResponse
{
    private readonly ResponseInfo info;

    private protected ApiResponse(ResponseInfo info, ApiException? exception)
    {
        this.info = info;
        Exception = exception;
    }

    /// <summary>Gets the status of the response.</summary>
    public HttpStatusCode StatusCode => info.Status;

    /// <summary>Gets the headers of the response.</summary>
    public ResponseHeaders Headers => info.Headers;

    /// <summary>Gets the rate limit that the response headers report; null if they report none.</summary>
    public RateLimit? RateLimit => info.RateLimit;

    /// <summary>Gets how many times the call was sent to get this response; 1 without retries.</summary>
    public int Attempts => info.Attempts;

    /// <summary>Gets the idempotency key of the call, given or generated; null if none was sent.</summary>
    public string? IdempotencyKey => info.IdempotencyKey;

    /// <summary>Gets whether the call succeeded and its result could be read.</summary>
    [MemberNotNullWhen(false, nameof(Exception))]
    public virtual bool IsSuccess => Exception is null;

    /// <summary>
    /// Gets the body of an error response in the type that the description declares; null on success, and if the body does not match the type.
    /// </summary>
    public object? Error => Exception?.ErrorOrNull;

    /// <summary>Gets the exception that the call would have thrown; null on success.</summary>
    public ApiException? Exception { get; }

    /// <summary>Makes a call and returns its outcome: <c>await ApiResponse.From(o =&gt; pets.CreateAsync(pet, options: o))</c>.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="call">Makes the call and passes on the options that it receives.</param>
    /// <param name="options">The options of the call; null, the default, for the client's.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="InvalidOperationException">The call was not made with the options that <paramref name="call"/> received.</exception>
    public static async Task<ApiResponse<T>> From<T>(Func<RequestOptions, Task<T>> call, RequestOptions? options = null)
    {
        _ = call ?? throw new ArgumentNullException(nameof(call));
        CapturingOptions capture = new(options);
        T? value = default;
        ApiException? exception = null;
        try
        {
            value = await call(capture).ConfigureAwait(false);
        }
        catch (ApiException answered)
        {
            exception = answered;
        }

        return new ApiResponse<T>(capture.Result(exception), exception, value);
    }

    /// <summary>
    /// Requests the first page of a list and returns its outcome: <c>await ApiResponse.From(o =&gt; pets.ListAsync(options: o))</c>.
    /// </summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <typeparam name="TPage">The type of a page.</typeparam>
    /// <param name="call">Creates the list and passes on the options that it receives.</param>
    /// <param name="options">The options of the call; null, the default, for the client's.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="InvalidOperationException">The list was not created with the options that <paramref name="call"/> received.</exception>
    public static Task<ApiResponse<TPage>> From<T, TPage>(Func<RequestOptions, Paged<T, TPage>> call, RequestOptions? options = null)
    {
        _ = call ?? throw new ArgumentNullException(nameof(call));
        return From(given => call(given).FirstPageAsync(), options);
    }

    /// <summary>Makes a call without a result and returns its outcome.</summary>
    /// <param name="call">Makes the call and passes on the options that it receives.</param>
    /// <param name="options">The options of the call; null, the default, for the client's.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="InvalidOperationException">The call was not made with the options that <paramref name="call"/> received.</exception>
    public static async Task<ApiResponse> From(Func<RequestOptions, Task> call, RequestOptions? options = null)
    {
        _ = call ?? throw new ArgumentNullException(nameof(call));
        return await From(
            async given =>
            {
                await call(given).ConfigureAwait(false);
                return true;
            },
            options).ConfigureAwait(false);
    }

    /// <summary>Gets the body of an error response if it has the given type.</summary>
    /// <typeparam name="TError">The type of the error.</typeparam>
    /// <param name="error">The error; null if the method returns false.</param>
    /// <returns>Whether the call failed with an error of that type.</returns>
    public bool TryGetError<TError>([NotNullWhen(true)] out TError? error)
        where TError : class
    {
        error = Error as TError;
        return error is not null;
    }
}
