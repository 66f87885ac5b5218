using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Emission.Types;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>A parameter of an emitted method.</summary>
/// <param name="Name">The C# name without <c>@</c>.</param>
/// <param name="WireName">The name on the wire; null for a body.</param>
/// <param name="Type">The C# type.</param>
/// <param name="IsOptional">Whether it has a default.</param>
/// <param name="Doc">The description's words.</param>
/// <param name="Default">What the API takes where nothing is given, or null.</param>
/// <param name="Guard">The method of <c>ApiArgument</c> that checks it; null where the compiler suffices.</param>
internal sealed record ParameterCode(string Name, string? WireName, string Type, bool IsOptional, DocComment Doc, string? Default, string? Guard)
{
    /// <summary>Whether a client may be bound to it.</summary>
    public bool IsScope { get; init; }

    /// <summary>Attributes of what is asked of values, with a blank after them; empty where nothing is.</summary>
    public string Constraints { get; init; } = "";

    public string Identifier => CSharpText.Identifier(Name);
}

/// <summary>The parameters of an operation's methods, in the order they read best: path, body, other required ones, optional ones.</summary>
internal static class MethodParameters
{
    /// <summary>What a caller gives, without the options and the token that every method ends with.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="paging">How the method pages: it fills in the cursor by itself.</param>
    /// <param name="isBound">Whether the client gives the argument of its scope.</param>
    /// <param name="context">The API.</param>
    public static List<ParameterCode> Of(EmissionContext context, ClientOperation operation, MethodPaging? paging, bool isBound) =>
        Ordered(operation)
            .Where(part => part is not MethodParameter argument || !IsGivenByClient(argument, paging, isBound))
            .Select(part => Of(context, part))
            .ToList();

    /// <summary>The same for the extension method of an operation with many optional arguments, which takes them one by one.</summary>
    /// <inheritdoc cref="Of(EmissionContext, ClientOperation, MethodPaging?, bool)"/>
    public static List<ParameterCode> Flat(EmissionContext context, ClientOperation operation, MethodPaging? paging, bool isBound) =>
        Of(
            context,
            operation with
            {
                Arguments = operation.Arguments.Where(static argument => argument.IsRequired).Concat(operation.Parameters!.Optional).ToEquatableArray(),
                Parameters = null,
            },
            paging,
            isBound);

    /// <summary>
    /// All that a request is made of: <see cref="MethodParameter"/>, <see cref="OperationBody"/> and <see cref="ParametersType"/>, in the order of parameters. The key that
    /// makes a repeated request harmless is not among them: <c>RequestOptions</c> has it.
    /// </summary>
    public static IEnumerable<object> Ordered(ClientOperation operation)
    {
        List<MethodParameter> arguments = operation.Arguments.Where(argument => argument.Role != ParameterRole.IdempotencyKey).ToList();
        OperationBody? body = operation.Body;
        return arguments.Where(argument => argument.Place == MethodParameterLocation.Path && argument.IsRequired)
            .Concat<object>(body is { IsRequired: true } ? [body] : [])
            .Concat(arguments.Where(argument => argument.Place != MethodParameterLocation.Path && argument.IsRequired))
            .Concat(body is { IsRequired: false } ? [body] : [])
            .Concat(arguments.Where(argument => !argument.IsRequired))
            .Concat(operation.Parameters is { } parameters ? [parameters] : []);
    }

    /// <summary>Whether the link that puts an argument into the call has to demand it. One that a client may be bound to is demanded before: the bound client may have none.</summary>
    public static bool IsDemanded(MethodParameter argument) => argument.Role != ParameterRole.Scope && NeedsGuard(argument.IsRequired, argument.Type);

    /// <summary>Whether the link that puts a body into the call has to demand it.</summary>
    public static bool IsDemanded(OperationBody body) => NeedsGuard(body.IsRequired, body.Type);

    private static bool NeedsGuard(bool isRequired, TypeRef type) => isRequired && !type.IsNullable && !TypeText.IsValueType(type);

    private static bool IsGivenByClient(MethodParameter argument, MethodPaging? paging, bool isBound) =>
        argument.Name == paging?.CursorArgument || (isBound && argument.Role == ParameterRole.Scope);

    private static ParameterCode Of(EmissionContext context, object part)
    {
        if (part is ParametersType type)
        {
            return new ParameterCode(type.ArgumentName, null, context.Global(type.Name) + "?", IsOptional: true, new DocComment("Optional parameters.", null, null), null, null);
        }

        (string name, TypeRef valueType, bool isRequired, DocComment doc) = part is MethodParameter argument
            ? (argument.Name, argument.Type, argument.IsRequired, argument.Doc)
            : part is OperationBody body ? (body.Name, body.Type, body.IsRequired, body.Doc) : throw new InvalidOperationException();
        bool isScope = part is MethodParameter { Role: ParameterRole.Scope };
        string? guard = !NeedsGuard(isRequired, valueType) ? null : isScope && valueType is ScalarType { Scalar: Scalar.String } ? "RequireText" : "Require";
        Constraints? constraints = (part as MethodParameter)?.Constraints ?? (part as OperationBody)?.Constraints;
        return new ParameterCode(name, (part as MethodParameter)?.WireName, context.Types.Parameter(valueType, isNullable: !isRequired), !isRequired, doc, (part as MethodParameter)?.Default, guard)
        {
            IsScope = isScope,
            Constraints = ConstraintAttributes.Text(context, constraints, valueType, isPlain: true),
        };
    }
}
