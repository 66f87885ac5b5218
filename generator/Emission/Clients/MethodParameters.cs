using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>A parameter of an emitted method.</summary>
/// <param name="Name">The C# name without <c>@</c>.</param>
/// <param name="WireName">The name in the request; null for a body.</param>
/// <param name="Type">The C# type.</param>
/// <param name="IsOptional">Whether it has a default.</param>
/// <param name="Doc">The documentation from the description.</param>
/// <param name="Default">The default that the API uses; null if the description declares none.</param>
/// <param name="Guard">The method of <c>ApiArgument</c> that checks the value; null if the compiler's check is enough.</param>
internal sealed record EmittedParameter(string Name, string? WireName, string Type, bool IsOptional, DocComment Doc, string? Default, string? Guard)
{
    /// <summary>Whether a client can be bound to it.</summary>
    public bool IsScope { get; init; }

    /// <summary>The attributes that declare its constraints, followed by a space; empty if there are none.</summary>
    public string Constraints { get; init; } = "";

    public string Identifier => CSharpText.Identifier(Name);
}

/// <summary>
/// Selects the parameters of an operation's methods. The options and the cancellation token, which every method has, are not among them.
/// </summary>
internal static class MethodParameters
{
    /// <summary>The parameters of a method of a client.</summary>
    /// <param name="context">The API.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="paging">The paging of the method, which provides the cursor.</param>
    /// <param name="isBound">Whether the client is bound to a scope and provides its argument.</param>
    public static List<EmittedParameter> Of(EmissionContext context, ClientOperation operation, MethodPaging? paging, bool isBound) =>
        CallInput.Of(operation)
            .Where(input => input is not ArgumentInput argument || !IsProvidedByClient(argument, paging, isBound))
            .Select(input => input.Parameter(context))
            .ToList();

    /// <summary>The parameters of an extension method that takes each optional argument separately.</summary>
    /// <inheritdoc cref="Of(EmissionContext, ClientOperation, MethodPaging?, bool)"/>
    public static List<EmittedParameter> Flat(EmissionContext context, ClientOperation operation, MethodPaging? paging, bool isBound)
    {
        IEnumerable<MethodParameter> required = operation.Arguments.Where(static argument => argument.IsRequired);
        EquatableArray<MethodParameter> all = required.Concat(operation.Parameters!.Optional).ToEquatableArray();
        return Of(context, operation with { Arguments = all, Parameters = null }, paging, isBound);
    }

    /// <summary>
    /// Whether the call that adds an argument to the request checks it for null. The argument of a scope is checked before, because a bound client
    /// may have none.
    /// </summary>
    public static bool IsRequiredByCall(MethodParameter argument) =>
        argument.Role != ParameterRole.Scope && NeedsGuard(argument.IsRequired, argument.Type);

    /// <summary>Whether the call that adds the body to the request checks it for null.</summary>
    public static bool IsRequiredByCall(OperationBody body) => NeedsGuard(body.IsRequired, body.Type);

    /// <summary>Whether a value must be checked for null at run time.</summary>
    public static bool NeedsGuard(bool isRequired, TypeRef type) => isRequired && !type.IsNullable && !TypeText.IsValueType(type);

    private static bool IsProvidedByClient(ArgumentInput input, MethodPaging? paging, bool isBound) =>
        input.Name == paging?.CursorArgument || (isBound && input.IsScope);
}
