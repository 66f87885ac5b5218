using System.Reflection;
using System.Text.Json;
using Truto.Generated.Tests.Corpus.Scenarios;

namespace Truto.Generated.Tests.Corpus.Calls;

/// <summary>A call of a generated method with sample arguments.</summary>
internal sealed class SampleCall(
    ClientOfDocument client, MethodInfo method, DescribedOperation operation, IReadOnlyDictionary<DescribedParameter, JsonElement> samples)
{
    private readonly ArgumentValues values = new(client.Json);
    private readonly Dictionary<DescribedParameter, JsonElement> given = [];
    private readonly HashSet<DescribedParameter> taken = [];

    /// <summary>The values of the arguments.</summary>
    public IReadOnlyDictionary<DescribedParameter, JsonElement> Given => given;

    /// <summary>Parameters that the method has.</summary>
    public IReadOnlySet<DescribedParameter> Taken => taken;

    /// <summary>Whether it takes a body.</summary>
    public bool TakesBody => method.GetParameters().Any(IsBody);

    /// <summary>The arguments.</summary>
    /// <exception cref="InvalidOperationException">A value is missing.</exception>
    /// <exception cref="JsonException">A value does not fit its type.</exception>
    public object?[] Arguments(SampleBody? body)
    {
        given.Clear();
        taken.Clear();
        object?[] arguments = [.. method.GetParameters().Select(parameter => Argument(parameter, body))];

        // A parameter with a single value is sent without an argument.
        foreach (DescribedParameter constant in operation.Parameters.Where(one => one.OnlyValue is not null && taken.Add(one)))
        {
            given.Add(constant, constant.OnlyValue!.Value);
        }

        return arguments;
    }

    private object? Argument(ParameterInfo parameter, SampleBody? body)
    {
        Type type = parameter.ParameterType;
        if (type == typeof(CancellationToken))
        {
            return CancellationToken.None;
        }

        if (type == typeof(RequestOptions))
        {
            return null;
        }

        if (IsOptions(type))
        {
            return OptionalValues(type);
        }

        if (ParameterOf(parameter.Name!, parameter.GetCustomAttribute<OpenApiParameterAttribute>()) is { } described)
        {
            return Value(described, type)
                ?? (parameter.HasDefaultValue ? null : throw new InvalidOperationException($"no sample for {described.Name}"));
        }

        return body is not null
            ? Body(type, body)
            : parameter.HasDefaultValue || Nullable.GetUnderlyingType(type) is not null
                ? null
                : throw new InvalidOperationException("no sample of the body");
    }

    private bool IsBody(ParameterInfo parameter) =>
        parameter.ParameterType != typeof(CancellationToken) && parameter.ParameterType != typeof(RequestOptions)
            && !IsOptions(parameter.ParameterType)
            && !operation.Parameters.Any(one => IsNamed(one, parameter.Name!, parameter.GetCustomAttribute<OpenApiParameterAttribute>()));

    // Types of schemas have a JSON converter or the schema attribute.
    private bool IsOptions(Type type) =>
        client.Types.Contains(type)
            && type.Name.EndsWith("Parameters", StringComparison.Ordinal)
            && !IsJson(type)
            && type.GetCustomAttribute<OpenApiSchemaAttribute>() is null;

    private static bool IsJson(Type type) => type.GetCustomAttribute<System.Text.Json.Serialization.JsonConverterAttribute>() is not null;

    private object OptionalValues(Type type)
    {
        object all = Activator.CreateInstance(type)!;
        foreach (PropertyInfo property in type.GetProperties().Where(property => property.CanWrite))
        {
            if (ParameterOf(property.Name, property.GetCustomAttribute<OpenApiParameterAttribute>()) is { } described
                && Value(described, property.PropertyType) is { } value)
            {
                property.SetValue(all, value);
            }
        }

        return all;
    }

    private DescribedParameter? ParameterOf(string name, OpenApiParameterAttribute? origin)
    {
        DescribedParameter? found =
            operation.Parameters.Where(one => !taken.Contains(one) && IsNamed(one, name, origin)).OrderBy(one => one.In != "path").FirstOrDefault();
        if (found is not null)
        {
            taken.Add(found);
        }

        return found;
    }

    private object? Value(DescribedParameter described, Type type)
    {
        if (!samples.TryGetValue(described, out JsonElement sample))
        {
            return null;
        }

        given.Add(described, sample);
        return values.Of(type, sample);
    }

    private object? Body(Type type, SampleBody body) =>
        type == typeof(BinaryContent) ? new BinaryContent(SampleBody.Bytes)
        : type == typeof(Stream) ? new MemoryStream(SampleBody.Bytes)
        : body.Value is not { } value
            ? type == typeof(string) ? SampleBody.Text : throw new InvalidOperationException($"no sample of the body {body.Described.MediaType}")
        : type == typeof(MultipartBody) ? Parts(value)
        : type == typeof(string) && body.Kind != BodyKind.Json ? ParameterText.Text(value)
        : body.Kind == BodyKind.Multipart ? Multipart(type, value)
        : body.Kind == BodyKind.Lines ? values.OfBody(type, JsonSerializer.SerializeToUtf8Bytes(new[] { value }))
        : values.OfBody(type, JsonSerializer.SerializeToUtf8Bytes(value));

    private static MultipartBody PartsWithin(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(item => new MultipartPart(name: null, ParameterText.Text(item)))]
            : Parts(value);

    private static MultipartBody Parts(JsonElement value)
    {
        MultipartBody parts = [];
        foreach (JsonProperty part in value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject()
            : throw new InvalidOperationException("a list has no names of parts"))
        {
            parts.Add(part.Name, System.Text.Json.Nodes.JsonNode.Parse(part.Value.GetRawText()));
        }

        return parts;
    }

    // A class of multipart bodies is not read from JSON: its files are bytes.
    private object? Multipart(Type type, JsonElement value)
    {
        if (IsJson(type) || !client.Types.Contains(type))
        {
            return type.IsGenericType && type.GetGenericArguments() is [var item] && item == typeof(BinaryContent)
                ? Files(value)
                : values.OfBody(type, JsonSerializer.SerializeToUtf8Bytes(value));
        }

        object parts = Activator.CreateInstance(type)!;
        foreach (PropertyInfo property in type.GetProperties().Where(property => property.CanWrite))
        {
            OpenApiParameterAttribute? origin = property.GetCustomAttribute<OpenApiParameterAttribute>();
            JsonProperty found = value.EnumerateObject().FirstOrDefault(member => IsNamed(member.Name, property.Name, origin));
            if (found.Value.ValueKind != JsonValueKind.Undefined)
            {
                property.SetValue(parts, Part(property.PropertyType, found.Value));
            }
        }

        return parts;
    }

    private object? Part(Type type, JsonElement value) =>
        type == typeof(BinaryContent) ? new BinaryContent(SampleBody.Bytes)
        : type == typeof(MultipartBody) ? PartsWithin(value)
        : type.IsGenericType && type.GetGenericArguments()[0] == typeof(BinaryContent) ? Files(value)
        : type.IsGenericType && type.Name == "Optional`1" ? Activator.CreateInstance(type, Part(type.GetGenericArguments()[0], value))
        : values.OfBody(type, JsonSerializer.SerializeToUtf8Bytes(value));

    // One file, for a sample of one or of several files.
    private static List<BinaryContent> Files(JsonElement value) =>
        [
            .. Enumerable.Range(0, value.ValueKind == JsonValueKind.Array ? value.GetArrayLength() : 1)
                .Select(_ => new BinaryContent(SampleBody.Bytes)),
        ];

    private static bool IsNamed(DescribedParameter parameter, string name, OpenApiParameterAttribute? origin) =>
        IsNamed(parameter.Name, name, origin);

    private static bool IsNamed(string wire, string name, OpenApiParameterAttribute? origin) =>
        origin is null ? Letters(wire).SequenceEqual(Letters(name)) : origin.Name == wire;

    private static IEnumerable<char> Letters(string name) => name.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant);
}
