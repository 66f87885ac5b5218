namespace Truto.Generated.Tests.AspNetCore;

/// <summary>Keeps the text of the last request body.</summary>
internal sealed class RecordedBody : DelegatingHandler
{
    public RecordedBody()
        : base(new SocketsHttpHandler())
    {
    }

    public string? Text { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Text = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : null;
        return await base.SendAsync(request, cancellationToken);
    }
}
