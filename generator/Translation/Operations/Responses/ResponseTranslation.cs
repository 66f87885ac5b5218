using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Responses;

/// <summary>
/// What the methods of an operation return. The server chooses the status code, so status codes with different bodies become the cases of one
/// result. The caller chooses the media type, so media types with different bodies become methods. For example, JSON for 200, other JSON for 202,
/// and CSV for 200 become one method that returns <c>Ok</c> or <c>Accepted</c>, and another that returns text.
/// </summary>
/// <param name="operation">The operation.</param>
/// <param name="operationName">The prefix of the names of the operation's types.</param>
/// <param name="types">The types of the API.</param>
internal sealed class ResponseTranslation(Operation operation, string operationName, TypeTranslation types)
{
    private readonly IReadOnlyList<(StatusResponse Success, IReadOnlyList<ResponseBody> Bodies)> successes =
    [
        .. OperationResponses.Of(operation).Successes
            .Select(success => (success, operation.Method == "HEAD" ? [] : ResponseBodies.Of(success.Content, types))),
    ];

    /// <summary>Gets the status codes of successes outside 2xx.</summary>
    public IEnumerable<int> OtherStatuses =>
        successes.Select(one => one.Success.Status).Where(status => StatusCodes.ClassOf(status) is 3 or 4);

    /// <summary>Returns the result of each method, the one without suffix first.</summary>
    /// <param name="headers">The class for the response headers, or null.</param>
    public IReadOnlyList<ResponseVariant> Variants(HeadersType? headers)
    {
        var variants = new List<ResponseVariant> { new("", ResultOf("", headers)) };
        IEnumerable<ResponseBody> others = successes.SelectMany(one => one.Bodies.Skip(1)).OrderBy(body => body.Kind);
        foreach (string suffix in others.Select(body => body.Suffix).Distinct(StringComparer.Ordinal))
        {
            variants.Add(new ResponseVariant(suffix, ResultOf(suffix, headers)));
        }

        return variants;
    }

    /// <summary>Returns the name of an inline schema of a response, from its key in <c>components</c> or from the operation.</summary>
    public static string NameOf(Response response, string operationName, string suffix) =>
        ComponentKey.Of(response, "responses") is { } key ? Identifier.Inside(Identifier.Pascal(key), "response") : operationName + suffix;

    // The result of the method that requests the bodies with a suffix; the preferred bodies if there is none.
    private Result ResultOf(string suffix, HeadersType? headers)
    {
        var cases = new List<ResultCase>();
        var accept = new List<string>();
        int main = MainStatus();
        Scope names = Scope.Exact(reservedSuffix: "Case");
        foreach ((StatusResponse success, IReadOnlyList<ResponseBody> bodies) in successes)
        {
            ResponseBody? requested = suffix.Length == 0 ? null : bodies.FirstOrDefault(body => body.Suffix == suffix);
            ResponseBody? body = requested ?? (bodies.Count > 0 ? bodies[0] : null);
            accept.AddRange(body?.Accept.Where(type => !accept.Contains(type, StringComparer.OrdinalIgnoreCase)) ?? []);
            string name = names.Give(StatusCodes.NameOf(success.Status));
            string statusName = success.Status == main ? "" : StatusCodes.NameOf(success.Status);
            string typeName = statusName + (body is { IsFurtherJson: true } ? body.Suffix : "") + "Response";
            Result result = body is not null ? ResultOf(body, NameOf(success.Response, operationName, typeName))
                : StatusCodes.IsRedirect(success.Status) ? new LocationResult()
                : new NoResult();
            var doc = new DocComment(DocTranslation.TextOf(success.Response.Description), null, null);
            cases.Add(new ResultCase(name, Identifier.Camel(name), success.Status, result, doc));
        }

        List<Result> distinct = [.. cases.Select(one => one.Result).Where(result => result is not NoResult).Distinct()];
        return distinct.Count switch
        {
            0 => WithoutBody(headers),
            1 => distinct[0] with
            {
                Accept = AcceptOf(accept),
                IsOptional = cases.Exists(one => one.Result is NoResult) && distinct[0] is not (ItemsResult or EventsResult),
            },
            _ => new ChoiceResult(
                types.NameFor(operationName + suffix + "Result"),
                cases.OrderBy(one => one.Status != main).ToEquatableArray(),
                AcceptOf(accept)),
        };
    }

    private Result ResultOf(ResponseBody body, string typeName) => body.Kind switch
    {
        ResponseBodyKind.Json => new JsonResult(types.Use(body.Type.Schema, typeName), Accept: null),
        ResponseBodyKind.Xml => new JsonResult(types.Use(body.Type.Schema, typeName), Accept: null)
        {
            XmlRoot = types.Xml.RootOf(body.Type, isSent: false),
        },
        ResponseBodyKind.Text => new TextResult(Accept: null),
        ResponseBodyKind.Lines => new ItemsResult(
            types.Use(body.Type.ItemSchema ?? EventTranslation.ItemOf(body.Type.Schema), operationName + "Item"), Accept: null),
        ResponseBodyKind.Events => new EventsResult(new EventTranslation(types).Of(body.Type, operationName), Accept: null),
        _ => new StreamResult(Accept: null),
    };

    // The status code whose types have no status in their names: 200, else the first with a body.
    private int MainStatus() => successes
        .Where(one => one.Bodies.Count > 0)
        .OrderBy(one => one.Success.Status != 200)
        .Select(one => one.Success.Status)
        .FirstOrDefault();

    // Headers are the only result of a response without a body.
    private Result WithoutBody(HeadersType? headers)
    {
        bool hasHeaders = successes.Any(one => one.Success.Response.Headers.Count > 0);
        return hasHeaders ? new HeadersResult(headers?.Name)
            : operation.Method == "HEAD" ? new HeadersResult(TypeName: null)
            : new NoResult();
    }

    // Quality values (RFC 9110, section 12.4.2) decrease from the first media type on.
    private static string? AcceptOf(List<string> mediaTypes) => mediaTypes.Count == 0
        ? null
        : string.Join(", ", mediaTypes.Select((type, i) => i == 0 ? type : type + ";q=0." + Math.Max(10 - i, 1)));
}

/// <summary>The result of a method.</summary>
/// <param name="Suffix">The suffix of the method's name; empty for the first method.</param>
/// <param name="Result">What the method returns.</param>
internal sealed record ResponseVariant(string Suffix, Result Result);
