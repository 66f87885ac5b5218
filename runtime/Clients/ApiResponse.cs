using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Truto.Generated;

/// <summary>
/// The outcome of a call as a value: an answer that is no success is not thrown. What has no answer still is: a connection that
/// fails, a time limit, a cancellation, a missing token.
/// </summary>
public class ApiResponse
{
    private readonly ResponseFacts facts;

    private protected ApiResponse(ResponseFacts facts, ApiException? exception)
    {
        this.facts = facts;
        Exception = exception;
    }

    /// <summary>The status of the response.</summary>
    public HttpStatusCode StatusCode => facts.Status;

    /// <summary>The headers of the response.</summary>
    public ResponseHeaders Headers => facts.Headers;

    /// <summary>The limit on requests that the response tells; null when it tells none.</summary>
    public RateLimit? RateLimit => facts.RateLimit;

    /// <summary>How often the call was sent to get this response: 1 where it was not sent again.</summary>
    public int Attempts => facts.Attempts;

    /// <summary>The key that names the effect of the call, given or made; null where none was sent.</summary>
    public string? IdempotencyKey => facts.IdempotencyKey;

    /// <summary>Whether the call succeeded and its result could be read.</summary>
    [MemberNotNullWhen(false, nameof(Exception))]
    public virtual bool IsSuccess => Exception is null;

    /// <summary>
    /// The body of a failure in the type that the description gives it; null on success and where the body is of no such type.
    /// </summary>
    public object? Error => Exception?.ErrorOrNull;

    /// <summary>What the call would have thrown; null on success.</summary>
    public ApiException? Exception { get; }

    /// <summary>Makes a call and gives its outcome: <c>await ApiResponse.From(o =&gt; pets.CreateAsync(pet, options: o))</c>.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="call">Makes the call with the options it is given.</param>
    /// <param name="options">What the call does differently; null for nothing.</param>
    /// <exception cref="InvalidOperationException">The call was not made with the options it was given.</exception>
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

    /// <summary>Requests the first page of a list and gives the outcome: <c>await ApiResponse.From(o =&gt; pets.ListAsync(options: o))</c>.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <typeparam name="TPage">The type of a page.</typeparam>
    /// <param name="call">Makes the list with the options it is given.</param>
    /// <param name="options">What the call does differently; null for nothing.</param>
    /// <exception cref="InvalidOperationException">The list was not made with the options it was given.</exception>
    public static Task<ApiResponse<TPage>> From<T, TPage>(Func<RequestOptions, Paged<T, TPage>> call, RequestOptions? options = null)
    {
        _ = call ?? throw new ArgumentNullException(nameof(call));
        return From(given => call(given).FirstPageAsync(), options);
    }

    /// <summary>Makes a call without a result and gives its outcome.</summary>
    /// <param name="call">Makes the call with the options it is given.</param>
    /// <param name="options">What the call does differently; null for nothing.</param>
    /// <exception cref="InvalidOperationException">The call was not made with the options it was given.</exception>
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

    /// <summary>The body of a failure, where it is of a type.</summary>
    /// <typeparam name="TError">The type.</typeparam>
    /// <param name="error">The body.</param>
    /// <returns>Whether the call failed with a body of that type.</returns>
    public bool TryGetError<TError>([NotNullWhen(true)] out TError? error)
        where TError : class
    {
        error = Error as TError;
        return error is not null;
    }
}
