using Truto.Generated.Support;

namespace Truto.Generated.Tests.Runtime.Bodies;

public sealed class BinaryContentTests
{
    [Fact]
    public async Task Bytes_streams_and_memory_convert_implicitly()
    {
        BinaryContent[] all = ["abc"u8.ToArray(), new ReadOnlyMemory<byte>("abc"u8.ToArray()), new MemoryStream("abc"u8.ToArray())];
        foreach (BinaryContent content in all)
        {
            Assert.Equal(3, content.Length);
            Assert.Equal("abc", await Sent.Text(Sent.Body(call => call.BinaryBody(content))!));
        }

        BinaryContent? none = (Stream?)null;
        Assert.Null(none);
        Assert.Null(Sent.Body(call => call.BinaryBody(none)));
    }

    [Fact]
    public async Task A_stream_that_can_seek_is_repeated_from_its_position()
    {
        using MemoryStream stream = new("abcdef"u8.ToArray()) { Position = 2 };
        Payload body = Sent.Body(call => call.BinaryBody(stream))!;

        Assert.True(body.CanRepeat);
        Assert.Equal(4, body.Length);
        Assert.Equal("cdef", await Sent.Text(body));
        Assert.Equal("cdef", await Sent.Text(body));
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task A_stream_that_cannot_seek_is_sent_once()
    {
        using Forward stream = new("abc");
        Payload body = Sent.Body(call => call.BinaryBody(stream))!;

        Assert.False(body.CanRepeat);
        Assert.Null(body.Length);
        Assert.Equal("abc", await Sent.Text(body));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Sent.Text(body));
    }

    [Fact]
    public async Task A_given_length_is_sent() =>
        Assert.Equal("abc", await Sent.Text(Sent.Body(call => call.BinaryBody(new BinaryContent(new Forward("abc")) { Length = 3 }))!));

    [Fact]
    public async Task A_function_opens_a_stream_for_each_attempt()
    {
        List<Forward> opened = [];
        BinaryContent content = new(() =>
        {
            opened.Add(new Forward("abc"));
            return opened[^1];
        });
        Payload body = Sent.Body(call => call.MultipartBody(new() { { "file", content } }))!;

        Assert.True(body.CanRepeat);
        Assert.Equal(await Sent.Text(body), await Sent.Text(body));
        Assert.Equal(2, opened.Count);
        Assert.All(opened, stream => Assert.True(stream.IsDisposed));
    }

    [Fact]
    public async Task A_file_has_its_name_and_length()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllTextAsync(path, "abc");
        try
        {
            BinaryContent content = BinaryContent.FromFile(path);
            Payload body = Sent.Body(call => call.BinaryBody(content))!;
            Assert.Equal(Path.GetFileName(path), content.FileName);
            Assert.Equal(3, content.Length);
            Assert.True(body.CanRepeat);
            Assert.Equal("abc", await Sent.Text(body));
            await using FileStream stream = File.OpenRead(path);
            BinaryContent ofStream = stream;
            Assert.Equal(content.FileName, ofStream.FileName);
        }
        finally
        {
            File.Delete(path);
        }

        Assert.Throws<FileNotFoundException>(() => BinaryContent.FromFile(path));
    }

    [Fact]
    public void Unreadable_streams_and_invalid_lengths_are_refused()
    {
        MemoryStream closed = new();
        closed.Dispose();
        Assert.Throws<ArgumentException>(() => new BinaryContent(closed));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BinaryContent(default(ReadOnlyMemory<byte>)) { Length = -1 });
    }

    [Fact]
    public void The_media_type_is_that_of_the_content_or_of_the_description()
    {
        BinaryContent content = "x"u8.ToArray();
        Assert.Equal("image/png", Sent.Body(call => call.BinaryBody(content, "image/png"))!.MediaType);
        content.ContentType = "image/webp";
        Assert.Equal("image/webp", Sent.Body(call => call.BinaryBody(content, "image/png"))!.MediaType);
    }

    private sealed class Forward(string text) : MemoryStream(System.Text.Encoding.UTF8.GetBytes(text))
    {
        public override bool CanSeek => false;

        public override long Position
        {
            get => base.Position;
            set => throw new NotSupportedException();
        }

        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
