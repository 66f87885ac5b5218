using System.Diagnostics.CodeAnalysis;

namespace Truto.Generated;

/// <summary>
/// The outcome of a call with a result; created by <see cref="ApiResponse.From{T}(Func{RequestOptions, Task{T}}, RequestOptions?)"/>.
/// </summary>
/// <typeparam name="T">The type of the result.</typeparam>
public sealed class ApiResponse<T> : ApiResponse
{
    internal ApiResponse(ResponseInfo info, ApiException? exception, T? value)
        : base(info, exception)
    {
        Value = value;
    }

    /// <inheritdoc />
    [MemberNotNullWhen(true, nameof(Value))]
    public override bool IsSuccess => base.IsSuccess;

    /// <summary>Gets the result; the default of its type if the call failed.</summary>
    public T? Value { get; }
}
