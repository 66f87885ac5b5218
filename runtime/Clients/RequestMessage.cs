using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>Turns a call and its options into a request.</summary>
internal static class RequestMessage
{
    public static HttpRequestMessage Create(Delivery delivery, BaseAddress address, string? userAgent)
    {
        (ApiCall call, RequestOptions? options) = (delivery.Call, delivery.Options);
        HttpRequestMessage request = new(new HttpMethod(call.HttpMethod), call.ToUri(address, options?.QueryOrNull));
        try
        {
            request.Content = delivery.Sent = call.Body?.ToContent();
            if (call.StaysAtRedirects)
            {
                RedirectHandler.Stay(request);
            }

            if (userAgent is not null)
            {
                Set(request, "User-Agent", userAgent);
            }

            Set(request, "Accept", call.AcceptType ?? "application/json");
            if (delivery.IdempotencyHeader is { } name && delivery.IdempotencyKey is { } key)
            {
                Set(request, name, key);
            }

            foreach (KeyValuePair<string, string> header in call.Headers)
            {
                Set(request, header.Key, header.Value, isDescribed: true);
            }

            if (call.Cookies is { Length: > 0 } cookies)
            {
                Set(request, "Cookie", cookies);
            }

            foreach (KeyValuePair<string, string> header in options?.HeadersOrNull ?? new Dictionary<string, string>())
            {
                Set(request, HeaderText.CheckedName(header.Key), HeaderText.CheckedValue(header.Key, header.Value));
            }

            return request;
        }
        catch
        {
            request.Dispose();
            throw;
        }
    }

    private static void Set(HttpRequestMessage request, string name, string value, bool isDescribed = false)
    {
        // Headers of the content, such as Content-Language, have a place of their own in .NET, and asking for them here throws.
        if (request.Headers.TryAddWithoutValidation(name, (string?)null))
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }
        else if ((request.Content ?? (isDescribed ? request.Content = new ByteArrayContent([]) : null)) is { } content)
        {
            // What the description has for a call without a body needs an empty one to stand at.
            content.Headers.Remove(name);
            content.Headers.TryAddWithoutValidation(name, value);
        }
        else
        {
            throw new ArgumentException("The header '" + name + "' describes a body, and this call has none.");
        }
    }
}
