using System.Globalization;
using System.Net;

namespace Truto.Generated;

/// <summary>
/// A difference between a response and the description, for <see cref="ApiClientOptions.OnMismatch"/>. It contains the path of a value and never the
/// value, because that may be a secret.
/// </summary>
public sealed class ApiMismatch
{
    internal ApiMismatch(string operation, HttpStatusCode status, long? item, ApiMismatchKind kind, string path, string message)
    {
        Operation = operation;
        StatusCode = status;
        Item = item;
        Kind = kind;
        Path = path;
        Message = message;
    }

    /// <summary>Gets the operation: the HTTP method and path template of the description, such as <c>GET /pets/{id}</c>.</summary>
    public string Operation { get; }

    /// <summary>Gets the status of the response.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>Gets the number of the item in a stream of items, from 1; null for any other response.</summary>
    public long? Item { get; }

    /// <summary>Gets how the response differs.</summary>
    public ApiMismatchKind Kind { get; }

    /// <summary>
    /// Gets the path of the value: a JSON Pointer (RFC 6901) from the body, or from the item of a stream, such as <c>/pets/0/name</c>. For a missing
    /// property, it is the path that the property would have. Empty for the whole body. For XML, it is the path in the JSON form of the type, except
    /// for a node that makes the XML unreadable: then it is that of <see cref="ApiResponseFormatException.XmlPath"/>.
    /// </summary>
    public string Path { get; }

    /// <summary>Gets the difference as the end of a sentence about the path: <c>is not declared</c>.</summary>
    public string Message { get; }

    /// <summary>Returns the operation, the status, the path and the difference as a sentence.</summary>
    public override string ToString()
    {
        string item = Item is { } number ? string.Format(CultureInfo.InvariantCulture, ", item {0}", number) : "";
        string status = ((int)StatusCode).ToString(CultureInfo.InvariantCulture);
        return $"{Operation}, {status}{item}: {(Path.Length > 0 ? Path : "the body")} {Message}";
    }
}
