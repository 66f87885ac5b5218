using System.IO.Pipelines;
using System.Net;
using System.Net.Http.Headers;

namespace Truto.Generated.Serving;

/// <summary>Passes the requests of an <see cref="HttpClient"/> to a handler without a socket.</summary>
internal sealed class InMemoryHandler(IRequestHandler core) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ReceivedRequest read = await ReadAsync(request, cancellationToken);
        Reply reply = read.Body.Length > core.MaxBodySize ? core.TooLarge() : await core.HandleAsync(read, cancellationToken);
        await Task.Delay(reply.Delivery.Wait, core.Clock, cancellationToken);
        if (reply.Delivery.CutAfter == 0)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "The server closed the connection.");
        }

        return Respond(reply, request);
    }

    private static async Task<ReceivedRequest> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, HeaderStringValues values) in request.Headers.NonValidated)
        {
            headers[name] = values.ToString();
        }

        byte[] body = [];
        if (request.Content is { } content)
        {
            body = await content.ReadAsByteArrayAsync(cancellationToken);
            foreach ((string name, HeaderStringValues values) in content.Headers.NonValidated)
            {
                headers[name] = values.ToString();
            }
        }

        Uri uri = request.RequestUri!;
        return new ReceivedRequest(request.Method.Method, uri.AbsolutePath, uri.Query.TrimStart('?'), headers, body);
    }

    private HttpResponseMessage Respond(Reply reply, HttpRequestMessage request)
    {
        Pipe pipe = new();
        HttpResponseMessage response = new((HttpStatusCode)reply.Status)
        {
            RequestMessage = request,
            Content = new StreamContent(pipe.Reader.AsStream()),
        };
        if (reply.ContentType is { } type)
        {
            response.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        foreach ((string name, string value) in reply.Headers)
        {
            // Some headers of a response, such as Allow, belong to the content in HttpClient.
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                response.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        _ = FillAsync(reply, pipe.Writer);
        return response;
    }

    /// <summary>Writes the body while the caller reads it, as a server does.</summary>
    private async Task FillAsync(Reply reply, PipeWriter writer)
    {
        try
        {
            bool isWhole = await ReplyWriter.WriteBodyAsync(reply, writer.AsStream(leaveOpen: true), core.Clock, CancellationToken.None);
            await writer.CompleteAsync(isWhole ? null : new HttpIOException(HttpRequestError.ResponseEnded, "The server closed the connection."));
        }
        catch (IOException e)
        {
            // The caller stopped reading.
            await writer.CompleteAsync(e);
        }
    }
}
