namespace Truto.Generated;

/// <summary>Calls the user's functions for requests and responses.</summary>
internal sealed class CallHooks
{
    private readonly Func<ApiRequestEvent, CancellationToken, ValueTask>? onRequest;
    private readonly Func<ApiResponseEvent, CancellationToken, ValueTask>? onResponse;

    private CallHooks(ApiClientOptions options)
    {
        onRequest = options.OnRequest;
        onResponse = options.OnResponse;
    }

    /// <summary>Creates the hooks of a client; null for none.</summary>
    public static CallHooks? Of(ApiClientOptions options) => options.OnRequest is null && options.OnResponse is null ? null : new(options);

    /// <summary>Reports a request that is about to be sent.</summary>
    public ValueTask RequestAsync(CallExecution execution, HttpRequestMessage request, CancellationToken cancellationToken) => onRequest is null
        ? default
        : RunAsync(onRequest, new(execution.Call.Operation.ToString(), execution.Attempts, request), execution, cancellationToken);

    /// <summary>Reports a response whose headers have arrived.</summary>
    public ValueTask ResponseAsync(CallExecution execution, HttpResponseMessage response, CancellationToken cancellationToken) => onResponse is null
        ? default
        : RunAsync(onResponse, new(execution.Call.Operation.ToString(), execution.Attempts, response), execution, cancellationToken);

    private static async ValueTask RunAsync<T>(
        Func<T, CancellationToken, ValueTask> hook, T reported, CallExecution execution, CancellationToken cancellationToken)
    {
        try
        {
            await hook(reported, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            execution.EndByUser();
            throw;
        }
    }
}
