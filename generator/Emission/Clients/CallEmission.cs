using System.Globalization;
using Truto.Generated.SourceGeneration.Emission.Json;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes the expression that puts an operation's request together: a chain of calls.</summary>
internal static class CallEmission
{
    private const string ApiCall = GlobalNames.Support + "ApiCall";

    /// <summary>The name of the method that holds the chain where several methods share it: the operation's without <c>Async</c>, and <c>Call</c>.</summary>
    public static string Name(ClientOperation operation)
    {
        const string Suffix = "Async";
        string name = operation.Methods[0].Name;
        return (name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name) + "Call";
    }

    /// <summary>Writes that method; those of the bound clients call it too.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="errors">The field with the readers of failures; null where there are none.</param>
    /// <param name="context">The API.</param>
    public static void WriteShared(EmissionContext context, SourceWriter writer, ClientOperation operation, string? errors)
    {
        IEnumerable<string> parameters = MethodParameters.Ordered(operation).Select(part => Parameter(context, part));
        Signature.Write(writer, $"internal static {ApiCall} {Name(operation)}", parameters, " =>");
        writer.Indent();
        writer.Line(Signature.Chain(Begin(operation, errors), Steps(context, operation)) + ";");
        writer.Outdent();
    }

    /// <summary>The chain's first link.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="errors">The field with the readers of failures; null where there are none.</param>
    public static string Begin(ClientOperation operation, string? errors)
    {
        string route = RouteText.Of(operation);
        string sent = route == operation.Path ? "" : ", route: " + CSharpText.Literal(route);
        return $"new {ApiCall}({CSharpText.Literal(operation.HttpMethod)}, {CSharpText.Literal(operation.Path)}{(errors is null ? "" : ", " + errors)}{sent})";
    }

    /// <summary>The chain's other links; in them, parameters have their own names.</summary>
    public static IEnumerable<string> Steps(EmissionContext context, ClientOperation operation) =>
    [
        .. operation.Route.SelectMany(part => Route(context, part, operation)),
        .. operation.Arguments.Where(argument => argument.Place == MethodParameterLocation.Path).SelectMany(argument => Checks(context, argument, CSharpText.Identifier(argument.Name))),
        .. operation.Body is { } body ? [BodyEmission.Step(context, body)] : Array.Empty<string>(),
        .. operation.Arguments.SelectMany(argument => Steps(context, argument, CSharpText.Identifier(argument.Name))),
        .. (operation.Parameters?.Arguments ?? []).SelectMany(argument =>
            Steps(context, argument, $"{CSharpText.Identifier(operation.Parameters!.ArgumentName)}?.{CSharpText.Identifier(argument.Name)}")),
        .. operation.Constants.Select(ArgumentCode.Step),
        .. operation.QueryDefaults.Select(pair => $".QueryDefault({CSharpText.Literal(pair.WireName)}, {CSharpText.Literal(pair.Value)})"),
        .. operation.Body is { } given ? Checks(context, "", given.Constraints, given.Type, CSharpText.Identifier(given.Name)) : Array.Empty<string>(),
        .. operation.Successes.Select(status => $".Succeeds({status.ToString(CultureInfo.InvariantCulture)})"),
        .. operation.FinalResponses.Select(response => $".FinalResponse({Facts(response)})"),
        .. operation.Server is { } server ? [$".Server({CSharpText.Literal(server)})"] : Array.Empty<string>(),
        .. SecurityEmission.Steps(operation),
    ];

    /// <summary>The arguments that say which response is not retried.</summary>
    public static string Facts(FinalResponse response) =>
        response.Status.ToString(CultureInfo.InvariantCulture) + (response.Body is { } body ? ", " + CSharpText.Literal(body) : "");

    private static string Parameter(EmissionContext context, object part) => part switch
    {
        MethodParameter argument => context.Types.Parameter(argument.Type, IsNullable(argument)) + " " + CSharpText.Identifier(argument.Name),
        OperationBody body => context.Types.Parameter(body.Type, !body.IsRequired) + " " + CSharpText.Identifier(body.Name),
        ParametersType parameters => context.Global(parameters.Name) + "? " + CSharpText.Identifier(parameters.ArgumentName),
        _ => throw new InvalidOperationException("A part of an unknown kind: " + part.GetType().Name),
    };

    private static bool IsNullable(MethodParameter argument) =>
        !argument.IsRequired || (argument.Place != MethodParameterLocation.Path && argument.Role == ParameterRole.Scope);

    private static string[] Route(EmissionContext context, RoutePart part, ClientOperation operation) => part switch
    {
        LiteralPart => [],
        ArgumentPart value => [InPath(context, "Path", value.ArgumentName, operation)],
        OptionalSegmentPart segment => [InPath(context, "Segment", segment.ArgumentName, operation)],
        _ => throw new InvalidOperationException("A route part of an unknown kind: " + part.GetType().Name),
    };

    private static string InPath(EmissionContext context, string method, string name, ClientOperation operation) =>
        ArgumentCode.Step(context, operation.Arguments.Single(argument => argument.Name == name), CSharpText.Identifier(name), method);

    private static IEnumerable<string> Checks(EmissionContext context, MethodParameter argument, string value) =>
        Checks(context, argument.WireName, argument.Constraints, argument.Type, value);

    private static IEnumerable<string> Checks(EmissionContext context, string name, Constraints? constraints, TypeRef type, string value)
    {
        if (constraints is not null && type is ScalarType { Scalar: Scalar.String } && constraints == Constraints.None with { Length = constraints.Length })
        {
            return [$".CheckLength({CSharpText.Literal(name)}, {value}{CheckCode.Range(constraints.Length)})"];
        }

        string links = string.Concat(new CheckCode(context.Json).Links(constraints, type, -1, "value", field: null));
        return links.Length > 0 ? [$".Check({CSharpText.Literal(name)}, {value}, static (check, value) => check{links})"]
            : name.Length > 0 && CheckEmission.Holds(type) ? [$".Check({CSharpText.Literal(name)}, {value})"]
            : [];
    }

    private static IEnumerable<string> Steps(EmissionContext context, MethodParameter argument, string value)
    {
        if (argument.Role == ParameterRole.IdempotencyKey)
        {
            yield return $".IdempotencyHeader({CSharpText.Literal(argument.WireName)})";
        }
        else if (argument.Place != MethodParameterLocation.Path)
        {
            yield return ArgumentCode.Step(context, argument, value);
            foreach (string check in Checks(context, argument, value))
            {
                yield return check;
            }
        }

        if (argument is { Role: ParameterRole.Scope, Type: ScalarType { Scalar: Scalar.String } })
        {
            yield return $".ForAccount({value})";
        }

        if (argument.Role == ParameterRole.ExcludedMembers)
        {
            yield return $".Excludes({value})";
        }
    }
}
