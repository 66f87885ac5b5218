using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>A method to write: of which operation, and for which of the two clients.</summary>
/// <param name="Header">The API.</param>
/// <param name="Client">The sub-client.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Method">One of its methods.</param>
/// <param name="Scope">What the client is bound to; null for the unbound client.</param>
internal sealed record MethodContext(ApiHeader Header, Client Client, ClientOperation Operation, Method Method, ClientScope? Scope)
{
    public List<ParameterCode> Parameters => MethodParameters.Of(Operation, Method.Paging, Scope is not null, Header);
}

/// <summary>Writes methods of clients: the signature and its documentation, and the body, which puts a call together and sends it.</summary>
internal static class MethodEmission
{
    private static readonly string[] Last =
        [Names.Runtime + "RequestOptions? options = null", "global::System.Threading.CancellationToken cancellationToken = default"];

    /// <summary>The method as an interface declares it.</summary>
    public static void WriteDeclaration(SourceWriter writer, MethodContext context)
    {
        MethodDocEmission.Write(writer, context);
        ObsoleteEmission.Write(writer, context.Method.Doc);
        WriteSignature(writer, context, access: "", ";");
    }

    /// <summary>The method as a class has it.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="context">The method.</param>
    /// <param name="owner">How the class with the shared calls is written before a member of it: empty within that class; null where nothing is shared.</param>
    /// <param name="errors">The field with the readers of failures; null where there are none, and not looked at where the call is shared.</param>
    public static void Write(SourceWriter writer, MethodContext context, string? owner, string? errors)
    {
        writer.Line(OriginText.Of(context.Operation));
        ObsoleteEmission.Write(writer, context.Method.Doc);
        List<ParameterCode> guarded = context.Parameters.Where(parameter => parameter.Guard is not null && IsGuardedHere(parameter, context, owner is not null)).ToList();
        bool guardsBefore = owner is not null && guarded.Count > 0;
        WriteSignature(writer, context, "public ", guardsBefore ? "" : " =>");
        string sent = owner is null ? Own(context, guarded, errors) : Shared(context, owner);
        sent += ";";
        if (guardsBefore)
        {
            writer.Open();
            guarded.ForEach(parameter => writer.Line($"{Names.Support}ApiArgument.{parameter.Guard}({parameter.Identifier}, nameof({parameter.Identifier}));"));
            writer.Line("return " + sent);
            writer.Close();
        }
        else
        {
            writer.Indent();
            writer.Line(sent);
            writer.Outdent();
        }
    }

    /// <summary>The C# type that a method returns.</summary>
    public static string ReturnType(MethodContext context) => context.Method switch
    {
        { Paging: { IsAwaitable: true } paging, Result: JsonResult page } =>
            $"{Names.Runtime}Paged<{TypeText.Of(paging.ItemType, context.Header)}, {ResultCode.TypeOf(page, context.Header)}>",
        { Paging: { } paging } => $"{Names.Runtime}Paged<{TypeText.Of(paging.ItemType, context.Header)}>",
        _ => ResultCode.Returned(context.Method.Result, context.Header),
    };

    /// <summary>Parameters as an interface declares them, and those that every method ends with.</summary>
    public static IEnumerable<string> Declarations(IEnumerable<ParameterCode> parameters) =>
        parameters.Select(static parameter => parameter.Constraints + Declaration(parameter)).Concat(Last);

    private static string Declaration(ParameterCode parameter) => $"{parameter.Type} {parameter.Identifier}{(parameter.IsOptional ? " = null" : "")}";

    // Links of the chain demand what they take, but a list of pages makes its calls only when it is enumerated.
    private static bool IsGuardedHere(ParameterCode parameter, MethodContext context, bool isShared) => parameter.IsScope || (isShared && context.Method.Paging is not null);

    private static void WriteSignature(SourceWriter writer, MethodContext context, string access, string tail)
    {
        IEnumerable<string> parameters = access.Length > 0
            ? context.Parameters.Select(static parameter => OriginText.Of(parameter) + Declaration(parameter)).Concat(Last)
            : Declarations(context.Parameters);
        Signature.Write(writer, $"{access}{ReturnType(context)} {CSharpText.Identifier(context.Method.Name)}", parameters, tail);
    }

    private static string Own(MethodContext context, IEnumerable<ParameterCode> guarded, string? errors) => Sent(
        context,
        CallEmission.Begin(context.Operation, errors),
        [
            .. guarded.Select(parameter => $".{parameter.Guard}({parameter.Identifier}, nameof({parameter.Identifier}))"),
            .. CallEmission.Steps(context.Operation, context.Header),
        ]);

    // The call that all methods of the operation share, and what this one adds.
    private static string Shared(MethodContext context, string owner)
    {
        IEnumerable<string> values = MethodParameters.Ordered(context.Operation).Select(part => part switch
        {
            MethodParameter { Role: ParameterRole.Scope } when context.Scope is { } scope => "this." + CSharpText.Identifier(scope.Argument.Name),
            MethodParameter argument => CSharpText.Identifier(argument.Name),
            OperationBody body => CSharpText.Identifier(body.Name),
            ParametersType parameters => CSharpText.Identifier(parameters.ArgumentName),
            _ => throw new InvalidOperationException("A part of an unknown kind: " + part.GetType().Name),
        });
        return Sent(context, $"{owner}{CallEmission.Name(context.Operation)}({string.Join(", ", values)})", []);
    }

    private static IEnumerable<string> Steps(Method method) =>
    [
        .. method.Fixed.Select(query => $".Query({CSharpText.Literal(query.WireName)}, {CSharpText.Literal(query.Value)})"),
        .. method.Result.Accept is { } accept and not "application/json" ? [$".Accept({CSharpText.Literal(accept)})"] : Array.Empty<string>(),
        .. method.Result is JsonResult { Type: ListType } && method.Paging is not null ? [".ListResult()"] : Array.Empty<string>(),
        .. method.Result is JsonResult result && (result.IsOptional || (result.Type.IsNullable && method.Paging is null)) ? [".OptionalResult()"] : Array.Empty<string>(),
        .. method.Paging?.Next is NextByLink next ? [$".FollowLink({CSharpText.Identifier(next.ParameterName)})"] : Array.Empty<string>(),
    ];

    private static string Sent(MethodContext context, string head, IEnumerable<string> links)
    {
        List<string> all = [.. links, .. Steps(context.Method)];
        return context.Method.Paging is { } paging
            ? PagesCode.Send(context, paging, Signature.Chain(head, all))
            : Signature.Chain(head, [.. all, ResultCode.Send(context.Method.Result, context.Header)]);
    }
}
