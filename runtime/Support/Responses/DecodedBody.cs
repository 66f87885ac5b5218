namespace Truto.Generated.Support;

/// <summary>Converts a response body in another format to JSON.</summary>
/// <param name="body">The body.</param>
internal delegate DecodedBody BodyDecoder(ResponseBody body);

/// <summary>A body in another format with the JSON that it was converted to.</summary>
internal abstract class DecodedBody : IDisposable
{
    /// <summary>The JSON. Valid until the object is disposed.</summary>
    public abstract ReadOnlyMemory<byte> Json { get; }

    /// <summary>The cases of unions in the JSON that the body names.</summary>
    public abstract ElementCases Cases { get; }

    /// <summary>Returns where the value is in the body at which a reader of the JSON stopped.</summary>
    /// <param name="position">The position of the token at which the reader stopped.</param>
    public abstract XmlLocation Locate(long position);

    public abstract void Dispose();
}
