using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using Truto.Generated.Mock.Requests;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.Mock.Responses;

/// <summary>Writes JSON values as XML, by the <c>xml</c> objects of their schemas.</summary>
internal static class XmlBody
{
    public static byte[] Write(JsonNode? value, Schema? schema)
    {
        using MemoryStream output = new();
        using (XmlWriter writer = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false }))
        {
            WriteElement(writer, NameOf(schema) ?? schema?.Dereferenced().ComponentName ?? "root", value, schema);
        }

        return output.ToArray();
    }

    private static void WriteElement(XmlWriter writer, string name, JsonNode? value, Schema? schema)
    {
        writer.WriteStartElement(XmlConvert.EncodeLocalName(name));
        switch (value)
        {
            case JsonObject map:
                foreach ((string key, JsonNode? property) in map.OrderBy(pair => IsAttribute(TextValues.PropertyOf(schema, pair.Key)) ? 0 : 1))
                {
                    WriteProperty(writer, key, property, TextValues.PropertyOf(schema, key));
                }

                break;
            case JsonArray array:
                WriteItems(writer, name, array, schema);
                break;
            default:
                writer.WriteString(XmlConvertible(value?.ToString() ?? ""));
                break;
        }

        writer.WriteEndElement();
    }

    private static void WriteProperty(XmlWriter writer, string key, JsonNode? value, Schema? schema)
    {
        string name = NameOf(schema) ?? key;
        if (IsAttribute(schema) && value is JsonValue)
        {
            writer.WriteAttributeString(XmlConvert.EncodeLocalName(name), XmlConvertible(value.ToString()));
        }
        else if (value is JsonArray array && FieldOf(schema, "wrapped")?.Flag() != true)
        {
            WriteItems(writer, name, array, schema);
        }
        else
        {
            WriteElement(writer, name, value, schema);
        }
    }

    private static void WriteItems(XmlWriter writer, string name, JsonArray array, Schema? schema)
    {
        Schema? items = TextValues.ItemOf(schema);
        foreach (JsonNode? item in array)
        {
            WriteElement(writer, NameOf(items) ?? name, item, items);
        }
    }

    private static string? NameOf(Schema? schema) => FieldOf(schema, "name")?.Text();

    private static bool IsAttribute(Schema? schema) => FieldOf(schema, "attribute")?.Flag() == true;

    private static Cursor? FieldOf(Schema? schema, string name) =>
        TextValues.Parts(schema).Select(part => part.At.To("xml")?.To(name)).FirstOrDefault(field => field is not null);

    private static string XmlConvertible(string text) => string.Concat(text.Where(XmlConvert.IsXmlChar));
}
