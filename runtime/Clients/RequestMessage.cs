using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>Creates the HTTP request of a call.</summary>
internal static class RequestMessage
{
    public static HttpRequestMessage Create(CallExecution execution, BaseAddress address, string? userAgent)
    {
        (ApiCall call, RequestOptions? options) = (execution.Call, execution.Options);
        HttpRequestMessage request = new(Method(call.HttpMethod), call.ToUri(address, options?.QueryOrNull));
        try
        {
            request.Content = execution.Sent = call.Body?.ToContent();
            if (userAgent is not null)
            {
                request.Headers.TryAddWithoutValidation("User-Agent", userAgent);
            }

            request.Headers.TryAddWithoutValidation("Accept", call.AcceptType ?? "application/json");
            if (execution.IdempotencyHeader is { } name && execution.IdempotencyKey is { } key)
            {
                Set(request, name, key);
            }

            if (call.Headers is { } declared)
            {
                foreach (KeyValuePair<string, string> header in declared)
                {
                    Set(request, header.Key, header.Value, isDeclared: true);
                }
            }

            if (call.Cookies is { Length: > 0 } cookies)
            {
                Set(request, "Cookie", cookies);
            }

            if (options?.HeadersOrNull is { } own)
            {
                foreach (KeyValuePair<string, string> header in own)
                {
                    Set(request, HeaderText.CheckedName(header.Key), HeaderText.CheckedValue(header.Key, header.Value));
                }
            }

            return request;
        }
        catch
        {
            request.Dispose();
            throw;
        }
    }

    private static HttpMethod Method(string name) => name switch
    {
        "GET" => HttpMethod.Get,
        "POST" => HttpMethod.Post,
        "PUT" => HttpMethod.Put,
        "DELETE" => HttpMethod.Delete,
        _ => new HttpMethod(name),
    };

    private static void Set(HttpRequestMessage request, string name, string value, bool isDeclared = false)
    {
        // .NET keeps headers of the content, such as Content-Language, separately, and other members of request.Headers throw for them.
        if (request.Headers.TryAddWithoutValidation(name, (string?)null))
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }
        else if ((request.Content ?? (isDeclared ? request.Content = new ByteArrayContent([]) : null)) is { } content)
        {
            // A declared content header of a call without a body needs an empty body.
            content.Headers.Remove(name);
            content.Headers.TryAddWithoutValidation(name, value);
        }
        else
        {
            throw new ArgumentException("The header '" + name + "' describes a body, but this call has none.");
        }
    }
}
