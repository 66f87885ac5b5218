using System.Diagnostics.CodeAnalysis;

namespace Truto.Generated;

/// <summary>The outcome of a call with a result. Made by <see cref="ApiResponse.From{T}(Func{RequestOptions, Task{T}}, RequestOptions?)"/>.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
public sealed class ApiResponse<T> : ApiResponse
{
    internal ApiResponse(ResponseFacts facts, ApiException? exception, T? value)
        : base(facts, exception)
    {
        Value = value;
    }

    /// <inheritdoc />
    [MemberNotNullWhen(true, nameof(Value))]
    public override bool IsSuccess => base.IsSuccess;

    /// <summary>The result; the default of its type when the call failed.</summary>
    public T? Value { get; }
}
