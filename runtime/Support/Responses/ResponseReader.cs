namespace Truto.Generated.Support;

/// <summary>Reads the successful response of a call: plain JSON, or anything else by a result reader.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
internal readonly struct ResponseReader<T>
{
    private readonly JsonReader<T>? json;
    private readonly ResultReader<T>? other;

    public ResponseReader(JsonReader<T> json)
    {
        this.json = json;
    }

    public ResponseReader(ResultReader<T> other)
    {
        this.other = other;
    }

    /// <summary>Reads a response, and disposes it unless the result does so later.</summary>
    public ValueTask<T> ReadAsync(SuccessResponse received, CancellationToken cancellationToken) =>
        json is null ? new ValueTask<T>(other!.ReadAsync(received, cancellationToken)) : received.JsonAsync(json, cancellationToken);
}
