using System.Net;
using System.Text;
using Petstore;
using Truto.Generated.Mock;

namespace Truto.Generated.Tests.Mock;

/// <summary>The generated client of petstore.yaml against its mock.</summary>
public sealed class GeneratedClientTests : MockTest
{
    private PetstoreClient NewClient() => new(new PetstoreClientOptions { HttpHandler = Mock.CreateHandler(), Token = "secret" });

    [Fact]
    public async Task A_generated_client_creates_reads_changes_and_deletes()
    {
        using PetstoreClient client = NewClient();

        Pet created = await client.Pets.CreateAsync(new NewPet { Name = "Rex", Kind = Kind.Dog, Weight = 12.5 }, cancellationToken: Cancellation);
        Pet read = await client.Pets.GetAsync(created.Id, cancellationToken: Cancellation);
        Pet updated = await client.Pets.UpdateAsync(created.Id, new UpdatePetRequest { Name = "Max" }, cancellationToken: Cancellation);
        await client.Pets.DeleteAsync(created.Id, cancellationToken: Cancellation);
        ApiException<Error> gone = await Assert.ThrowsAsync<ApiException<Error>>(
            () => client.Pets.GetAsync(created.Id, cancellationToken: Cancellation));

        Assert.Equal(("Rex", Kind.Dog, 12.5), (read.Name, read.Kind, read.Weight));
        Assert.Equal(("Max", created.CreatedAt), (updated.Name, updated.CreatedAt));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.All(Mock.Requests, exchange => Assert.Empty(exchange.Problems.Concat(exchange.ResponseProblems)));
        Assert.Equal(["createPet", "getPet", "updatePet", "deletePet", "getPet"], Mock.Requests.Select(exchange => exchange.OperationId));
    }

    [Fact]
    public async Task A_generated_client_follows_the_pages()
    {
        using PetstoreClient client = NewClient();
        for (int i = 0; i < 5; i++)
        {
            await client.Pets.CreateAsync(new NewPet { Name = $"Pet {i}", Kind = Kind.Cat }, cancellationToken: Cancellation);
        }

        List<string> names = [];
        await foreach (Pet pet in client.Pets.ListAsync(limit: 2).WithCancellation(Cancellation))
        {
            names.Add(pet.Name);
        }

        Assert.Equal(["Pet 0", "Pet 1", "Pet 2", "Pet 3", "Pet 4"], names);
        Assert.Equal(3, Mock.Requests.Count(exchange => exchange.OperationId == "listPets"));
    }

    [Fact]
    public async Task A_generated_client_comes_to_the_end_of_a_list_without_memory()
    {
        Use(new OpenApiMockOptions { UsesExamples = false });
        using PetstoreClient client = NewClient();

        int count = 0;
        await foreach (Pet pet in client.Pets.ListAsync().WithCancellation(Cancellation))
        {
            Assert.NotNull(pet.Name);
            count++;
        }

        Assert.NotEqual(0, count);
        Assert.Equal(2, Mock.Requests.Count);
        Assert.All(Mock.Requests, exchange => Assert.Empty(exchange.Problems.Concat(exchange.ResponseProblems)));
    }

    [Fact]
    public async Task A_generated_client_calls_the_mock_on_a_port()
    {
        Uri address = await Mock.StartAsync(cancellationToken: Cancellation);
        using PetstoreClient client = new(new PetstoreClientOptions { BaseAddress = address, Token = "secret" });
        Mock.Faults.Next(Fault.ServiceUnavailable());

        Pet pet = await client.Pets.GetAsync(7, cancellationToken: Cancellation);

        Assert.Equal(("127.0.0.1", 7, "Rex"), (address.Host, pet.Id, pet.Name));
        Assert.Equal([503, 200], Mock.Requests.Select(exchange => exchange.Status));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Mock.StartAsync(cancellationToken: Cancellation));
    }

    [Fact]
    public async Task A_generated_client_sends_what_the_mock_accepts()
    {
        using PetstoreClient client = NewClient();
        await client.Pets.AddPhotoAsync(
            1, new AddPhotoRequest { File = new BinaryContent(Encoding.ASCII.GetBytes("png")) { FileName = "a.png" }, Width = 3 },
            cancellationToken: Cancellation);
        await client.Pets.AddPhotoFormAsync(
            1, new AddPhotoFormRequest { Url = new Uri("https://example.com/a.png"), Tags = ["a", "b"] }, cancellationToken: Cancellation);

        Assert.All(Mock.Requests, exchange => Assert.Equal(204, exchange.Status));
    }
}
