using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Truto.Generated.Mock;
using Truto.Generated.Mock.Reading;
using Truto.Generated.Mock.Requests;
using Truto.Generated.Mock.Values;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.Tests.Generator.Harness;

namespace Truto.Generated.Tests.Mock.Corpus;

/// <summary>Mocks real descriptions and validates every response with another validator.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private const string NoCorpus = "(no corpus)";
    private const string RepeatedAnchor = "microsoft-kiota/Kiota.Builder.IntegrationTests-generic-binding.yaml";
    private static readonly string Folder = Path.Combine(Repository.Root, "..", "shared", "corpus");

    public static TheoryData<string> Documents => File.Exists(Path.Combine(Folder, "index.tsv"))
        ? [.. File.ReadLines(Path.Combine(Folder, "index.tsv")).Skip(1).Select(line => line.Split('\t')[0])]
        : [NoCorpus];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Every_response_of_every_operation_fits_its_schema(string name)
    {
        Assert.SkipWhen(name == NoCorpus, "The shared corpus (../shared/corpus) is not beside the repository.");
        Assert.SkipWhen(
            name == RepeatedAnchor, "The document declares a $dynamicAnchor three times in one resource, which the independent validator rejects.");
        string path = Path.GetFullPath(Path.Combine(Folder, name));
        MockDescription description = DescriptionFiles.Read(path, overlays: null);
        Oracle oracle = new(FilesOf(description), description.Document.Version, Path.GetDirectoryName(path)!);
        await using OpenApiMock mock = OpenApiMock.InMemory(path,
            new OpenApiMockOptions { IsStrict = false, RequiresCredentials = false, HasMemory = false });
        using HttpClient client = mock.CreateClient();
        Counts counts = new();
        Stopwatch time = Stopwatch.StartNew();
        foreach (Operation operation in description.Document.Paths.SelectMany(item => item.Operations))
        {
            counts.Operations++;
            string target = Target(description, operation);
            await SendAsync(client, operation, target, code: null, accept: null, oracle, counts);
            foreach (Response response in operation.Responses)
            {
                foreach (string accept in response.Content.Select(media => media.Name).DefaultIfEmpty("*/*"))
                {
                    await SendAsync(client, operation, target, StatusOf(response), accept, oracle, counts);
                }
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: {counts.Operations} operations, {counts.Responses} responses, {counts.Validated} validated, ")
            + string.Create(CultureInfo.InvariantCulture, $"{counts.Failures.Count} do not fit, {time.ElapsedMilliseconds} ms"));
        Assert.True(counts.Failures.Count == 0, string.Join("\n", counts.Failures.Take(20)));
        Assert.Equal(counts.Responses, mock.RequestCount);
        Assert.True(counts.Operations == 0 || counts.Responses >= counts.Operations);
    }

    private static async Task SendAsync(
        HttpClient client, Operation operation, string target, int? code, string? accept, Oracle oracle, Counts counts)
    {
        if (code is < 200)
        {
            return;
        }

        using HttpRequestMessage request = new(new HttpMethod(operation.Method), target);
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        if (code is not null)
        {
            request.Headers.TryAddWithoutValidation("Prefer", string.Create(CultureInfo.InvariantCulture, $"code={code}"));
        }

        using HttpResponseMessage response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        string body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        counts.Responses++;
        int status = (int)response.StatusCode;
        Response? declared = DeclaredFor(operation, status);
        string label = $"{operation} -> {status} {response.Content.Headers.ContentType}";
        if (code is not null && code != status)
        {
            counts.Failures.Add($"{label}: {code} was wanted: {body}");
        }
        else if (declared is null)
        {
            if (status != 204 || operation.Responses.Any(candidate => candidate.Status[0] is '2' or '3' or 'd'))
            {
                counts.Failures.Add($"{label}: not declared: {body}");
            }
        }
        else if (response.Content.Headers.TryGetValues("Content-Type", out IEnumerable<string>? types))
        {
            Validate(declared, types.Single(), body, oracle, counts, label);
        }
        else if (declared.Content.Count > 0 && operation.Method != "HEAD" && status is not (204 or 205 or 304))
        {
            counts.Failures.Add($"{label}: a body is declared");
        }
    }

    private static void Validate(Response declared, string contentType, string body, Oracle oracle, Counts counts, string label)
    {
        MediaType? media = declared.Content.FirstOrDefault(candidate => candidate.Name == contentType)
            ?? declared.Content.FirstOrDefault(candidate => MediaTypes.Matches(candidate.Name, contentType));
        if (media is null)
        {
            counts.Failures.Add($"{label}: the media type is not declared");
        }
        else if (media.Schema is { } schema && MediaTypes.IsJson(contentType) && body.Length > 0)
        {
            counts.Validated++;
            IReadOnlyList<string> errors = oracle.Errors(schema, body);
            if (errors.Count > 0)
            {
                counts.Failures.Add($"{label}: {string.Join("; ", errors.Take(5))}\n    {(body.Length > 400 ? body[..400] : body)}");
            }
        }
    }

    private static Response? DeclaredFor(Operation operation, int status)
    {
        string text = status.ToString(CultureInfo.InvariantCulture);
        return operation.Responses.FirstOrDefault(response => response.Status == text)
            ?? operation.Responses.FirstOrDefault(response => response.Status.Equals(text[0] + "XX", StringComparison.OrdinalIgnoreCase))
            ?? operation.Responses.FirstOrDefault(response => response.Status == "default");
    }

    private static int? StatusOf(Response response) => int.TryParse(response.Status, CultureInfo.InvariantCulture, out int status) ? status
        : response.Status[0] is >= '1' and <= '5' ? ((response.Status[0] - '0') * 100) + 42 : 418;

    private static string Target(MockDescription description, Operation operation)
    {
        string path = new PathTemplate(operation.Path).Text;
        foreach (Parameter parameter in operation.Parameters.Where(parameter => parameter.In == ParameterLocation.Path))
        {
            string? value = parameter.Schema is null
                ? null
                : new ValueGenerator(description, new SeededRandom(1), withExamples: true,
                    isRequest: true).Generate(parameter.Schema).Value?.ToString();
            path = path.Replace("{" + parameter.Name + "}", Uri.EscapeDataString(string.IsNullOrEmpty(value) ? "1" : value),
                StringComparison.Ordinal);
        }

        return path.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
    }

    private static IEnumerable<SourceFile> FilesOf(MockDescription description) =>
        description.Document.Schemas.Select(schema => schema.File).Append(description.Document.File).Distinct();

    private sealed class Counts
    {
        public int Operations { get; set; }

        public int Responses { get; set; }

        public int Validated { get; set; }

        public List<string> Failures { get; } = [];
    }
}
