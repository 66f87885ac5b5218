using Truto.Generated.SourceGeneration.Emission;
using Truto.Generated.SourceGeneration.Emission.Clients;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.Tasks.Surface;

/// <summary>Reads the methods of a client with the signatures that are emitted.</summary>
internal static class SurfaceMethods
{
    public static IEnumerable<SurfaceMethod> Of(EmissionContext context, Client client) => client.Operations
        .SelectMany(operation => operation.Methods.Select(method => Of(context, client, operation, method)));

    private static SurfaceMethod Of(EmissionContext context, Client client, ClientOperation operation, Method method)
    {
        string variant = string.Join('&', method.Fixed.Select(query => query.WireName + "=" + query.Value)) + method.Result.Accept
            + operation.Body?.MediaType;
        List<EmittedParameter> parameters = operation.Parameters is null
            ? MethodParameters.Of(context, operation, method.Paging, isBound: false)
            : MethodParameters.Flat(context, operation, method.Paging, isBound: false);
        return new SurfaceMethod(
            client.Name,
            method.Name,
            $"{operation.HttpMethod} {operation.Path} {variant}",
            OperationTypes.OriginOf(operation),
            Returns(context, client, operation, method),
            [.. parameters.Select(parameter => Parameter(operation, parameter))],
            operation.Errors.GroupBy(error => error.Status)
                .ToDictionary(group => group.Key, group => string.Join(" or ", group.Select(error => context.Types.Of(error.Type)))),
            method.Doc.IsDeprecated)
        {
            HasParametersClass = operation.Parameters is not null,
        };
    }

    private static SurfaceResult Returns(EmissionContext context, Client client, ClientOperation operation, Method method)
    {
        string text = MethodEmission.ReturnType(new EmittedMethod(context, client, operation, method, Scope: null));
        CSharpType value = OperationTypes.Value(context, method.Result);
        return method.Paging is { } paging
            ? new SurfaceResult(text, DeclaredTypes.TypeOf(context, paging.ItemType), paging.IsAwaitable ? value : null)
            : new SurfaceResult(text, method.Result is NoResult ? null : value, Page: null);
    }

    private static SurfaceParameter Parameter(ClientOperation operation, EmittedParameter parameter)
    {
        MethodParameter? declared = operation.Arguments.Concat(operation.Parameters?.Optional ?? [])
            .FirstOrDefault(argument => argument.Name == parameter.Name);
        TypeRef? type = declared?.Type ?? operation.Body?.Type;
        return new SurfaceParameter(
            parameter.Name,
            parameter.WireName ?? "",
            CSharpType.Of(parameter.Type, type is not null && TypeText.IsValueType(type)),
            parameter.IsOptional,
            parameter.Doc.IsDeprecated)
        {
            Constraints = declared is null ? operation.Body?.Constraints : declared.Constraints,
        };
    }
}
