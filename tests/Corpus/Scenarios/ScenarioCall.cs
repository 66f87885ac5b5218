using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Truto.Generated.Tests.Corpus.JsonSchema;

namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>A scenario through one generated method: the arguments are filled from the scenario by their names on the wire.</summary>
internal sealed class ScenarioCall(Scenario scenario, ClientOfDocument client, MethodInfo method, OpenApiOperationAttribute operation)
{
    private readonly ArgumentValues values = new(client.Json);
    private readonly Match route = Regex.Match(scenario.Path, RouteOf(operation.Path));

    /// <summary>Whether the method's route may lead to the scenario's address.</summary>
    public bool IsPossible => operation.Method == scenario.Method && route.Success;

    /// <summary>Calls, and compares what was sent and what came back.</summary>
    /// <param name="headers">Headers that the caller sets for this call.</param>
    /// <returns>What is wrong; null where nothing is.</returns>
    public async Task<string?> Run(params string[] headers)
    {
        var handler = new RecordingHandler(scenario);
        object? result = null;
        ApiException? refusal = null;
        try
        {
            result = await Value(method.Invoke(client.Open(method.DeclaringType!, handler, Options(), Credential()), Arguments(headers)));
        }
        catch (Exception exception)
        {
            Exception cause = (exception as TargetInvocationException)?.InnerException ?? exception;
            if (cause is not ApiException failure)
            {
                return $"{cause.GetType().Name}: {cause.Message}";
            }

            refusal = failure;
        }

        return handler.Sent is null ? "nothing was sent" : RequestComparison.Difference(scenario, handler.Sent) ?? Refusal(refusal) ?? await Response(result);
    }

    private string? Refusal(ApiException? refusal) => scenario.Status < 400
        ? refusal is null ? null : "the response was refused: " + refusal.Message
        : refusal is null ? $"{scenario.Status} threw nothing" : (int)refusal.StatusCode == scenario.Status ? null : $"{scenario.Status} became {refusal.StatusCode}";

    private async Task<string?> Response(object? result)
    {
        if (scenario.Status >= 400 || scenario.ResponseBody is not { } expected)
        {
            return null;
        }

        if (result is Stream stream)
        {
            await using (stream)
            {
                var bytes = new MemoryStream();
                await stream.CopyToAsync(bytes);
                return bytes.ToArray().AsSpan().SequenceEqual(expected) ? null : "response: other bytes";
            }
        }

        if (!MediaType.IsJson(scenario.ResponseType!))
        {
            return result is string text && text == Encoding.UTF8.GetString(expected) ? null : $"response: {Encoding.UTF8.GetString(expected)} became {result ?? "nothing"}";
        }

        if (result is null)
        {
            return "response: nothing was read";
        }

        using var json = JsonDocument.Parse(expected);
        return JsonEquality.Difference(json.RootElement, values.Written(result), Formats.AreSame, "response");
    }

    private object?[] Arguments(string[] headers)
    {
        bool isBodyGiven = false;
        object?[] arguments = [.. method.GetParameters().Select(parameter => Argument(parameter, headers, ref isBodyGiven))];
        return isBodyGiven || scenario.Body is null ? arguments : throw new InvalidOperationException("no parameter takes the body");
    }

    private object? Argument(ParameterInfo parameter, string[] headers, ref bool isBodyGiven)
    {
        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return CancellationToken.None;
        }

        if (parameter.ParameterType == typeof(RequestOptions))
        {
            return CallOptions(headers);
        }

        if (Given(parameter.Name!, parameter.GetCustomAttribute<OpenApiParameterAttribute>()) is { } value)
        {
            return values.Of(parameter.ParameterType, value);
        }

        if (!isBodyGiven && scenario.Body is { } body && parameter.GetCustomAttribute<OpenApiParameterAttribute>() is null)
        {
            isBodyGiven = true;
            return Body(parameter.ParameterType, body);
        }

