using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>
/// The exception that is thrown if the body of a successful response does not match the description: it is malformed, a required property is
/// missing, or a value has the wrong type. The call itself has probably taken effect. <see cref="ApiException.RawBody"/> contains the body.
/// </summary>
public sealed class ApiResponseFormatException : ApiException
{
    /// <summary>Creates the exception of a successful response that cannot be read.</summary>
    /// <param name="failure">The response.</param>
    /// <param name="problem">Why the body cannot be read.</param>
    /// <param name="innerException">The exception that caused it; null for none.</param>
    /// <param name="jsonPath">The path of the value that caused it; null for the whole body.</param>
    /// <param name="item">The number of the item that caused it, from 1; null if the body is not a sequence.</param>
    /// <param name="location">Where the cause is in XML; null if the body is not XML.</param>
    internal ApiResponseFormatException(
        Failure failure, string problem, Exception? innerException, string? jsonPath = null, long? item = null, XmlLocation? location = null)
        : base(
            failure,
            FailureMessage.ForFormat(failure, problem, location?.ToString() ?? jsonPath, item),
            RefusedBy.Unknown,
            innerException is null ? null : Redaction.Apply(innerException, failure.Secrets))
    {
        JsonPath = jsonPath is null ? null : Redaction.Apply(jsonPath, failure.Secrets);
        XmlPath = location?.Path is { } path ? Redaction.Apply(path, failure.Secrets) : null;
        LineNumber = location?.Line;
        LinePosition = location?.Column;
    }

    /// <summary>
    /// Gets the path of the JSON value that cannot be read, such as <c>items[0].price</c>, or <c>['two words'].id</c> for names that are not
    /// identifiers. For a missing property, it is the path that the property would have; for malformed JSON, the path of the last property or item
    /// before the error; in a sequence of items, the path within the item. Null if the whole body is invalid: empty, not JSON, or JSON of another
    /// type.
    /// </summary>
    public string? JsonPath { get; }

    /// <summary>
    /// Gets the path of the XML node that cannot be read, such as <c>/pets/pet[2]/@id</c>; for malformed XML, that of the element in which the error
    /// is. Null if the body is not XML.
    /// </summary>
    public string? XmlPath { get; }

    /// <summary>Gets the line of the XML node that cannot be read, from 1; null if the body is not XML.</summary>
    public int? LineNumber { get; }

    /// <summary>Gets the column of the XML node that cannot be read, from 1; null if the body is not XML.</summary>
    public int? LinePosition { get; }
}
