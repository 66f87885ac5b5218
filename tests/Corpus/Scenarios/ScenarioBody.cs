using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Truto.Generated.Tests.Corpus.Calls;

namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>Converts the body of a scenario to the parameter types of generated methods.</summary>
internal sealed class ScenarioBody
{
    private readonly Scenario scenario;
    private readonly ClientOfDocument client;
    private readonly ArgumentValues values;

    public ScenarioBody(Scenario scenario, ClientOfDocument client, DescribedOperation operation)
    {
        this.scenario = scenario;
        this.client = client;
        values = new ArgumentValues(client.Json);
        Described = operation.Bodies.FirstOrDefault(body => scenario.RequestType is { } type && MediaType.AreSame(type, body.MediaType))
            ?? operation.Bodies.FirstOrDefault(body => scenario.RequestType is { } type && SampleBody.IsOf(type, body.MediaType))
            ?? (operation.Bodies.Count > 0 ? operation.Bodies[0] : null);
    }

    /// <summary>The body in the description: the one with the scenario's media type, otherwise the first.</summary>
    public DescribedBody? Described { get; }

    /// <summary>Gets the last argument.</summary>
    public object? Argument { get; private set; }

    /// <summary>
    /// Gets the serialized body; null for multipart bodies, and if the data has none. Text in the description is a JSON string in the data.
    /// </summary>
    public byte[]? Bytes => scenario.Body is { } body && IsText && MediaType.IsJson(scenario.BodyType!)
        ? Encoding.UTF8.GetBytes(JsonSerializer.Deserialize<string>(body)!)
        : scenario.Body;

    /// <summary>Gets a value indicating whether the body is XML that is written from a model.</summary>
    public bool IsXmlModel => MediaType.IsXml(Described?.MediaType ?? "") && Argument is not (null or string or BinaryContent);

    private bool IsText => MediaType.IsText(Described?.MediaType ?? "");

    /// <exception cref="JsonException">The body does not fit the type.</exception>
    public object? Of(Type type)
    {
        Argument = scenario.IsMultipart ? Multipart(type) : Bytes is { } bytes ? Whole(type, bytes) : Blank(type);
        return Argument;
    }

    // The description requires a body that the data does not contain.
    private static object Blank(Type type) => type == typeof(string) ? ""
        : type == typeof(BinaryContent) ? new BinaryContent(default(ReadOnlyMemory<byte>))
        : Activator.CreateInstance(type)!;

    private object? Whole(Type type, byte[] bytes)
    {
        string described = Described?.MediaType ?? "*/*";
        if (type == typeof(BinaryContent))
        {
            return new BinaryContent(bytes) { ContentType = MediaType.IsRange(described) ? scenario.RequestType : null };
        }

        return type == typeof(Stream) ? new MemoryStream(bytes)
            : MediaType.IsXml(described) && type != typeof(string) ? new XmlValues(client).Of(type, bytes)
            : type == typeof(string) && !MediaType.IsJson(described) ? Encoding.UTF8.GetString(bytes)
            : MediaType.IsJsonLines(described) ? values.OfBody(type, Joined(bytes))
            : values.OfBody(type, bytes);
    }

    private static byte[] Joined(byte[] lines) => JsonSerializer.SerializeToUtf8Bytes(Encoding.UTF8.GetString(lines)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => JsonSerializer.Deserialize<JsonElement>(line.TrimStart('\u001e'))));

    private object Multipart(Type type)
    {
        if (type == typeof(MultipartBody))
        {
            return OpenParts();
        }

        object parts = client.Types.Contains(type)
            ? Activator.CreateInstance(type)!
            : throw new InvalidOperationException($"'{type.Name}' is no class of parts");
        var left = new HashSet<string>(scenario.Parts.Keys.Concat(scenario.Files.Select(file => file.Part)), StringComparer.Ordinal);
        foreach (PropertyInfo property in type.GetProperties().Where(property => property.CanWrite))
        {
            OpenApiParameterAttribute? origin = property.GetCustomAttribute<OpenApiParameterAttribute>();
            if (left.FirstOrDefault(name => WireName.Is(name, property.Name, origin)) is { } found)
            {
                property.SetValue(parts, Part(found, property.PropertyType));
                left.Remove(found);
            }
        }

        return left.Count == 0 ? parts : throw new InvalidOperationException($"no property for the part {left.First()}");
    }

    private MultipartBody OpenParts()
    {
        MultipartBody parts = [];
        foreach ((string name, JsonElement value) in scenario.Parts)
        {
            parts.Add(name, JsonNode.Parse(value.GetRawText()));
        }

        foreach (ScenarioFile file in scenario.Files)
        {
            parts.Add(file.Part, Content(file));
        }

        return parts;
    }

    private object? Part(string name, Type type)
    {
        ScenarioFile[] files = [.. scenario.Files.Where(file => file.Part == name)];
        return files.Length == 0 ? values.Of(type, scenario.Parts[name])
            : type.IsGenericType ? files.Select(Content).ToList()
            : Content(files.Single());
    }

    // Only media types that the description does not determine are arguments.
    private BinaryContent Content(ScenarioFile file)
    {
        string? described = Described!.Fields.GetValueOrDefault(file.Part)?.ContentType;
        return new BinaryContent(file.Bytes)
        {
            FileName = file.FileName,
            ContentType = described is not null && MediaType.AreSame(described, file.MediaType) ? null : file.MediaType,
        };
    }
}
