namespace Truto.Generated.Support;

/// <summary>Writes the XML of requests, without the properties that only responses contain.</summary>
internal static class RequestXml
{
    public static byte[] Of<T>(T value, JsonWriter<T> write, XmlField root)
    {
        using JsonScratch json = JsonScratch.Rent();
        RequestJson.Write(json.Writer, value, write);
        return JsonToXml.Write(root, json.Written.Span);
    }
}
