namespace Truto.Generated.Support;

/// <summary>An XML body with the JSON of the value that it represents.</summary>
internal sealed class XmlBody : DecodedBody
{
    private readonly XmlField root;
    private readonly XmlTape tape;
    private readonly JsonOutput json;
    private readonly ElementCases cases = new();

    private XmlBody(XmlTape tape, XmlField root, int length)
    {
        this.tape = tape;
        json = new JsonOutput(length);
        this.root = root;
    }

    public override ReadOnlyMemory<byte> Json => json.Written;

    public override ElementCases Cases => cases;

    /// <summary>Converts a body to JSON.</summary>
    /// <exception cref="UnreadableXmlException">The body is malformed or does not match the description.</exception>
    public static XmlBody Read(ResponseBody body, XmlField root)
    {
        XmlBody read = new(XmlTape.Read(body.Bytes, body.IsConverted), root, body.Bytes.Length);
        try
        {
            XmlToJson.Write(read.tape, root, read.json, read.cases);
            return read;
        }
        catch
        {
            read.Dispose();
            throw;
        }
    }

    public override XmlLocation Locate(long position) => XmlToJson.Locate(tape, root, position);

    public override void Dispose()
    {
        json.Dispose();
        tape.Dispose();
    }
}
