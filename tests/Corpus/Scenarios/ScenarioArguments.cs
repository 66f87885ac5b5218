using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Truto.Generated.Tests.Corpus.Calls;

namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>
/// Creates the arguments of a generated method from a scenario. It finds each parameter in the description, and reads its value by its style.
/// </summary>
internal sealed class ScenarioArguments
{
    private readonly Scenario scenario;
    private readonly ClientOfDocument client;
    private readonly DescribedOperation operation;
    private readonly StyledText styles;
    private readonly ArgumentValues values;
    private readonly HashSet<DescribedParameter> taken = [];

    public ScenarioArguments(Scenario scenario, ClientOfDocument client, DescribedDocument document, DescribedOperation operation)
    {
        this.scenario = scenario;
        this.client = client;
        this.operation = operation;
        styles = new StyledText(document);
        values = new ArgumentValues(client.Json);
        Route = Regex.Match(scenario.Path, RouteOf(operation.Path));
    }

    /// <summary>The position of the operation's path in the scenario's path.</summary>
    public Match Route { get; }

    /// <summary>Returns the arguments in the order of the parameters.</summary>
    /// <param name="method">The method.</param>
    /// <param name="options">The options of the call.</param>
    /// <param name="body">Creates the body for a parameter type; throws for a type that cannot be the body.</param>
    /// <exception cref="InvalidOperationException">A value is missing, or no parameter accepts the body.</exception>
    public object?[] For(MethodInfo method, RequestOptions options, Func<Type, object?> body)
    {
        taken.Clear();
        bool isBodyTaken = false;
        object?[] arguments = [.. method.GetParameters().Select(parameter => Argument(parameter, options, type =>
        {
            isBodyTaken = !isBodyTaken ? true : throw new InvalidOperationException($"no value for {parameter.Name}");
            return body(type);
        }))];
        return isBodyTaken || scenario.RequestType is null ? arguments : throw new InvalidOperationException("no parameter takes the body");
    }

    private object? Argument(ParameterInfo parameter, RequestOptions options, Func<Type, object?> body)
    {
        Type type = parameter.ParameterType;
        if (type == typeof(CancellationToken))
        {
            return CancellationToken.None;
        }

        if (type == typeof(RequestOptions))
        {
            return options;
        }

        if (IsOptions(type))
        {
            return OptionalValues(type);
        }

        if (ParameterOf(parameter.Name!, parameter.GetCustomAttribute<OpenApiParameterAttribute>()) is { } described)
        {
            return Value(described) is { } value ? values.Of(type, value)
                : parameter.HasDefaultValue ? parameter.DefaultValue
                : Nullable.GetUnderlyingType(type) is not null ? null
                : throw new InvalidOperationException($"no value for {described.Name}");
        }

        return scenario.RequestType is null && parameter.HasDefaultValue ? parameter.DefaultValue : body(type);
    }

    // A class for many optional parameters. Types of schemas have a JSON converter or the schema attribute.
    private bool IsOptions(Type type) => client.Types.Contains(type)
        && type.Name.EndsWith("Parameters", StringComparison.Ordinal)
        && type.GetCustomAttribute<JsonConverterAttribute>() is null
        && type.GetCustomAttribute<OpenApiSchemaAttribute>() is null;

    private object OptionalValues(Type type)
    {
        object all = Activator.CreateInstance(type)!;
        foreach (PropertyInfo property in type.GetProperties().Where(property => property.CanWrite))
        {
            DescribedParameter? described = ParameterOf(property.Name, property.GetCustomAttribute<OpenApiParameterAttribute>());
            if (described is not null && Value(described) is { } value)
            {
                property.SetValue(all, values.Of(property.PropertyType, value));
            }
        }

        return all;
    }

    private DescribedParameter? ParameterOf(string name, OpenApiParameterAttribute? origin)
    {
        DescribedParameter? found = operation.Parameters
            .Where(one => !taken.Contains(one) && WireName.Is(one.Name, name, origin))
            .OrderBy(one => one.In != "path")
            .FirstOrDefault();
        if (found is not null)
        {
            taken.Add(found);
        }

        return found;
    }

    private JsonElement? Value(DescribedParameter parameter) => parameter.In switch
    {
        "path" => Variable(parameter.Name) is { Length: > 0 } text ? styles.Single(parameter, text) : null,
        "query" => styles.Query(parameter, scenario.Query, [.. operation.Parameters.Where(one => one.In == "query").Select(one => one.Name)]),
        "header" => scenario.Headers.TryGetValue(parameter.Name, out JsonElement header)
            ? header.ValueKind == JsonValueKind.String && header.GetString() is { Length: > 0 } text ? styles.Single(parameter, text) : header
            : null,
        _ => throw new InvalidOperationException($"the data has no values in a {parameter.In}"),
    };

    private string Variable(string name)
    {
        string[] names = [.. Regex.Matches(operation.Path, @"\{(.*?)}").Select(match => match.Groups[1].Value)];
        return Route.Groups[$"v{Array.IndexOf(names, name)}"].Value;
    }

    private static string RouteOf(string path)
    {
        // A parameter directly after other text is an optional segment, whose slash is missing in the description.
        int at = 0;
        return Regex.Replace(
            Regex.Escape(path),
            @"(?<slash>/?)\\\{.*?}",
            found => $"{(found.Groups["slash"].Length > 0 ? "/" : "/?")}(?<v{at++}>[^/]*)") + "$";
    }
}
