using System.ComponentModel;
using System.Globalization;
using System.Net;

namespace Truto.Generated;

/// <summary>The result of a call whose successful responses have different bodies. A generated class has a case for each status.</summary>
public abstract class ApiResult : CaseValue
{
    /// <summary>Creates a result. For generated code.</summary>
    /// <param name="which">The index of the case.</param>
    /// <param name="value">The body.</param>
    /// <param name="statusCode">The status of the response.</param>
    /// <param name="headers">The headers of the response; null for none.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ApiResult(int which, object? value, HttpStatusCode statusCode, ResponseHeaders? headers)
        : base(which, value)
    {
        StatusCode = statusCode;
        Headers = headers ?? ResponseHeaders.None;
    }

    /// <summary>Gets the status of the response.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>Gets the headers of the response.</summary>
    public ResponseHeaders Headers { get; }

    /// <summary>Returns the body if it belongs to a case. For generated code.</summary>
    /// <typeparam name="T">The type of the case.</typeparam>
    /// <param name="which">The index of the case.</param>
    /// <param name="name">The name of the case.</param>
    /// <exception cref="InvalidOperationException">The body belongs to another case.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected T Get<T>(int which, string name) => Which == which
        ? (T)Value!
        : throw new InvalidOperationException(
            "The result is not '" + name + "': the API responded " + ((int)StatusCode).ToString(CultureInfo.InvariantCulture)
            + ". Use TryGet" + name + ", Match or Switch.");
}
