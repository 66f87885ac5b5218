using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Responses;

/// <summary>
/// What calls return when they succeed. Which status it is, the API decides: where bodies differ by it, the result has a case for
/// each. Which media type it is, the caller decides: where bodies differ by it, each is a method of its own.
/// </summary>
/// <param name="operation">The operation.</param>
/// <param name="operationName">What types of the operation begin with.</param>
/// <param name="types">The API's types.</param>
internal sealed class ResponseTranslation(Operation operation, string operationName, TypeTranslation types)
{
    private readonly IReadOnlyList<(SuccessResponse Success, IReadOnlyList<ResponseBody> Bodies)> successes =
        [.. SuccessResponses.Of(operation).Select(success => (success, operation.Method == "HEAD" ? [] : ResponseBodies.Of(success.Content, types.Shapes)))];

    /// <summary>The statuses outside 2xx that are success.</summary>
    public IEnumerable<int> OtherStatuses => successes.Select(one => one.Success.Status).Where(status => StatusCodes.Class(status) is 3 or 4);

    /// <summary>What each method returns, the plain one first.</summary>
    /// <param name="headers">What reads the operation's headers, or null.</param>
    public IReadOnlyList<ResponseVariant> Variants(HeadersType? headers)
    {
        var variants = new List<ResponseVariant> { new("", Of("", bodies => null, headers)) };
        IEnumerable<ResponseBody> others = successes.SelectMany(one => one.Bodies.Skip(1)).OrderBy(body => body.Kind);
        foreach (string suffix in others.Select(body => body.Suffix).Distinct(StringComparer.Ordinal))
        {
            variants.Add(new ResponseVariant(suffix, Of(suffix, bodies => bodies.FirstOrDefault(body => body.Suffix == suffix), headers)));
        }

        return variants;
    }

    /// <summary>What to call an inline schema of a response: by its component where it is one, else by the operation.</summary>
    public static string NameOf(Response response, string operationName, string suffix) =>
        response.At.Path is { Parent.Step: "responses", Parent.Parent.Step: "components" } path
            ? Identifier.Inside(Identifier.Pascal(path.Step), "response")
            : operationName + suffix;

    private Result Of(string suffix, Func<IReadOnlyList<ResponseBody>, ResponseBody?> choose, HeadersType? headers)
    {
        var cases = new List<ResultCase>();
        var accept = new List<string>();
        int main = MainStatus();
        Scope names = Scope.Exact(reservedSuffix: "Case");
        foreach ((SuccessResponse success, IReadOnlyList<ResponseBody> bodies) in successes)
        {
            ResponseBody? body = choose(bodies) ?? (bodies.Count > 0 ? bodies[0] : null);
            accept.AddRange(body?.Accept.Where(type => !accept.Contains(type, StringComparer.OrdinalIgnoreCase)) ?? []);
            string name = names.Give(StatusCodes.Word(success.Status));
            string typeName = (success.Status == main ? "" : StatusCodes.Word(success.Status)) + (body is { IsFurtherJson: true } ? body.Suffix : "") + "Response";
            Result result = body is not null ? Of(body, NameOf(success.Response, operationName, typeName))
                : StatusCodes.IsRedirect(success.Status) ? new LocationResult()
                : new NoResult();
            var words = new DocComment(DocTranslation.Words(success.Response.Description), null, null);
            cases.Add(new ResultCase(name, Identifier.Camel(name), success.Status, result, words));
        }

        List<Result> distinct = [.. cases.Select(one => one.Result).Where(result => result is not NoResult).Distinct()];
        return distinct.Count switch
        {
            0 => WithoutBody(headers),
            1 => distinct[0] with { Accept = AcceptOf(accept), IsOptional = cases.Exists(one => one.Result is NoResult) && distinct[0] is not (ItemsResult or EventsResult) },
            _ => new ChoiceResult(types.NameFor(operationName + suffix + "Result"), cases.OrderBy(one => one.Status != main).ToEquatableArray(), AcceptOf(accept)),
        };
    }

    // What stands for the others where one must: 200, else the first with a body.
    private int MainStatus() => successes
        .Where(one => one.Bodies.Count > 0)
        .OrderBy(one => one.Success.Status != 200)
        .Select(one => one.Success.Status)
        .FirstOrDefault();

    private Result Of(ResponseBody body, string typeName) => body.Kind switch
    {
        ResponseBodyKind.Json => new JsonResult(types.Use(body.Type.Schema, typeName), Accept: null),
        ResponseBodyKind.Text => new TextResult(Accept: null),
        ResponseBodyKind.Lines => new ItemsResult(types.Use(body.Type.ItemSchema ?? EventTranslation.ItemOf(body.Type.Schema), operationName + "Item"), Accept: null),
        ResponseBodyKind.Events => new EventsResult(new EventTranslation(types).Of(body.Type, operationName), Accept: null),
        _ => new StreamResult(Accept: null),
    };

    // What is there to say is said by the headers.
    private Result WithoutBody(HeadersType? headers)
    {
        bool hasHeaders = successes.Any(one => one.Success.Response.Headers.Count > 0);
        return hasHeaders ? new HeadersResult(headers?.Name)
            : operation.Method == "HEAD" ? new HeadersResult(TypeName: null)
            : new NoResult();
    }

    // The first is wanted most (RFC 9110, 12.4.2).
    private static string? AcceptOf(List<string> mediaTypes) => mediaTypes.Count == 0
        ? null
        : string.Join(", ", mediaTypes.Select((type, at) => at == 0 ? type : type + ";q=0." + Math.Max(10 - at, 1)));
}

/// <summary>What one of an operation's methods returns.</summary>
/// <param name="Suffix">What its name has after the operation's; empty for the plain one.</param>
/// <param name="Result">What it returns.</param>
internal sealed record ResponseVariant(string Suffix, Result Result);
