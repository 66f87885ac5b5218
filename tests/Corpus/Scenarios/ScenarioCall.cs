using System.Reflection;
using System.Text.Json;
using Truto.Generated.Tests.Corpus.Calls;

namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>Runs a scenario with one generated method.</summary>
internal sealed class ScenarioCall
{
    private readonly Scenario scenario;
    private readonly ClientOfDocument client;
    private readonly DescribedDocument document;
    private readonly MethodInfo method;
    private readonly DescribedOperation operation;
    private readonly ScenarioArguments arguments;

    /// <param name="scenario">The scenario.</param>
    /// <param name="client">The client that has the method.</param>
    /// <param name="document">The description of the client.</param>
    /// <param name="method">The method.</param>
    /// <param name="operation">The operation that it calls.</param>
    public ScenarioCall(Scenario scenario, ClientOfDocument client, DescribedDocument document, MethodInfo method, DescribedOperation operation)
    {
        this.scenario = scenario;
        this.client = client;
        this.document = document;
        this.method = method;
        this.operation = operation;
        arguments = new ScenarioArguments(scenario, client, document, operation);
    }

    /// <summary>Returns whether the method's route can match the scenario's URL.</summary>
    public bool IsPossible => operation.Method == scenario.Method && arguments.Route.Success;

    /// <summary>Calls the method with each security alternative, and compares the request and the result.</summary>
    /// <returns>The difference, or null if there is none.</returns>
    public async Task<string?> Failure()
    {
        foreach (ScenarioCredentials credentials in ScenarioCredentials.Of(scenario, document.SecurityOf(operation)))
        {
            string? failure = await Failure(credentials, accept: null);

            // The caller selects the media type of the response.
            if (failure?.StartsWith("header accept", StringComparison.OrdinalIgnoreCase) == true)
            {
                failure = await Failure(credentials, scenario.Headers["accept"].GetString());
            }

            if (failure is not null)
            {
                return failure;
            }
        }

        return null;
    }

    private async Task<string?> Failure(ScenarioCredentials credentials, string? accept)
    {
        var handler = new RecordingHandler(scenario);
        var body = new ScenarioBody(scenario, client, operation);
        ApiResponse<object?> response;
        try
        {
            response = await ApiResponse.From(options => Send(handler, credentials, body, options, accept));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return $"{exception.GetType().Name}: {exception.Message}";
        }

        return handler.Sent is not { } sent ? "nothing was sent"
            : handler.Count > 1 ? $"it was sent {handler.Count} times"
            : await new RequestComparison(scenario, client, document, body).Difference(sent)
                ?? credentials.Surplus(sent)
                ?? await new ResponseComparison(scenario, client, document, operation, method).Difference(response);
    }

    private async Task<object?> Send(
        RecordingHandler handler,
        ScenarioCredentials credentials,
        ScenarioBody body,
        RequestOptions options,
        string? accept)
    {
        if (accept is not null)
        {
            options.Headers["accept"] = accept;
        }

        // The text before the route belongs to the server; callers choose its variables.
        var connection = new ApiClientOptions
        {
            BaseAddress = new Uri("http://localhost:3000" + scenario.Path[..arguments.Route.Index]),
            Token = credentials.Token,
            Retry = RetryOptions.None,
        };
        object part = client.Open(method.DeclaringType!, handler, connection, credentials.Of);
        object returned = method.Invoke(part, BindingFlags.DoNotWrapExceptions, null, arguments.For(method, options, body.Of), null)!;
        return await ScenarioResult.Of(returned, method.ReturnType);
    }
}
