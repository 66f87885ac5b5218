
namespace Truto.Generated;

/// <summary>A multipart payload; its parts are written one after the other.</summary>
internal sealed class MultipartPayload : Payload
{
    private const int MaxDepth = 64;

    // The headers and the content of each part, alternating, then the end.
    private readonly Payload[] pieces;

    /// <param name="parts">The parts in order.</param>
    /// <param name="mediaType">The multipart media type without a boundary.</param>
    /// <param name="depth">The number of multipart bodies around this one.</param>
    /// <exception cref="ArgumentException">
    /// The media type or a header of a part has a character that a header cannot contain, or the body is nested too deeply.
    /// </exception>
    public MultipartPayload(IReadOnlyList<MultipartPart> parts, string mediaType, int depth)
    {
        // A body that contains itself would otherwise overflow the stack.
        if (depth == MaxDepth)
        {
            throw new ArgumentException("The multipart body contains itself, or is nested deeper than 64 levels.");
        }

        HeaderText.CheckedValue("Content-Type", mediaType);
        string boundary = "----" + Guid.NewGuid().ToString("N");
        List<Payload> all = [];
        string line = string.Empty;
        foreach (MultipartPart part in parts)
        {
            Payload content = part.ToPayload(depth + 1);
            all.Add(Text(line + "--" + boundary + "\r\n" + part.Head(content.MediaType)));
            all.Add(content);
            line = "\r\n";
        }

        all.Add(Text(line + "--" + boundary + "--\r\n"));
        pieces = [.. all];
        MediaType = mediaType + RootType(mediaType, parts.Count > 0 ? pieces[1] : null) + "; boundary=" + boundary;
    }

    public override string MediaType { get; }

    public override long? Length => pieces.Aggregate((long?)0, static (sum, piece) => sum + piece.Length);

    public override bool CanRepeat => Array.TrueForAll(pieces, static piece => piece.CanRepeat);

    public override bool IsInMemory => Array.TrueForAll(pieces, static piece => piece.IsInMemory);

    public override async Task WriteToAsync(Stream target, CancellationToken cancellationToken)
    {
        foreach (Payload piece in pieces)
        {
            await piece.WriteToAsync(target, cancellationToken).ConfigureAwait(false);
        }
    }

    private static BytesPayload Text(string text) => new(Utf8.GetBytes(text), mediaType: null);

    // RFC 2387, section 3.1, requires the type of the first part.
    private static string RootType(string mediaType, Payload? root) =>
        root?.MediaType is { } type && mediaType.StartsWith("multipart/related", StringComparison.OrdinalIgnoreCase)
        && mediaType.IndexOf("type=", StringComparison.OrdinalIgnoreCase) < 0
            ? "; type=\"" + type.Split(';')[0].Trim() + "\""
            : string.Empty;
}
