using System.Net;
using System.Reflection;
using System.Text.Json;
using Truto.Generated.Tests.Corpus.Documents;
using Truto.Generated.Tests.Corpus.Scenarios;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Corpus.Calls;

/// <summary>
/// A call of each operation of each real description, with values created from its schemas, sends a request that matches the description:
/// method, path, parameters with their locations and styles, media type and body. Independent readers read the description.
/// </summary>
public class CallTests
{
    private const string Credential = "credential";

    private static readonly ReviewedList Known = new("Calls/failing-calls.tsv");

    // Documents with every style, location, type of body and version.
    private static readonly string[] Some =
    [
        CorpusDocuments.Shipped, "christianhelle-refitter/V2-SwaggerPetstore.json", "christianhelle-refitter/V3-SwaggerPetstore.yaml",
        "readme-oas-examples/yaml-parameters-style.yaml",
        "oapi-codegen-oapi-codegen/roundtrip-parameters.yaml", "microsoft.azure-autorest.testserver/swagger-url.json",
        "OAI-OpenAPI-Specification/b74769c-pass-media-type-examples.yaml",
    ];

    [Fact]
    public async Task Calls_send_requests_that_match_the_description()
    {
        CorpusDocuments.SkipWithoutCorpus();
        await Check(Some);
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task Calls_of_every_description_do()
    {
        CorpusDocuments.SkipWithoutCorpus();
        await Check(CorpusDocuments.All.Select(row => row.Data).Append(CorpusDocuments.Shipped));
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    public async Task Calls_of_the_largest_descriptions_do()
    {
        string path = GitHubDescription.PathOrSkip();
        await Check([GitHubDescription.Name], _ => [new DescriptionFile(path, File.ReadAllText(path))]);
    }

    private static Task Check(IEnumerable<string> documents) => Check(documents, document => [.. CorpusDocuments.FilesOf(document)]);

    private static async Task Check(IEnumerable<string> documents, Func<string, DescriptionFile[]> filesOf)
    {
        ITestOutputHelper? output = TestContext.Current.TestOutputHelper;
        string[] all = [.. documents];
        var failed = new List<(string Document, string What)>();
        int total = 0;
        int calls = 0;
        foreach (string document in all)
        {
            DescriptionFile[] files = filesOf(document);
            using var clients = new GeneratedClients(document, files);
            var described = new DescribedDocument(files[0].Path, files.Skip(1).Select(file => file.Path));
            foreach (DescribedOperation operation in described.Operations())
            {
                total++;
                (int made, string? failure) = await Failure(described, clients[document], operation);
                calls += made;
                if (failure is not null)
                {
                    failed.Add((document, operation.ToString()));
                    output?.WriteLine($"{document}\t{operation}\t{failure.ReplaceLineEndings(" ")}");
                }
            }
        }

        output?.WriteLine($"Operations of {all.Length} documents that are called as described: {total - failed.Count} of {total}, by {calls} calls");
        Known.AssertExactly(failed, all);
    }

    // Every method of an operation, with the required arguments and with all arguments.
    private static async Task<(int Calls, string? Failure)> Failure(DescribedDocument document, ClientOfDocument client, DescribedOperation operation)
    {
        MethodInfo[] methods = [
            .. client.Methods
                .Where(one => one.Operation.Method == operation.Method && one.Operation.Path == operation.Path)
                .Select(one => one.Method),
        ];
        int calls = 0;
        foreach (MethodInfo method in methods)
        {
            foreach (bool isFull in new[] { false, true })
            {
                if (await Failure(document, client, operation, method, isFull) is { } failure)
                {
                    return (calls, $"{method.Name}{(isFull ? " with all" : "")}: {failure}");
                }

                calls++;
            }
        }

        return (calls, methods.Length == 0 ? "no method calls it" : null);
    }

    private static async Task<string?> Failure(
        DescribedDocument document,
        ClientOfDocument client,
        DescribedOperation operation,
        MethodInfo method,
        bool isFull)
    {
        var samples = new Samples(document, isFull);
        var everything = new Samples(document, isFull: true);
        Dictionary<DescribedParameter, JsonElement> parameters = operation.Parameters
            .Where(parameter => isFull || parameter.IsRequired)
            .Select(parameter => (parameter, Sample: (parameter.In == "path" ? everything : samples).Of(parameter.Schema, FreeText(parameter))))
            .Where(one => one.Sample is not null)
            .ToDictionary(one => one.parameter, one => one.Sample!.Value);
        var call = new SampleCall(client, method, operation, parameters);
        SampleBody?[] bodies = call.TakesBody && (isFull || operation.IsBodyRequired) && !operation.HasBodyByHeadersOnly
            ? [.. operation.Bodies.Select(body => SampleBody.Of(document, body, samples))]
            : [null];
        var failures = new List<string>();
        foreach (SampleBody? body in bodies)
        {
            string? failure = await Failure(document, client, operation, method, call, body);
            if (failure is null)
            {
                return null;
            }

            failures.Add(failure);
        }

        return failures.Count > 0 ? string.Join("; or ", failures) : "it takes a body that the description does not have";
    }

    private static async Task<string?> Failure(
        DescribedDocument document,
        ClientOfDocument client,
        DescribedOperation operation,
        MethodInfo method,
        SampleCall call,
        SampleBody? body)
    {
        var handler = new TeapotHandler();
        try
        {
            object?[] arguments = call.Arguments(body);
            var options = new ApiClientOptions { BaseAddress = new Uri("https://api.example.com"), Token = Credential, Retry = RetryOptions.None };
            await Returned.End(method.Invoke(client.Open(method.DeclaringType!, handler, options, _ => Credential), arguments)!);
        }
        catch (Exception exception)
        {
            Exception cause = (exception as TargetInvocationException)?.InnerException ?? exception;
            if (cause is not ApiException { StatusCode: TeapotHandler.Status })
            {
                return $"{cause.GetType().Name}: {cause.Message}";
            }
        }

        if (handler.Sent is not { } sent)
        {
            return "nothing was sent";
        }

        if (operation.Parameters.FirstOrDefault(one =>
            one.IsRequired && !call.Taken.Contains(one) && !(one.In == "header" && IsLeftOut(one.Name))) is { } missing)
        {
            return $"no argument for {missing.Name}, which is required";
        }

        bool IsLeftOut(string header) => RequestMatcher.IsSaidElsewhere(header)
            || (operation.Bodies.Count == 0 && header.Equals("Content-Length", StringComparison.OrdinalIgnoreCase));

        string? difference = new RequestMatcher(operation, call.Given, Credential).Difference(sent);
        return difference is not null ? difference
            : body is not null ? await new BodyMatcher(document, body).Difference(sent)
            : sent.Body.Length > 0 ? "a body that was not given"
            : null;
    }

    // Contains special characters of the location, if the location can represent them.
    private static string FreeText(DescribedParameter parameter) => parameter switch
    {
        { In: "header" } or { Style: "cookie" } => "a/b-c",
        { Style: "simple" or "label" or "matrix" } => "a b/ü%2F;=&+",
        _ => "a b/ü%2F;=&+#\"",
    };
}
