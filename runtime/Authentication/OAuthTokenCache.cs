namespace Truto.Generated;

/// <summary>An access token and the time at which it is renewed.</summary>
internal sealed record OAuthToken(string Text, DateTimeOffset RefreshAt);

/// <summary>
/// Caches the tokens of a client by token URL and scopes. Concurrent callers share one token request; a caller that cancels does not cancel it for
/// the others. A failure is reported to all callers that wait, and not cached.
/// </summary>
internal sealed class OAuthTokenCache(Func<Uri, string, Task<OAuthToken>> fetch)
{
    private readonly object gate = new();
    private readonly Dictionary<(string Address, string Scope), Task<OAuthToken>> tokens = [];

    public async ValueTask<CredentialValue> GetAsync(Uri address, string scope, Func<DateTimeOffset> now, CancellationToken cancellationToken)
    {
        (string, string) key = (address.AbsoluteUri, scope);
        Task<OAuthToken>? task;
        bool isCached;
        lock (gate)
        {
            isCached = tokens.TryGetValue(key, out task) && task.IsCompleted && IsUsable(task, now());
            if (task is null || !IsUsable(task, now()))
            {
                // On another thread, so that no user code runs under the lock.
                task = Task.Run(() => fetch(address, scope), CancellationToken.None);
                tokens[key] = task;
            }
        }

        return new CredentialValue((await WaitAsync(task, cancellationToken).ConfigureAwait(false)).Text, isCached);
    }

    public void Discard(string text)
    {
        lock (gate)
        {
            foreach ((string, string) key in tokens.Where(token => IsOf(token.Value, text)).Select(static token => token.Key).ToList())
            {
                tokens.Remove(key);
            }
        }
    }

    private static bool IsOf(Task<OAuthToken> task, string text) => task.Status == TaskStatus.RanToCompletion && task.Result.Text == text;

    private static bool IsUsable(Task<OAuthToken> task, DateTimeOffset now) =>
        !task.IsCompleted || (task.Status == TaskStatus.RanToCompletion && now < task.Result.RefreshAt);

    private static async Task<OAuthToken> WaitAsync(Task<OAuthToken> task, CancellationToken cancellationToken)
    {
        if (!task.IsCompleted)
        {
            TaskCompletionSource<bool> stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
            using CancellationTokenRegistration registration = cancellationToken.Register(() => stopped.TrySetResult(true));
            if (await Task.WhenAny(task, stopped.Task).ConfigureAwait(false) != task)
            {
                throw new OperationCanceledException(cancellationToken);
            }
        }

        return await task.ConfigureAwait(false);
    }
}
