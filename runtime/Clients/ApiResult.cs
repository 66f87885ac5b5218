using System.ComponentModel;
using System.Globalization;
using System.Net;

namespace Truto.Generated;

/// <summary>The answer to a call whose success has one of several bodies. A generated class has a case for each status.</summary>
public abstract class ApiResult : CaseValue
{
    /// <summary>Makes a result. For generated code.</summary>
    /// <param name="which">The place of the case.</param>
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

    /// <summary>The status of the response.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The headers of the response.</summary>
    public ResponseHeaders Headers { get; }

    /// <summary>The body, which must be of a case. For generated code.</summary>
    /// <typeparam name="T">The type of the case.</typeparam>
    /// <param name="which">The place of the case.</param>
    /// <param name="name">The name of the case.</param>
    /// <exception cref="InvalidOperationException">It is of another.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected T Get<T>(int which, string name) => Which == which
        ? (T)Value!
        : throw new InvalidOperationException(
            "The result is not '" + name + "': the API answered " + ((int)StatusCode).ToString(CultureInfo.InvariantCulture) + ". Ask by TryGet" + name + ", Match or Switch.");
}
