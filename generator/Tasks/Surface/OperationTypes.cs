using System.Globalization;
using Truto.Generated.SourceGeneration.Emission;
using Truto.Generated.SourceGeneration.Emission.Clients;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.Tasks.Surface;

/// <summary>Reads the classes that belong to an operation: its optional parameters, its headers, its results and its events.</summary>
internal static class OperationTypes
{
    public static IEnumerable<SurfaceType> Of(EmissionContext context, ClientOperation operation)
    {
        Origin origin = OriginOf(operation);
        if (operation.Parameters is { } parameters)
        {
            yield return Class(
                parameters.Name, origin, Flow.Sent, parameters.Arguments.Select(argument => Property(
                    argument.Name,
                    argument.WireName,
                    CSharpType.Of(context.Types.Parameter(argument.Type, isNullable: true), TypeText.IsValueType(argument.Type)),
                    new Origin(origin.Text, argument.WireName),
                    argument.Doc.IsDeprecated) with
                {
                    Constraints = argument.Constraints,
                }));
        }

        if (operation.Headers is { } headers)
        {
            yield return Class(
                headers.Name, origin, Flow.Received, headers.Headers.Select(header => Property(
                    header.Name,
                    header.WireName,
                    CSharpType.Of(context.Types.Nullable(header.Type), TypeText.IsValueType(header.Type)),
                    origin,
                    header.Doc.IsDeprecated)));
        }

        foreach (Method method in operation.Methods)
        {
            switch (method.Result)
            {
                case ChoiceResult choice:
                    yield return Cases(
                        choice.Name,
                        origin,
                        choice.Cases.Select(one => (one.Name, one.Status.ToString(CultureInfo.InvariantCulture), Value(context, one.Result))));
                    break;
                case EventsResult { Data: NamedData named }:
                    yield return Cases(
                        named.Name,
                        origin,
                        named.Cases.Select(one => (one.Name, one.EventType, one.Type is null ? Text : DeclaredTypes.TypeOf(context, one.Type))));
                    break;
            }
        }
    }

    /// <summary>Returns where an operation is declared.</summary>
    public static Origin OriginOf(ClientOperation operation) => new(operation.HttpMethod + " " + operation.Path);

    /// <summary>Returns the type of the value of a result; <c>void</c> for none.</summary>
    public static CSharpType Value(EmissionContext context, Result result) => result is NoResult
        ? new CSharpType("void", IsNullable: false, IsValueType: true)
        : CSharpType.Of(ResultCode.TypeOf(context, result), result is JsonResult json && TypeText.IsValueType(json.Type));

    private static CSharpType Text { get; } = new("string", IsNullable: false, IsValueType: false);

    private static SurfaceType Class(string name, Origin origin, Flow flow, IEnumerable<SurfaceMember> members) =>
        new(name, "class", origin, flow, IsDeprecated: false, [.. members]);

    private static SurfaceType Cases(string name, Origin origin, IEnumerable<(string Name, string WireName, CSharpType Type)> cases) => new(
        name,
        "union",
        origin,
        Flow.Received,
        IsDeprecated: false,
        [.. cases.Select(one => new SurfaceMember(
            one.Name, one.WireName, MemberKind.Case, one.Type, origin, IsRequired: false, IsDeprecated: false))]);

    private static SurfaceMember Property(string name, string wireName, CSharpType type, Origin origin, bool isDeprecated) =>
        new(name, wireName, MemberKind.Property, type, origin, IsRequired: false, isDeprecated);
}
