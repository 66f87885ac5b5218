using System.Text;
using System.Text.Json.Nodes;
using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Pagination;

/// <summary>Tests that the exception of a cancelled list or sequence has the token that the caller cancelled.</summary>
public sealed class CancelledListTests : IDisposable
{
    private readonly CancellationTokenSource call = new();
    private readonly CancellationTokenSource pages = new();
    private readonly CancellationTokenSource enumeration = new();

    [Theory]
    [InlineData("call")]
    [InlineData("pages")]
    [InlineData("enumeration")]
    public async Task A_cancelled_page_throws_with_the_callers_token(string given)
    {
        CancellationTokenSource stop = Source(given);
        using PetClient client = new(new RecordingHandler(async (_, token) =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        }));

        OperationCanceledException stopped = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (
                Page<JsonNode?> page in client
                    .ListAsync(cancellationToken: call.Token)
                    .AsPages(null, pages.Token)
                    .WithCancellation(enumeration.Token))
            {
                Assert.Fail("There is no page.");
            }
        });

        Assert.Equal(stop.Token, stopped.CancellationToken);
    }

    [Theory]
    [InlineData("call")]
    [InlineData("enumeration")]
    public async Task A_cancelled_item_throws_with_the_callers_token_and_nothing_more_is_sent(string given)
    {
        CancellationTokenSource stop = Source(given);
        RecordingHandler handler = RecordingHandler.Json("""{"items":[1],"next":"b"}""");
        using PetClient client = new(handler);

        OperationCanceledException stopped = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (JsonNode? item in client.ListAsync(cancellationToken: call.Token).WithCancellation(enumeration.Token))
            {
                await stop.CancelAsync();
            }
        });

        Assert.Equal(stop.Token, stopped.CancellationToken);
        Assert.Single(handler.Sent);
    }

    [Fact]
    public async Task A_cancelled_list_in_memory_throws_with_the_callers_token()
    {
        await enumeration.CancelAsync();
        using PetClient client = new(RecordingHandler.Json("""{"items":[1],"next":"b"}"""));
        Paged<JsonNode?> list = client.ListAsync(cancellationToken: call.Token);

        Assert.Equal(
            enumeration.Token,
            (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => list.ToListAsync(enumeration.Token))).CancellationToken);
        Assert.Equal(
            enumeration.Token,
            (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => list.FirstOrDefaultAsync(enumeration.Token))).CancellationToken);
    }

    [Theory]
    [InlineData("call", false)]
    [InlineData("enumeration", false)]
    [InlineData("call", true)]
    [InlineData("enumeration", true)]
    public async Task A_cancelled_sequence_throws_with_the_callers_token(string given, bool breaks)
    {
        CancellationTokenSource stop = Source(given);
        using EndlessBody body = new(breaks);
        using PetClient client = new(new RecordingHandler(_ => new HttpResponseMessage { Content = new StreamContent(body) }));
        ApiCall request = new("GET", "/pets", PetError.Readers);

        OperationCanceledException stopped = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            IAsyncEnumerable<Pet> pets = request.Items(client.Transport, ItemReader.JsonLines(Pet.Read), null, call.Token);
            await foreach (Pet pet in pets.WithCancellation(enumeration.Token))
            {
                await stop.CancelAsync();
            }
        });

        Assert.Equal(stop.Token, stopped.CancellationToken);
    }

    [Fact]
    public async Task A_cancelled_call_of_a_sequence_throws_with_the_callers_token()
    {
        using PetClient client = new(new RecordingHandler(async (_, token) =>
        {
            await enumeration.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        }));
        ApiCall request = new("GET", "/pets", PetError.Readers);
        IAsyncEnumerator<Pet> pets = request.Items(
            client.Transport, ItemReader.JsonLines(Pet.Read), null, call.Token).GetAsyncEnumerator(enumeration.Token);

        OperationCanceledException stopped = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await pets.MoveNextAsync());

        Assert.Equal(enumeration.Token, stopped.CancellationToken);
    }

    [Fact]
    public async Task A_cancellation_by_another_token_is_not_changed()
    {
        OperationCanceledException foreign = new("Not yours.");
        Paged<int> list = new((_, _) => Task.FromException<Page<int>>(foreign), call.Token);

        Assert.Same(foreign, await Assert.ThrowsAnyAsync<OperationCanceledException>(() => list.ToListAsync(enumeration.Token)));
    }

    public void Dispose()
    {
        call.Dispose();
        pages.Dispose();
        enumeration.Dispose();
    }

    private CancellationTokenSource Source(string given) => given switch
    {
        "call" => call,
        "pages" => pages,
        _ => enumeration,
    };

    /// <summary>A body with one item that then waits for cancellation, or a connection that fails on cancellation.</summary>
    private sealed class EndlessBody(bool breaks) : MemoryStream(Encoding.UTF8.GetBytes("{\"name\":\"a\"}\n"))
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await base.ReadAsync(buffer, CancellationToken.None);
            if (read == 0)
            {
                await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(
                    breaks ? ConfigureAwaitOptions.SuppressThrowing : ConfigureAwaitOptions.None);
                throw new IOException("The connection was closed.");
            }

            return read;
        }
    }
}
