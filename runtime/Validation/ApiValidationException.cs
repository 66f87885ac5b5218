using System.Globalization;

namespace Truto.Generated;

/// <summary>
/// The exception that is thrown if validation is enabled (<see cref="ApiClientOptions.ValidateRequests"/>,
/// <see cref="ApiClientOptions.ValidateResponses"/>) and a request or response violates a constraint of the description. An invalid request is not
/// sent. The message contains paths and constraints, never values.
/// </summary>
public sealed class ApiValidationException : Exception
{
    private const int MostInMessage = 10;

    /// <summary>Creates an exception, for example in tests of code that calls a client.</summary>
    /// <param name="operation">The name of the operation, such as <c>POST /pets</c>.</param>
    /// <param name="isResponse">Whether the response is invalid, and not the request.</param>
    /// <param name="violations">The violations.</param>
    /// <exception cref="ArgumentNullException"><paramref name="violations"/> is null.</exception>
    public ApiValidationException(string operation, bool isResponse, IReadOnlyList<Violation> violations)
        : base(MessageOf(operation, isResponse, violations ?? throw new ArgumentNullException(nameof(violations))))
    {
        Operation = operation;
        IsResponse = isResponse;
        Violations = violations;
    }

    /// <summary>Gets the operation: the HTTP method and path template of the description, such as <c>POST /pets</c>.</summary>
    public string Operation { get; }

    /// <summary>Gets whether the response is invalid; false if the request is, which was not sent.</summary>
    public bool IsResponse { get; }

    /// <summary>Gets the violations.</summary>
    public IReadOnlyList<Violation> Violations { get; }

    private static string MessageOf(string operation, bool isResponse, IReadOnlyList<Violation> violations)
    {
        string listed = string.Join("; ", violations.Take(MostInMessage));
        int more = violations.Count - MostInMessage;
        string rest = more > 0 ? string.Format(CultureInfo.InvariantCulture, "; and {0} more", more) : "";
        return $"{operation}: {(isResponse ? "the response" : "the request, which was not sent,")} violates the description: {listed}{rest}.";
    }
}
