using Xunit;

namespace Truto.Generated.Tests.Package;

public class NativeTests(PackedPackage package)
{
    private const string Native = "<PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization>";

    private const string Echo = """
        internal sealed class Echo : HttpMessageHandler
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                JsonObject stage = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!.AsObject();
                stage["id"] = "7";
                var content = new StringContent(stage.ToJsonString(), Encoding.UTF8, "application/json");
                return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
            }
        }
        """;

    /// <summary>One program, because publishing takes a minute.</summary>
    [Fact(Explicit = true)]
    [Trait("Category", "Slow")]
    [Trait("Compatibility", "native")]
    public async Task A_native_program_is_published_without_warnings_and_creates_stages()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The native tool chain is looked for on Linux only.");
        Consumer consumer = package.NewConsumer();
        consumer.Project("net10.0", Native, """<PackageReference Include="Microsoft.Extensions.Http" Version="10.0.12" />""");
        consumer.Write("Program.cs", """
            using System.Net;
            using System.Text;
            using System.Text.Json.Nodes;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;
            using Truto.Crm;
            using Truto.Generated;

            var crm = new TrutoCrmClient(new HttpClient(new Echo()), new ApiClientOptions { Token = "t" });
            Stage stage = await crm.Stages.CreateAsync(
                new CreateStageRequest { Name = "Won", Status = StageStatus.Active, RemoteData = new JsonObject { ["percent"] = 40 } },
                integratedAccountId: "a");
            Console.WriteLine($"{stage.Id} {stage.Name} {stage.Status}");

            // OpenSSL takes as long to load as the rest of a short program. The idempotency key of a first call needs none.
            Console.WriteLine(File.ReadAllText("/proc/self/maps").Contains("libcrypto", StringComparison.Ordinal));

            var settings = new Dictionary<string, string?>
            {
                ["Token"] = "t", ["IntegratedAccountId"] = "a", ["Retry:MaxRetries"] = "2", ["Retry:StatusCodes:0"] = "502",
            };
            var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
            var services = new ServiceCollection();
            services.AddTrutoCrmClient(configuration).ConfigurePrimaryHttpMessageHandler(() => new Echo());
            await using ServiceProvider provider = services.BuildServiceProvider();
            stage = await provider.GetRequiredService<ITrutoCrmAccountClient>().Stages.CreateAsync(new CreateStageRequest { Name = "Lost" });
            Console.WriteLine($"{stage.Id} {stage.Name}");

            """ + Echo);

        string printed = await PublishAndRunAsync(consumer);
        Assert.Equal("7 Won active\nFalse\n7 Lost", printed, ignoreCase: true, ignoreLineEndingDifferences: true);
    }

    [Theory(Explicit = true)]
    [Trait("Category", "Slow")]
    [InlineData(Native)]
    [InlineData("<PublishTrimmed>true</PublishTrimmed><SelfContained>true</SelfContained>")]
    public async Task A_trimmed_program_has_XML_types_of_its_own_and_a_resolver_without_warnings(string properties)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The native tool chain is looked for on Linux only.");
        Consumer consumer = package.NewConsumer();
        consumer.Project("net10.0", properties);
        consumer.Write("zoo.openapi.yaml", """
            openapi: 3.0.3
            info: { title: Zoo, version: "1" }
            x-csharp: { namespace: Zoo, client: ZooClient }
            paths:
              /animals:
                post:
                  operationId: createAnimal
                  tags: [animals]
                  requestBody: { required: true, content: { application/xml: { schema: { $ref: "#/components/schemas/Animal" } } } }
                  responses:
                    "200": { description: Ok., content: { application/xml: { schema: { $ref: "#/components/schemas/Animal" } } } }
            components:
              schemas:
                Animal:
                  type: object
                  properties:
                    id: { type: integer, xml: { attribute: true } }
                    foods: { type: array, xml: { wrapped: true }, items: { type: string, xml: { name: food } } }
                Visit:
                  type: object
                  required: [id]
                  properties: { id: { type: string, x-csharp-type: Acme.VisitId }, day: { type: string, format: date } }
                Season: { type: string, enum: [dry, wet] }
                Level: { type: integer, enum: [1, 2] }
            """);
        consumer.Write("Program.cs", """
            using System.Net;
            using System.Text;
            using System.Text.Json;
            using System.Text.Json.Serialization;
            using System.Text.Json.Serialization.Metadata;
            using Acme;
            using Truto.Generated;
            using Zoo;

            using var client = new ZooClient(new HttpClient(new XmlEcho()), new ApiClientOptions { BaseAddress = new Uri("https://zoo.test") });
            Animal animal = await client.Animals.CreateAsync(new Animal { Id = 7, Foods = ["fish", "<rice>"] });
            Console.WriteLine($"{animal.Id} {string.Join(",", animal.Foods!)}");

            // Nothing else creates a visit.
            var options = new JsonSerializerOptions { TypeInfoResolver = ZooJson.Resolver };
            var contract = (JsonTypeInfo<Visit>)options.GetTypeInfo(typeof(Visit));
            Visit visit = JsonSerializer.Deserialize("{\"id\":\"v1\",\"day\":\"2026-03-02\"}", contract)!;
            visit.Day = visit.Day!.Value.AddDays(1);
            Console.WriteLine($"{visit.Id.Text} {JsonSerializer.Serialize(visit, contract)}");

            // Nothing else uses these enums.
            foreach (Type type in new[] { typeof(Season), typeof(Level) })
            {
                Console.Write(JsonSerializer.Deserialize(type == typeof(Level) ? "2" : "\"wet\"", options.GetTypeInfo(type)) + " ");
            }

            internal sealed class XmlEcho : HttpMessageHandler
            {
                protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                {
                    string xml = await request.Content!.ReadAsStringAsync(cancellationToken);
                    return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(xml, Encoding.UTF8, "application/xml") };
                }
            }

            namespace Acme
            {
                [JsonConverter(typeof(VisitIdConverter))]
                public sealed record VisitId(string Text);

                public sealed class VisitIdConverter : JsonConverter<VisitId>
                {
                    public override VisitId Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new(reader.GetString()!);

                    public override void Write(Utf8JsonWriter writer, VisitId value, JsonSerializerOptions options) =>
                        writer.WriteStringValue(value.Text);
                }
            }
            """);

        string printed = await PublishAndRunAsync(consumer);
        Assert.Equal("7 fish,<rice>\nv1 {\"id\":\"v1\",\"day\":\"2026-03-03\"}\nwet 2", printed, ignoreLineEndingDifferences: true);
    }

    /// <summary>Publishes the program, asserts that there are no warnings, and returns its output.</summary>
    private static async Task<string> PublishAndRunAsync(Consumer consumer)
    {
        string output = (await consumer.Dotnet("publish -c Release -r linux-x64 -o out --nologo")).Succeeded().Output;
        Assert.DoesNotContain("warning", output, StringComparison.OrdinalIgnoreCase);

        return await Dotnet.RunProgram(Path.Combine(consumer.Folder, "out", consumer.Name));
    }
}