        return IsOptions(parameter.ParameterType) ? OptionalValues(parameter.ParameterType)
            : parameter.HasDefaultValue ? parameter.DefaultValue
            : Nullable.GetUnderlyingType(parameter.ParameterType) is not null ? null
            : throw new InvalidOperationException($"no value for {parameter.Name}");
    }

    private object? Body(Type type, byte[] body) =>
        type == typeof(Stream) ? new MemoryStream(body)
        : type == typeof(string) && !scenario.IsJsonBody && !scenario.IsTextBody ? Encoding.UTF8.GetString(body)
        : values.OfBody(type, body);

    // A class for the many optional parameters of an operation.
    private bool IsOptions(Type type) => client.Types.Contains(type) && type.Name.EndsWith("Parameters", StringComparison.Ordinal);

    private object OptionalValues(Type type)
    {
        object all = Activator.CreateInstance(type)!;
        foreach (PropertyInfo property in type.GetProperties().Where(property => property.CanWrite))
        {
            if (Given(property.Name, property.GetCustomAttribute<OpenApiParameterAttribute>()) is { } value)
            {
                property.SetValue(all, values.Of(property.PropertyType, value));
            }
        }

        return all;
    }

    private JsonElement? Given(string name, OpenApiParameterAttribute? origin)
    {
        foreach (string variable in route.Groups.Keys.Where(key => key.StartsWith('v')))
        {
            string wire = Variables(operation.Path)[int.Parse(variable[1..], System.Globalization.CultureInfo.InvariantCulture)];
            if (route.Groups[variable].Length > 0 && IsNamed(wire))
            {
                return JsonSerializer.SerializeToElement(Uri.UnescapeDataString(route.Groups[variable].Value));
            }
        }

        return scenario.Query.Concat(scenario.Headers)
            .Where(one => IsNamed(one.Key))
            .Select(one => (JsonElement?)one.Value)
            .FirstOrDefault();

        bool IsNamed(string wire) => origin is null ? Letters(wire).SequenceEqual(Letters(name)) : origin.Name.Equals(wire, StringComparison.OrdinalIgnoreCase);
    }

    private RequestOptions CallOptions(string[] headers)
    {
        var options = new RequestOptions();
        foreach (string header in headers.Where(scenario.Headers.ContainsKey))
        {
            options.Headers[header] = scenario.Headers[header].GetString()!;
        }

        return options;
    }

    // What stands before the route is the server's; its variables are a caller's choice.
    private ApiClientOptions Options() =>
        new() { BaseAddress = new Uri("http://localhost:3000" + scenario.Path[..route.Index]), Token = Credential(), Retry = RetryOptions.None };

    private string Credential() => scenario.Headers.TryGetValue("authorization", out JsonElement authorization) ? authorization.GetString()!.Split(' ', 2)[^1]
        : scenario.Headers.FirstOrDefault(one => one.Key.EndsWith("key", StringComparison.OrdinalIgnoreCase)) is { Key: not null } key ? key.Value.GetString()!
        : "credential";

    private static async Task<object?> Value(object? returned)
    {
        if (returned is not Task task)
        {
            return returned;
        }

        await task;
        object? value = task.GetType().GetProperty("Result")?.GetValue(task);
        return value is ITuple or null || value.GetType().Name == "VoidTaskResult" ? null : value;
    }

    private static string RouteOf(string path)
    {
        // One that is glued to what stands before it is a segment that may be left out, whose slash the description has lost.
        int at = 0;
        return Regex.Replace(Regex.Escape(path), @"(?<slash>/?)\\\{.*?}", found => $"{(found.Groups["slash"].Length > 0 ? "/" : "/?")}(?<v{at++}>[^/]*)") + "$";
    }

    private static string[] Variables(string path) => [.. Regex.Matches(path, @"\{(.*?)}").Select(match => match.Groups[1].Value)];

    private static IEnumerable<char> Letters(string name) => name.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant);
}
