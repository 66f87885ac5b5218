using System.Globalization;

namespace Truto.Generated;

/// <summary>
/// A request or a response violates what the description asks of values, and the client was told to look
/// (<see cref="ApiClientOptions.ValidateRequests"/>, <see cref="ApiClientOptions.ValidateResponses"/>). A request that does is not sent. The message
/// names places and rules, never values.
/// </summary>
public sealed class ApiValidationException : Exception
{
    private const int MostInMessage = 10;

    /// <summary>Makes an exception; for tests of code that calls a client, too.</summary>
    /// <param name="operation">The operation's name, such as <c>POST /pets</c>.</param>
    /// <param name="isResponse">Whether a response violates it, not the request.</param>
    /// <param name="violations">All violations.</param>
    /// <exception cref="ArgumentNullException">There is no list.</exception>
    public ApiValidationException(string operation, bool isResponse, IReadOnlyList<Violation> violations)
        : base(MessageOf(operation, isResponse, violations ?? throw new ArgumentNullException(nameof(violations))))
    {
        Operation = operation;
        IsResponse = isResponse;
        Violations = violations;
    }

    /// <summary>The operation, as <c>POST /pets</c>: the method and the path of the description.</summary>
    public string Operation { get; }

    /// <summary>Whether the response violates the description; false where the request does, which then was not sent.</summary>
    public bool IsResponse { get; }

    /// <summary>All violations.</summary>
    public IReadOnlyList<Violation> Violations { get; }

    private static string MessageOf(string operation, bool isResponse, IReadOnlyList<Violation> violations)
    {
        string listed = string.Join("; ", violations.Take(MostInMessage));
        int more = violations.Count - MostInMessage;
        string rest = more > 0 ? string.Format(CultureInfo.InvariantCulture, "; and {0} more", more) : "";
        return $"{operation}: {(isResponse ? "the response" : "the request, which was not sent,")} violates the description: {listed}{rest}.";
    }
}
