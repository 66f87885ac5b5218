using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>Creates the HTTP request of a call.</summary>
internal static class RequestMessage
{
    public static HttpRequestMessage Create(CallExecution execution, BaseAddress address, string? userAgent, CallDefaults? defaults)
    {
        (ApiCall call, RequestOptions? options) = (execution.Call, execution.Options);
        HttpRequestMessage request = new(Method(call.HttpMethod), call.ToUri(address, defaults, options?.QueryOrNull));
        try
        {
            request.Content = execution.Sent = call.Body?.ToContent();
            if (userAgent is not null)
            {
                request.Headers.TryAddWithoutValidation("User-Agent", userAgent);
            }

            request.Headers.TryAddWithoutValidation("Accept", call.AcceptType ?? "application/json");
            if (defaults is not null)
            {
                SetDefaults(request, call, defaults);
            }

            if (options?.HeadersOrNull is { } all)
            {
                RemoveExcluded(request, all);
            }

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
                foreach (KeyValuePair<string, string?> header in own)
                {
                    if (header.Value is { } value)
                    {
                        Set(request, HeaderText.CheckedName(header.Key), HeaderText.CheckedValue(header.Key, value));
                    }
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

    private static void SetDefaults(HttpRequestMessage request, ApiCall call, CallDefaults defaults)
    {
        foreach (KeyValuePair<string, string> header in defaults.Headers)
        {
            // The media types that an operation accepts belong to the method that reads them.
            bool isOfOperation = call.AcceptType is not null && header.Key.Equals("Accept", StringComparison.OrdinalIgnoreCase);
            if (!isOfOperation)
            {
                Set(request, header.Key, header.Value);
            }
        }
    }

    // Before the headers of the operation are set, so that only defaults are removed.
    private static void RemoveExcluded(HttpRequestMessage request, IReadOnlyDictionary<string, string?> headers)
    {
        foreach (KeyValuePair<string, string?> header in headers)
        {
            if (header.Value is not null)
            {
                continue;
            }

            if (IsOfRequest(request, HeaderText.CheckedName(header.Key)))
            {
                request.Headers.Remove(header.Key);
            }
            else
            {
                request.Content?.Headers.Remove(header.Key);
            }
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
        if (IsOfRequest(request, name))
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

    // .NET keeps headers of the content, such as Content-Language, separately, and other members of request.Headers throw for them.
    private static bool IsOfRequest(HttpRequestMessage request, string name) => request.Headers.TryAddWithoutValidation(name, (string?)null);
}
