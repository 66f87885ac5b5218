using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Truto.Generated.Mock.Reading;
using Truto.Generated.Mock.Requests;
using Truto.Generated.Mock.Resources;
using Truto.Generated.Mock.Responses;
using Truto.Generated.Serving;
using Truto.Generated.Serving.Inspection;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.Mock;

/// <summary>Processes a request and returns the reply. Both hosts call it.</summary>
internal sealed class MockCore : IRequestHandler
{
    private const int LoggedRequests = 1_000;

    private readonly OpenApiMockOptions options;
    private readonly RouteTable routes;
    private readonly SecurityCheck security;
    private readonly ResponseWriter writer;
    private readonly ResourceResponses? resources;
    private readonly RequestWindows? windows;
    private readonly object gate = new();

    public MockCore(MockDescription description, OpenApiMockOptions options)
    {
        Description = description;
        this.options = options;
        routes = new RouteTable(description.Document);
        security = new SecurityCheck(description.Document);
        writer = new ResponseWriter(description, options.Seed, options.UsesExamples);
        resources = options.HasMemory ? new ResourceResponses(description, routes, writer, options) : null;
        windows = options.Limit is { } limit ? new RequestWindows(limit.Requests, limit.Window) : null;
        foreach (string operation in options.Statuses.Keys)
        {
            OperationNamed(operation);
        }
    }

    public MockDescription Description { get; }

    public TimeProvider Clock => options.Clock;

    public int MaxBodySize => options.MaxBodySize;

    public FaultPlan Faults { get; } = new();

    public RecentItems<MockExchange> Log { get; } = new(LoggedRequests);

    /// <summary>Gets the functions that answer operations.</summary>
    public ConcurrentDictionary<Operation, Func<MockRequest, CancellationToken, Task<MockResponse?>>> Answers { get; } = new();

    /// <summary>Returns the operation with an id, or of a method and path.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public Operation OperationNamed(string name)
    {
        IEnumerable<Operation> operations = routes.Paths.SelectMany(path => path.Operations);
        return operations.FirstOrDefault(operation => operation.OperationId == name)
            ?? operations.FirstOrDefault(operation => operation.ToString() == name)
            ?? throw new ArgumentException($"The description has no operation '{name}'.{Suggestion(name)}", nameof(name));

        string Suggestion(string wrong) =>
            NearestName.Of(wrong, operations.SelectMany(operation => new[] { operation.OperationId, operation.ToString() })
                .OfType<string>()) is { } near
                ? $" Did you mean '{near}'?"
                : "";
    }

    public Reply TooLarge() => Problems.Of(413, $"The mock reads bodies of {MaxBodySize} bytes at most.");

    public async ValueTask<Reply> HandleAsync(ReceivedRequest request, CancellationToken cancellationToken)
    {
        Answer answer = new();
        Reply reply = await ReplyAsync(request, answer, cancellationToken);
        if (request.Method == "HEAD")
        {
            reply = reply with { Body = [] };
        }

        Log.Add(new MockExchange
        {
            Method = request.Method,
            Path = request.Path,
            Query = request.QueryText,
            Headers = request.Headers,
            Body = request.BodyText,
            OperationId = answer.Operation?.OperationId,
            Status = reply.Status,
            ResponseContentType = reply.ContentType,
            ResponseBody = Encoding.UTF8.GetString(reply.Body),
            Problems = answer.RequestProblems,
            ResponseProblems = answer.ResponseProblems,
        });
        return reply with { Violations = [.. answer.RequestProblems.Concat(answer.ResponseProblems).Select(problem => problem.ToString())] };
    }

    public IReadOnlyList<JsonObject> StoredAt(string path) => resources?.StoredAt(path) ?? [];

    /// <summary>Returns the collections that have resources.</summary>
    public IReadOnlyList<InspectedResource> Resources() => resources?.Collections() ?? [];

    public void Reset()
    {
        resources?.Clear();
        Log.Clear();
        Faults.Clear();
    }

    private async ValueTask<Reply> ReplyAsync(ReceivedRequest request, Answer answer, CancellationToken cancellation)
    {
        if (IsOverLimit())
        {
            return Problems.Of(429, "The limit of requests is reached.").With("Retry-After", $"{windows!.Seconds}");
        }

        Fault? fault;
        if (request.Header(Fault.Header.Name) is not { } name)
        {
            fault = Faults.Take();
        }
        else if (!Fault.Header.TryParse(name, out fault))
        {
            return Problems.Of(400, $"'{Fault.Header.Name}: {name}' is not a fault; the faults are {string.Join(", ", Fault.Header.All)}.");
        }

        return fault is null ? await AnswerAsync(request, answer, cancellation)
            : await fault.ApplyAsync(() => AnswerAsync(request, answer, cancellation)) with { Fault = fault.Name };
    }

