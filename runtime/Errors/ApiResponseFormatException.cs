namespace Truto.Generated;

/// <summary>
/// The API answered a call with success, but with a body that is not what the description promises: no JSON, a required member
/// missing, a value of the wrong kind. The call itself probably took effect. <see cref="ApiException.RawBody"/> has the body.
/// </summary>
public sealed class ApiResponseFormatException : ApiException
{
    /// <summary>Makes the exception of a success that cannot be read.</summary>
    /// <param name="failure">The response.</param>
    /// <param name="problem">Why its body cannot be read.</param>
    /// <param name="innerException">The exception behind it; null where there is none.</param>
    /// <param name="jsonPath">The path of the value that is the problem; null for the whole body.</param>
    /// <param name="item">The number of the item that is the problem, from 1; null where the body is no sequence.</param>
    internal ApiResponseFormatException(Failure failure, string problem, Exception? innerException, string? jsonPath = null, long? item = null)
        : base(
            failure,
            FailureMessage.ForFormat(failure, problem, jsonPath, item),
            RefusedBy.Unknown,
            innerException is null ? null : Redaction.Apply(innerException, failure.Secrets))
    {
        JsonPath = jsonPath is null ? null : Redaction.Apply(jsonPath, failure.Secrets);
    }

    /// <summary>
    /// Gets the path of the JSON value that cannot be read, such as <c>items[0].price</c>, or <c>['two words'].id</c> for names that are no
    /// identifiers. For a missing property it is the path that the property would have; for malformed JSON, the path of the last property or item
    /// before the error; for a sequence of items, the path within the item.
    /// Null if the body as a whole is the problem: it is empty, is no JSON, or is JSON of another type.
    /// </summary>
    public string? JsonPath { get; }
}
