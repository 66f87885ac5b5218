using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Generator.Features.Clients;

/// <summary>Generated readers of webhooks and callbacks.</summary>
public class WebhookTests
{
    private const string Description = """
        openapi: 3.1.0
        info: { title: Pets, version: "1" }
        components:
          schemas:
            Adoption: { type: object, required: [pet], properties: { pet: { type: string }, by: { $ref: '#/components/schemas/Person' } } }
            Person: { type: object, properties: { name: { type: string } } }
            Other: { type: object, properties: { name: { type: string } } }
          callbacks:
            again:
              '{$request.body#/url}':
                put:
                  requestBody: { content: { application/json: { schema: { type: object, properties: { tries: { type: integer } } } } } }
                  responses: {}
                delete: { requestBody: { content: { application/json: { schema: { type: array, items: { type: string } } } } }, responses: {} }
        webhooks:
          pet-adopted:
            post:
              summary: A pet has a home.
              tags: [adoptions]
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Adoption' } } } }
              responses: { '200': { description: Thanks. } }
          pet-lost:
            post:
              operationId: lost
              deprecated: true
              requestBody: { content: { application/vnd.pets+json: { schema: { type: object, properties: { where: { type: string } } } } } }
          pet-sung:
            post: { requestBody: { content: { audio/ogg: {} } } }
        paths:
          /subscriptions:
            post:
              operationId: subscribe
              tags: [subscriptions]
              callbacks:
                onData:
                  '{$request.query.url}':
                    post: { requestBody: { content: { application/json: { schema: { type: object, properties: { value: { type: number } } } } } } }
                again: { $ref: '#/components/callbacks/again' }
              responses: { '204': { description: Done. } }
        """;

    [Fact]
    public void Each_webhook_is_a_property_with_a_readable_name()
    {
        GeneratedProject generated = Compile.Description(Description, path: "pets.openapi.yaml", source: """
            #pragma warning disable CS0612, CS0618 // What is deprecated is tested too.
            using System;
            using System.IO;
            using System.Text;
            using System.Text.Json;
            using System.Threading;
            using System.Threading.Tasks;
            using Acme.App.Pets;

            internal static class Program
            {
                public static string Run() => RunAsync(default).GetAwaiter().GetResult();

                private static async Task<string> RunAsync(CancellationToken cancellationToken)
                {
                    var log = new StringBuilder();
                    byte[] body = Encoding.UTF8.GetBytes("\uFEFF{\"pet\":\"Tom\",\"by\":{\"name\":\"Ada\"},\"new\":1}");
                    Adoption adoption = PetsWebhooks.PetAdopted.Read(body);
                    log.AppendLine($"{adoption.Pet} {adoption.By!.Name} {PetsWebhooks.PetAdopted.Method} {PetsWebhooks.PetAdopted.Name}");
                    SubscribeOnDataPayload data =
                        await PetsWebhooks.SubscribeOnData.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes("{\"value\":1.5}")), cancellationToken);
                    log.AppendLine(FormattableString.Invariant($"{data.Value}"));
                    log.AppendLine(
                        $"{PetsWebhooks.PetLost.Read("{\"where\":\"here\"}").Where} {PetsWebhooks.SubscribeAgainPut.Read("{\"tries\":2}").Tries} "
                            + PetsWebhooks.SubscribeAgainDelete.Read("[\"a\"]")[0]);
                    foreach (string wrong in new[] { "", "{}", "[1]", "{\"pet\":\"Tom\"}x" })
                    {
                        try
                        {
                            PetsWebhooks.PetAdopted.Read(wrong);
                            log.AppendLine("read " + wrong);
                        }
                        catch (JsonException)
                        {
                        }
                    }

                    return log.ToString();
                }
            }
            """);

        Assert.Equal("Tom Ada POST pet-adopted\n1.5\nhere 2 a\n", ((string)generated.Run("Program", "Run")!).ReplaceLineEndings("\n"));
        string webhooks = generated.File("PetsWebhooks.g.cs");
        Assert.Contains("/// <summary>A pet has a home.</summary>", webhooks, StringComparison.Ordinal);
        Assert.DoesNotContain("PetSung", webhooks, StringComparison.Ordinal);
    }

    [Fact]
    public void Webhooks_are_generated_without_a_client()
    {
        GeneratedProject generated = Compile.Project(new Project(new DescriptionFile("pets.openapi.yaml", Description).With("Role", "models")));

        Assert.Contains(" SubscribeOnData ", generated.File("PetsWebhooks.g.cs"), StringComparison.Ordinal);
        Assert.NotEmpty(generated.File("SubscribeOnDataPayload.g.cs"));
        Assert.NotEmpty(generated.File("Other.g.cs"));
    }

    [Theory]
    [InlineData("Tags", "adoptions", "PetAdopted", "Adoption,Person")]
    [InlineData("Operations", "lost", "PetLost", "PetLostPayload")]
    [InlineData("Operations", "POST pet-adopted", "PetAdopted", "Adoption,Person")]
    [InlineData("Paths", "pet-l*", "PetLost", "PetLostPayload")]
    [InlineData(
        "Operations", "subscribe", "SubscribeOnData,SubscribeAgainPut,SubscribeAgainDelete", "SubscribeAgainPutPayload,SubscribeOnDataPayload")]
    public void A_filter_selects_webhooks_and_their_types(string setting, string value, string webhooks, string types)
    {
        foreach (string role in new[] { "client", "models" })
        {
            GeneratedProject generated =
                Compile.Project(new Project(new DescriptionFile("pets.openapi.yaml", Description).With(setting, value).With("Role", role)));

            string text = generated.File("PetsWebhooks.g.cs");
            Assert.Equal(
                webhooks.Split(','),
                text
                    .Split('\n')
                    .Where(line => line.Contains(" { get; } =", StringComparison.Ordinal))
                    .Select(line => line.Split(' ').Reverse().ElementAt(4)));
            Assert.Equal(
                types.Split(','),
                new[]
                {
                    "Adoption",
                    "Other",
                    "Person",
                    "PetLostPayload",
                    "SubscribeAgainPutPayload",
                    "SubscribeOnDataPayload",
                }.Where(name => generated.Files.Any(file => file.Key.EndsWith("." + name + ".g.cs", StringComparison.Ordinal))));
            Assert.Empty(generated.Diagnostics);
        }
    }

    [Fact]
    public void A_recursive_callback_is_generated_once()
    {
        GeneratedProject generated = Compile.Description("""
            openapi: 3.1.0
            info: { title: Rings, version: "1" }
            components:
              pathItems:
                ring:
                  post:
                    requestBody: { content: { application/json: { schema: { type: string } } } }
                    callbacks: { ring: { '{$url}': { $ref: '#/components/pathItems/ring' } } }
            webhooks: { ring: { $ref: '#/components/pathItems/ring' } }
            paths: { /rings: { $ref: '#/components/pathItems/ring' } }
            """);

        Assert.Contains("Webhook<string> Ring ", generated.File("TestWebhooks.g.cs"), StringComparison.Ordinal);
        Assert.Contains("Webhook<string> CreateRingRing ", generated.File("TestWebhooks.g.cs"), StringComparison.Ordinal);
    }
}