    private bool IsOverLimit()
    {
        lock (gate)
        {
            DateTimeOffset now = Clock.GetUtcNow();
            if (windows?.IsFull("", now) == true)
            {
                return true;
            }

            windows?.Count("", now);
            return false;
        }
    }

    private async ValueTask<Reply> AnswerAsync(ReceivedRequest request, Answer answer, CancellationToken cancellation)
    {
        Route[] matching = [.. routes.Find(request.Path)];
        if (matching.Length == 0)
        {
            return Problems.Of(404, $"The description has no path that matches '{request.Path}'.");
        }

        Route? route = matching.FirstOrDefault(candidate => OperationOf(candidate, request.Method) is not null);
        if (route is null || OperationOf(route, request.Method) is not { } operation)
        {
            string allowed = string.Join(", ", matching.SelectMany(candidate => candidate.Operations).Select(candidate => candidate.Method)
                .Distinct());
            return Problems.Of(405, $"'{matching[0].Template.Text}' has no operation {request.Method}.").With("Allow", allowed);
        }

        answer.Operation = operation;
        if (options.RequiresCredentials && security.Check(operation, request) is { } missing)
        {
            answer.RequestProblems = [missing];
            return Problems.Of(401, $"The {missing.Message}.", [missing]).With("WWW-Authenticate", security.Challenge(operation));
        }

        ReadRequest read = await RequestCheck.ReadAsync(Description, request, route, operation, cancellation);
        answer.RequestProblems = read.Problems;
        if (options.IsStrict && read.Problems.Count > 0)
        {
            return Refuse(operation, read);
        }

        if (Answers.TryGetValue(operation, out Func<MockRequest, CancellationToken, Task<MockResponse?>>? answerByCode)
            && await answerByCode(new MockRequest(read), cancellation) is { } made)
        {
            Reply reply = made.ToReply();
            answer.ResponseProblems = ResponseCheck.Of(Description, operation, reply);
            return reply;
        }

        return Respond(read, answer);
    }

    private Reply Respond(ReadRequest read, Answer answer)
    {
        PreferHeader prefer = PreferHeader.Read(read.Received.Header("Prefer"));
        int? code = prefer.Code ?? StatusOf(read.Operation);
        (WrittenResponse? written, Reply? refusal) = resources is not null && code is null && prefer.Example is null
            ? resources.Respond(read, prefer)
            : (null, null);
        if (written is null && refusal is null)
        {
            (ResponseChoice? choice, refusal) = ResponseChoice.Of(read.Operation, code, read.Received.Header("Accept"), options.IsStrict);
            written = choice is null ? null : writer.Write(choice, prefer, prefer.Example is null ? SamplePages.End(read, Description) : null);
        }

        answer.ResponseProblems = written?.Problems ?? [];
        return written?.Reply ?? refusal!;
    }

    // 422 only where the description declares it instead of 400.
    private static Reply Refuse(Operation operation, ReadRequest read)
    {
        bool declares422 = operation.Responses.Any(response => response.Status == "422")
            && operation.Responses.All(response => response.Status != "400");
        bool isReadable = read.Body.Fault is null;
        int status = read.Body.IsUnsupported ? 415 : declares422 && isReadable ? 422 : 400;
        return Problems.Of(status, $"The request violates the description of '{operation}': {read.Problems[0]}.", read.Problems);
    }

    private int? StatusOf(Operation operation) =>
        operation.OperationId is { } id && options.Statuses.TryGetValue(id, out int byId) ? byId
        : options.Statuses.TryGetValue(operation.ToString(), out int byPath) ? byPath
        : null;

    private static Operation? OperationOf(Route route, string method) =>
        route.Operations.FirstOrDefault(operation => operation.Method == method)
        ?? (method == "HEAD" ? route.Operations.FirstOrDefault(operation => operation.Method == "GET") : null);

    /// <summary>What is recorded about the answer to a request.</summary>
    private sealed class Answer
    {
        public Operation? Operation { get; set; }

        public IReadOnlyList<MockProblem> RequestProblems { get; set; } = [];

        public IReadOnlyList<MockProblem> ResponseProblems { get; set; } = [];
    }
}
