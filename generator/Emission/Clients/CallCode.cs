using System.Globalization;
using Truto.Generated.SourceGeneration.Emission.Json;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>The expression that builds the request of an operation: a chain of method calls on an <c>ApiCall</c>.</summary>
internal static class CallCode
{
    /// <summary>The start of the chain.</summary>
    /// <param name="context">The API.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="errors">The field with the error readers; null if there are none.</param>
    public static string Begin(EmissionContext context, ClientOperation operation, string? errors)
    {
        string route = RouteText.Of(operation);
        string[] differing = route == operation.Path ? [] : ["route: " + CSharpText.Literal(route)];
        string[] readers = errors is null ? [] : [errors];
        return WrappedCode.Call(
            "new " + context.Names.ApiCall,
            [CSharpText.Literal(operation.HttpMethod), CSharpText.Literal(operation.Path), .. readers, .. differing]);
    }

    /// <summary>The links of the chain. They refer to parameters by their own names.</summary>
    public static IEnumerable<string> Links(EmissionContext context, ClientOperation operation) =>
    [
        .. operation.Route.SelectMany(part => Route(context, part, operation)),
        .. operation.Arguments.Where(argument => argument.Location == MethodParameterLocation.Path)
            .SelectMany(argument => Checks(context, argument, CSharpText.Identifier(argument.Name))),
        .. operation.Body is { } body ? [BodyCode.Link(context, body)] : Array.Empty<string>(),
        .. operation.Arguments.SelectMany(argument => Links(context, argument, CSharpText.Identifier(argument.Name))),
        .. OptionalLinks(context, operation),
        .. operation.Constants.Select(ArgumentCode.Link),
        .. operation.QueryDefaults.Select(pair => $".QueryDefault({CSharpText.Literal(pair.WireName)}, {CSharpText.Literal(pair.Value)})"),
        .. operation.Body is { } content
            ? Checks(context, "", content.Constraints, content.Type, CSharpText.Identifier(content.Name))
            : Array.Empty<string>(),
        .. operation.Successes.Select(status => $".Succeeds({status.ToString(CultureInfo.InvariantCulture)})"),
        .. operation.FinalResponses.Select(response => $".FinalResponse({Arguments(response)})"),
        .. operation.Server is { } server ? [$".Server({CSharpText.Literal(server)})"] : Array.Empty<string>(),
        .. SecurityCode.Links(context, operation),
    ];

    /// <summary>The arguments that describe a response that is not retried.</summary>
    public static string Arguments(FinalResponse response) =>
        response.Status.ToString(CultureInfo.InvariantCulture) + (response.Body is { } body ? ", " + CSharpText.Literal(body) : "");

    private static IEnumerable<string> OptionalLinks(EmissionContext context, ClientOperation operation) => operation.Parameters is { } parameters
        ? parameters.Arguments.SelectMany(argument =>
            Links(context, argument, $"{CSharpText.Identifier(parameters.ArgumentName)}?.{CSharpText.Identifier(argument.Name)}"))
        : [];

    private static string[] Route(EmissionContext context, RoutePart part, ClientOperation operation) => part switch
    {
        LiteralPart => [],
        ArgumentPart value => [PathLink(context, "Path", value.ArgumentName, operation)],
        OptionalSegmentPart segment => [PathLink(context, "Segment", segment.ArgumentName, operation)],
        _ => throw new InvalidOperationException("Unsupported route part: " + part.GetType().Name),
    };

    private static string PathLink(EmissionContext context, string method, string name, ClientOperation operation) =>
        ArgumentCode.Link(context, operation.Arguments.Single(argument => argument.Name == name), CSharpText.Identifier(name), method);

    private static IEnumerable<string> Checks(EmissionContext context, MethodParameter argument, string value) =>
        Checks(context, argument.WireName, argument.Constraints, argument.Type, value);

    private static IEnumerable<string> Checks(EmissionContext context, string name, Constraints? constraints, TypeRef type, string value)
    {
        bool isText = type is ScalarType { Scalar: Scalar.String };
        if (isText && constraints is not null && constraints == Constraints.None with { Length = constraints.Length })
        {
            return [$".CheckLength({CSharpText.Literal(name)}, {value}{CheckCode.Range(constraints.Length)})"];
        }

        if (CheckCode.LengthOfStrings(constraints, type) is { } lengths)
        {
            return [$".CheckEachLength({CSharpText.Literal(name)}, {value}{CheckCode.Range(lengths)})"];
        }

        if (CheckCode.RangeOfInteger(constraints, type) is { } range)
        {
            return [$".CheckRange({CSharpText.Literal(name)}, {value}, {range})"];
        }

        List<string> links = [.. new CheckCode(context).Links(constraints, type, -1, "value")];
        return links.Count > 0 ? [Check(name, value, links)]
            : name.Length > 0 && CheckCode.CanContainChecks(type) ? [$".Check({CSharpText.Literal(name)}, {value})"]
            : [];
    }

    private static string Check(string name, string value, List<string> links)
    {
        string start = $".Check({CSharpText.Literal(name)}, {value}, static (check, value) => ";
        string line = start + "check" + string.Concat(links) + ")";
        return line.Length <= WrappedCode.LengthInBody ? line : $"{start}check\n    {string.Join("\n    ", links)})";
    }

    private static IEnumerable<string> Links(EmissionContext context, MethodParameter argument, string value)
    {
        if (argument.Role == ParameterRole.IdempotencyKey)
        {
            yield return $".IdempotencyHeader({CSharpText.Literal(argument.WireName)})";
        }
        else if (argument.Location != MethodParameterLocation.Path)
        {
            yield return ArgumentCode.Link(context, argument, value);
            foreach (string check in Checks(context, argument, value))
            {
                yield return check;
            }
        }

        if (argument.IsAccount)
        {
            yield return $".ForAccount({value})";
        }

        if (argument.Role == ParameterRole.ExcludedMembers)
        {
            yield return $".Excludes({value})";
        }
    }
}
