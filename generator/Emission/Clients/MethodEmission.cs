using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>A method to write: of which operation, and for which of the two clients.</summary>
/// <param name="Context">The API.</param>
/// <param name="Client">The sub-client.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Method">One of its methods.</param>
/// <param name="Scope">What the client is bound to; null for the unbound client.</param>
internal sealed record EmittedMethod(EmissionContext Context, Client Client, ClientOperation Operation, Method Method, ClientScope? Scope)
{
    public List<ParameterCode> Parameters => MethodParameters.Of(Context, Operation, Method.Paging, Scope is not null);
}

/// <summary>Writes methods of clients: the signature and its documentation, and the body, which puts a call together and sends it.</summary>
internal static class MethodEmission
{
    private static readonly string[] Last =
        [GlobalNames.Runtime + "RequestOptions? options = null", "global::System.Threading.CancellationToken cancellationToken = default"];

    /// <summary>The method as an interface declares it.</summary>
    public static void WriteDeclaration(SourceWriter writer, EmittedMethod emitted)
    {
        MethodDocEmission.Write(writer, emitted);
        ObsoleteEmission.Write(writer, emitted.Method.Doc);
        WriteSignature(writer, emitted, access: "", ";");
    }

    /// <summary>The method as a class has it.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="emitted">The method.</param>
    /// <param name="owner">How the class with the shared calls is written before a member of it: empty within that class; null where nothing is shared.</param>
    /// <param name="errors">The field with the readers of failures; null where there are none, and not looked at where the call is shared.</param>
    public static void Write(SourceWriter writer, EmittedMethod emitted, string? owner, string? errors)
    {
        writer.Line(OriginText.Of(emitted.Operation));
        ObsoleteEmission.Write(writer, emitted.Method.Doc);
        List<ParameterCode> guarded = emitted.Parameters.Where(parameter => parameter.Guard is not null && IsGuardedHere(parameter, emitted, owner is not null)).ToList();
        bool guardsBefore = owner is not null && guarded.Count > 0;
        WriteSignature(writer, emitted, "public ", guardsBefore ? "" : " =>");
        string sent = owner is null ? Own(emitted, guarded, errors) : Shared(emitted, owner);
        sent += ";";
        if (guardsBefore)
        {
            writer.Open();
            guarded.ForEach(parameter => writer.Line($"{GlobalNames.Support}ApiArgument.{parameter.Guard}({parameter.Identifier}, nameof({parameter.Identifier}));"));
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
    public static string ReturnType(EmittedMethod emitted) => emitted.Method switch
    {
        { Paging: { IsAwaitable: true } paging, Result: JsonResult page } =>
            $"{GlobalNames.Runtime}Paged<{emitted.Context.Types.Of(paging.ItemType)}, {ResultCode.TypeOf(emitted.Context, page)}>",
        { Paging: { } paging } => $"{GlobalNames.Runtime}Paged<{emitted.Context.Types.Of(paging.ItemType)}>",
        _ => ResultCode.Returned(emitted.Context, emitted.Method.Result),
    };

    /// <summary>Parameters as an interface declares them, and those that every method ends with.</summary>
    public static IEnumerable<string> Declarations(IEnumerable<ParameterCode> parameters) =>
        parameters.Select(static parameter => parameter.Constraints + Declaration(parameter)).Concat(Last);

    private static string Declaration(ParameterCode parameter) => $"{parameter.Type} {parameter.Identifier}{(parameter.IsOptional ? " = null" : "")}";

    // Links of the chain demand what they take, but a list of pages makes its calls only when it is enumerated.
    private static bool IsGuardedHere(ParameterCode parameter, EmittedMethod emitted, bool isShared) => parameter.IsScope || (isShared && emitted.Method.Paging is not null);

    private static void WriteSignature(SourceWriter writer, EmittedMethod emitted, string access, string tail)
    {
        IEnumerable<string> parameters = access.Length > 0
            ? emitted.Parameters.Select(static parameter => OriginText.Of(parameter) + Declaration(parameter)).Concat(Last)
            : Declarations(emitted.Parameters);
        Signature.Write(writer, $"{access}{ReturnType(emitted)} {CSharpText.Identifier(emitted.Method.Name)}", parameters, tail);
    }

    private static string Own(EmittedMethod emitted, IEnumerable<ParameterCode> guarded, string? errors) => Sent(
        emitted,
        CallEmission.Begin(emitted.Operation, errors),
        [
            .. guarded.Select(parameter => $".{parameter.Guard}({parameter.Identifier}, nameof({parameter.Identifier}))"),
            .. CallEmission.Steps(emitted.Context, emitted.Operation),
        ]);

    // The call that all methods of the operation share, and what this one adds.
    private static string Shared(EmittedMethod emitted, string owner)
    {
        IEnumerable<string> values = MethodParameters.Ordered(emitted.Operation).Select(part => part switch
        {
            MethodParameter { Role: ParameterRole.Scope } when emitted.Scope is { } scope => "this." + CSharpText.Identifier(scope.Argument.Name),
            MethodParameter argument => CSharpText.Identifier(argument.Name),
            OperationBody body => CSharpText.Identifier(body.Name),
            ParametersType parameters => CSharpText.Identifier(parameters.ArgumentName),
            _ => throw new InvalidOperationException("A part of an unknown kind: " + part.GetType().Name),
        });
        return Sent(emitted, $"{owner}{CallEmission.Name(emitted.Operation)}({string.Join(", ", values)})", []);
    }

    private static IEnumerable<string> Steps(Method method) =>
    [
        .. method.Fixed.Select(query => $".Query({CSharpText.Literal(query.WireName)}, {CSharpText.Literal(query.Value)})"),
        .. method.Result.Accept is { } accept and not "application/json" ? [$".Accept({CSharpText.Literal(accept)})"] : Array.Empty<string>(),
        .. method.Result is JsonResult { Type: ListType } && method.Paging is not null ? [".ListResult()"] : Array.Empty<string>(),
        .. method.Result is JsonResult result && (result.IsOptional || (result.Type.IsNullable && method.Paging is null)) ? [".OptionalResult()"] : Array.Empty<string>(),
        .. method.Paging?.Next is NextByLink next ? [$".FollowLink({CSharpText.Identifier(next.ParameterName)})"] : Array.Empty<string>(),
    ];

    private static string Sent(EmittedMethod emitted, string head, IEnumerable<string> links)
    {
        List<string> all = [.. links, .. Steps(emitted.Method)];
        return emitted.Method.Paging is { } paging
            ? PagesCode.Send(emitted, paging, Signature.Chain(head, all))
            : Signature.Chain(head, [.. all, ResultCode.Send(emitted.Context, emitted.Method.Result)]);
    }
}
