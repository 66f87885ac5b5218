using System.Net;
using System.Net.Http.Headers;

namespace Truto.Generated.Tests.Runtime.Clients;

/// <summary>
/// Limits the bytes that a call allocates, with default options and without a connection. The limits are the measured bytes and a little more; raise
/// them only for something that every call needs.
/// </summary>
public sealed class CallAllocationTests
{
    private const int Calls = 200;

#if DEBUG
    // State machines of asynchronous methods are classes.
    private const int MostOfPost = 4_050;
    private const int MostOfGet = 3_730;
#else
    private const int MostOfPost = 2_300;
    private const int MostOfGet = 1_980;
#endif

    private readonly Pet rex = new() { Name = "Rex" };

    [Fact]
    public void A_POST_allocates_what_it_must() => Assert.InRange(Allocated(client => client.CreateAsync(rex)), 0, MostOfPost);

    [Fact]
    public void A_GET_allocates_what_it_must() => Assert.InRange(Allocated(client => client.GetAsync("58")), 0, MostOfGet);

    [Fact]
    public void A_larger_response_allocates_only_its_result()
    {
        string name = new('a', 100_000);
        long small = Allocated(client => client.GetAsync("58"));
        Assert.InRange(Allocated(client => client.GetAsync("58"), name) - small, 0, (2 * name.Length) + 1_000);
    }

    // The handler completes synchronously, so everything runs on this thread, and other tests do not count.
    private static long Allocated(Func<PetClient, Task<Pet>> call, string name = "Rex")
    {
        using PreparedHandler handler = new(System.Text.Encoding.UTF8.GetBytes($$"""{"name":"{{name}}"}"""));
        using PetClient client = PetClient.Own(handler, static options => options.Retry = new RetryOptions());
        Repeat(call, client);

        // A garbage collection can empty pools, which other calls then fill again.
        return Enumerable.Range(0, 5).Min(_ =>
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Repeat(call, client);
            return (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
        });
    }

    private static void Repeat(Func<PetClient, Task<Pet>> call, PetClient client)
    {
        for (int made = 0; made < Calls; made++)
        {
            Task<Pet> pet = call(client);
            Assert.True(pet.IsCompletedSuccessfully);
        }
    }

    private sealed class PreparedHandler(byte[] body) : HttpMessageHandler
    {
        private static readonly MediaTypeHeaderValue MediaType = new("application/json");

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Content is { } content)
            {
                await content.CopyToAsync(Stream.Null, cancellationToken);
            }

            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(body) { Headers = { ContentType = MediaType } } };
        }
    }
}
