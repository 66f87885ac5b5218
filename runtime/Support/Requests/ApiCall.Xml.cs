namespace Truto.Generated.Support;

// XML bodies.
public sealed partial class ApiCall
{
    /// <summary>Converts the response body to JSON before it is read; null if it is JSON.</summary>
    internal BodyDecoder? Decoder { get; private set; }

    /// <summary>Sets an XML body.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; null sends no body.</param>
    /// <param name="write">Writes the value as JSON.</param>
    /// <param name="root">The root element.</param>
    /// <param name="mediaType">The media type.</param>
    /// <param name="required">The parameter's name if the body is required; null, the default, if it is optional.</param>
    /// <exception cref="ArgumentException">XML cannot represent the value.</exception>
    /// <exception cref="ArgumentNullException">The body is required and <paramref name="value"/> is null.</exception>
    public ApiCall XmlBody<T>(T? value, JsonWriter<T> write, XmlField root, string mediaType, string? required = null)
    {
        if (required is not null)
        {
            ApiArgument.Require(value, required);
        }

        checkedBody = value;
        if (value is not null)
        {
            Body = new BytesPayload(RequestXml.Of(value, write, root), mediaType);
        }

        return this;
    }

    /// <inheritdoc cref="XmlBody{T}(T, JsonWriter{T}, XmlField, string, string)"/>
    public ApiCall XmlBody<T>(T? value, JsonWriter<T> write, XmlField root, string mediaType)
        where T : struct => value is { } given ? XmlBody(given, write, root, mediaType) : this;

    /// <summary>Declares that the result is XML.</summary>
    /// <param name="root">The root element.</param>
    public ApiCall XmlResult(XmlField root)
    {
        Decoder = body => Support.XmlBody.Read(body, root);
        return this;
    }
}
