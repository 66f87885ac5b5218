using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Emission.Types;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>A value that a caller passes to an operation: an argument, the body, or the class with the optional parameters.</summary>
/// <param name="Name">The C# name without <c>@</c>.</param>
internal abstract record CallInput(string Name)
{
    public string Identifier => CSharpText.Identifier(Name);

    /// <summary>
    /// The inputs of an operation in the order of its parameters: path, required body, other required ones, optional ones. The idempotency key is not
    /// among them, because <c>RequestOptions</c> contains it.
    /// </summary>
    public static IEnumerable<CallInput> Of(ClientOperation operation)
    {
        List<ArgumentInput> arguments =
            [.. operation.Arguments.Where(argument => argument.Role != ParameterRole.IdempotencyKey).Select(argument => new ArgumentInput(argument))];
        CallInput[] body = operation.Body is { } content ? [new BodyInput(content)] : [];
        bool isBodyRequired = operation.Body is { IsRequired: true };
        return
        [
            .. arguments.Where(input => input.Argument is { IsRequired: true, Location: MethodParameterLocation.Path }),
            .. isBodyRequired ? body : [],
            .. arguments.Where(input => input.Argument is { IsRequired: true, Location: not MethodParameterLocation.Path }),
            .. isBodyRequired ? [] : body,
            .. arguments.Where(input => !input.Argument.IsRequired),
            .. operation.Parameters is { } parameters ? [new OptionalParametersInput(parameters)] : Array.Empty<CallInput>(),
        ];
    }

    /// <summary>The C# type in the method that several methods of the operation share.</summary>
    public abstract string SharedType(EmissionContext context);

    /// <summary>The parameter of a public method.</summary>
    public abstract EmittedParameter Parameter(EmissionContext context);
}

/// <summary>An argument outside the body.</summary>
internal sealed record ArgumentInput(MethodParameter Argument) : CallInput(Argument.Name)
{
    /// <summary>Whether a client can be bound to the argument.</summary>
    public bool IsScope => Argument.Role == ParameterRole.Scope;

    /// <inheritdoc/>
    public override string SharedType(EmissionContext context) =>
        context.Types.Parameter(Argument.Type, !Argument.IsRequired || (IsScope && Argument.Location != MethodParameterLocation.Path));

    /// <inheritdoc/>
    public override EmittedParameter Parameter(EmissionContext context)
    {
        string guard = IsScope ? "RequireText" : "Require";
        return new EmittedParameter(
            Name,
            Argument.WireName,
            context.Types.Parameter(Argument.Type, isNullable: !Argument.IsRequired),
            IsOptional: !Argument.IsRequired,
            Argument.Doc,
            Argument.Default,
            MethodParameters.NeedsGuard(Argument.IsRequired, Argument.Type) ? guard : null)
        {
            IsScope = IsScope,
            Constraints = ConstraintAttributes.Text(context, Argument.Constraints, Argument.Type, isPlain: true),
        };
    }
}

/// <summary>The request body.</summary>
internal sealed record BodyInput(OperationBody Body) : CallInput(Body.Name)
{
    /// <inheritdoc/>
    public override string SharedType(EmissionContext context) => context.Types.Parameter(Body.Type, isNullable: !Body.IsRequired);

    /// <inheritdoc/>
    public override EmittedParameter Parameter(EmissionContext context) => new(
        Name,
        WireName: null,
        SharedType(context),
        IsOptional: !Body.IsRequired,
        Body.Doc,
        Default: null,
        MethodParameters.NeedsGuard(Body.IsRequired, Body.Type) ? "Require" : null)
    {
        Constraints = ConstraintAttributes.Text(context, Body.Constraints, Body.Type, isPlain: true),
    };
}

/// <summary>The class with the optional parameters of an operation that has many.</summary>
internal sealed record OptionalParametersInput(ParametersType Type) : CallInput(Type.ArgumentName)
{
    /// <inheritdoc/>
    public override string SharedType(EmissionContext context) => context.Type(Type.Name) + "?";

    /// <inheritdoc/>
    public override EmittedParameter Parameter(EmissionContext context) => new(
        Name,
        WireName: null,
        SharedType(context),
        IsOptional: true,
        new DocComment("The optional parameters.", null, null),
        Default: null,
        Guard: null);
}
