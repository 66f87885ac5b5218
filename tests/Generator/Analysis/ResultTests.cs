using Xunit;

namespace Truto.Generated.Tests.Generator.Analysis;

public class ResultTests
{
    [Theory]
    [InlineData("""await [|client.DownloadAsync("a")|];""")]
    [InlineData("""_ = await [|client.DownloadAsync("a")|];""")]
    [InlineData("""await [|other.DownloadAsync("a")|].ConfigureAwait(false);""")]
    [InlineData("""Stream photo = await [|client.DownloadAsync("a")|]; await photo.CopyToAsync(file);""")]
    [InlineData("""var photo = await ([|client.DownloadAsync("a")|]); Use(photo.Length);""")]
    public Task A_stream_that_is_not_disposed_is_reported(string code) => Analyzed.Expect("OAG0611", code);

    [Theory]
    [InlineData("""await using Stream photo = await client.DownloadAsync("a"); await photo.CopyToAsync(file);""")]
    [InlineData("""using (Stream photo = await client.DownloadAsync("a")) { await photo.CopyToAsync(file); }""")]
    [InlineData("""Stream photo = await client.DownloadAsync("a"); await using (photo) { await photo.CopyToAsync(file); }""")]
    [InlineData("""Stream photo = await client.DownloadAsync("a"); try { Use(photo.Length); } finally { photo.Dispose(); }""")]
    [InlineData("""Stream photo = await client.DownloadAsync("a"); using var reader = new StreamReader(photo);""")]
    [InlineData("""Stream photo = await client.DownloadAsync("a"); Use(photo);""")]
    [InlineData("""Stream photo = await client.DownloadAsync("a"); file = photo;""")]
    [InlineData("""Use(await client.DownloadAsync("a")); Task<Stream> later = client.DownloadAsync("a"); Use(await later);""")]
    [InlineData("""(await client.DownloadAsync("a")).Dispose();""")]
    [InlineData(
        """var files = new Other(); await files.DownloadAsync("a"); } sealed class Other { public Task<Stream> DownloadAsync(string id) => """
            + """throw null!; """)]
    public Task A_stream_that_may_be_disposed_is_not_reported(string code) => Analyzed.ExpectNothing(code);

    [Theory]
    [InlineData("""[|client.ListAsync()|];""")]
    [InlineData("""_ = [|other.ListAsync(3)|];""")]
    [InlineData("""var pets = [|client.ListAsync()|]; await Task.Delay(1);""")]
    [InlineData("""[|client.WatchAsync()|];""")]
    public Task A_sequence_that_is_not_enumerated_is_reported(string code) => Analyzed.Expect("OAG0612", code);

    [Theory]
    [InlineData("""await foreach (Pet pet in client.ListAsync()) { Use(pet); }""")]
    [InlineData("""var pets = client.ListAsync(); await foreach (Pet pet in pets) { Use(pet); }""")]
    [InlineData("""await client.ListAsync().ToListAsync(); Use(client.ListAsync()); Action<int> _ = size => Use(client.ListAsync(size));""")]
    [InlineData("""Func<object> list = () => client.ListAsync(); Use(list());""")]
    public Task A_sequence_that_may_be_enumerated_is_not_reported(string code) => Analyzed.ExpectNothing(code);
}
