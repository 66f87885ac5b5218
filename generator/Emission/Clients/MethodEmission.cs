using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Emission.Xml;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>A method of a client or of a bound client.</summary>
/// <param name="Context">The API.</param>
/// <param name="Client">The sub-client.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Method">A method of the operation.</param>
/// <param name="Scope">The scope of a bound client; null for the unbound one.</param>
internal sealed record EmittedMethod(EmissionContext Context, Client Client, ClientOperation Operation, Method Method, ClientScope? Scope)
{
    /// <summary>The parameters of the method in the client.</summary>
    public List<EmittedParameter> Parameters { get; } = MethodParameters.Of(Context, Operation, Method.Paging, Scope is not null);
}

/// <summary>Writes methods of clients. Their bodies build a request and send it.</summary>
internal static class MethodEmission
{
    /// <summary>Writes the method of an interface.</summary>
    public static void WriteDeclaration(SourceWriter writer, EmittedMethod emitted)
    {
        MethodDocEmission.Write(writer, emitted);
        ObsoleteEmission.Write(emitted.Context, writer, emitted.Method.Doc);
        WriteSignature(writer, emitted, access: "", ";");
    }

    /// <summary>Writes the method of a class.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="emitted">The method.</param>
    /// <param name="owner">The class with the shared call and a dot, or empty in that class; null if the method builds the request itself.</param>
    /// <param name="errors">The field with the error readers; null if there are none. A shared call has them already.</param>
    public static void Write(SourceWriter writer, EmittedMethod emitted, string? owner, string? errors)
    {
        writer.Line(OriginAttributes.Of(emitted.Context, emitted.Operation));
        ObsoleteEmission.Write(emitted.Context, writer, emitted.Method.Doc);
        List<EmittedParameter> guarded = emitted.Parameters
            .Where(parameter => parameter.Guard is not null && IsGuardedByMethod(parameter, emitted, owner is not null))
            .ToList();
        bool hasStatements = owner is not null && guarded.Count > 0;
        WriteSignature(writer, emitted, "public ", hasStatements ? "" : " =>");
        string result = owner is null ? OwnCall(emitted, guarded, errors) : SharedCall(emitted, owner);
        if (hasStatements)
        {
            writer.Open();
            guarded.ForEach(parameter => writer.Line($"{emitted.Context.Names.ApiArgument}{Guard(parameter)};"));
            writer.Line($"return {result};");
            writer.Close();
        }
        else
        {
            writer.Indent();
            writer.Line(result + ";");
            writer.Outdent();
        }
    }

    /// <summary>The return type of a method.</summary>
    public static string ReturnType(EmittedMethod emitted) => emitted.Method switch
    {
        { Paging: { IsAwaitable: true } paging, Result: JsonResult page } =>
            $"{emitted.Context.Names.Paged}<{emitted.Context.Types.Of(paging.ItemType)}, {ResultCode.TypeOf(emitted.Context, page)}>",
        { Paging: { } paging } => $"{emitted.Context.Names.Paged}<{emitted.Context.Types.Of(paging.ItemType)}>",
        _ => ResultCode.Returned(emitted.Context, emitted.Method.Result),
    };

    /// <summary>The parameters of a method of an interface, including those that every method has.</summary>
    public static IEnumerable<string> Declarations(EmissionContext context, IEnumerable<EmittedParameter> parameters) =>
        parameters.Select(static parameter => parameter.Constraints + Declaration(parameter)).Concat(CommonParameters(context));

    private static string[] CommonParameters(EmissionContext context) =>
        [context.Names.RequestOptions + "? options = null", context.Names.CancellationToken + " cancellationToken = default"];

    private static string Declaration(EmittedParameter parameter) =>
        $"{parameter.Type} {parameter.Identifier}{(parameter.IsOptional ? " = null" : "")}";

    private static string Guard(EmittedParameter parameter) => $".{parameter.Guard}({parameter.Identifier}, nameof({parameter.Identifier}))";

    // The links of the chain check their values, but a list with a cursor of its own builds its requests only when it is enumerated.
    private static bool IsGuardedByMethod(EmittedParameter parameter, EmittedMethod emitted, bool isShared) =>
        parameter.IsScope || (isShared && emitted.Method.Paging is { IsAwaitable: false });

    private static void WriteSignature(SourceWriter writer, EmittedMethod emitted, string access, string tail)
    {
        IEnumerable<string> parameters = access.Length > 0
            ? emitted.Parameters.Select(parameter => OriginAttributes.Of(emitted.Context, parameter) + Declaration(parameter))
                .Concat(CommonParameters(emitted.Context))
            : Declarations(emitted.Context, emitted.Parameters);
        WrappedCode.Write(writer, $"{access}{ReturnType(emitted)} {CSharpText.Identifier(emitted.Method.Name)}", parameters, tail);
    }

    private static string OwnCall(EmittedMethod emitted, IEnumerable<EmittedParameter> guarded, string? errors) => Send(
        emitted,
        CallCode.Begin(emitted.Context, emitted.Operation, errors),
        [.. guarded.Select(Guard), .. CallCode.Links(emitted.Context, emitted.Operation)]);

    private static string SharedCall(EmittedMethod emitted, string owner)
    {
        IEnumerable<string> values = CallInput.Of(emitted.Operation)
            .Select(input => input is ArgumentInput { IsScope: true } && emitted.Scope is { } scope
                ? ScopeCode.Field(scope.For(((ArgumentInput)input).Argument))
                : input.Identifier);
        return Send(emitted, WrappedCode.Call(owner + SharedCallEmission.Name(emitted.Operation), values), []);
    }

    // The links that differ between the methods of an operation.
    private static IEnumerable<string> Links(EmissionContext context, Method method)
    {
        bool isPaged = method.Paging is not null;
        bool isNullAllowed = method.Result is JsonResult result && (result.IsOptional || (result.Type.IsNullable && !isPaged));
        return
        [
            .. method.Fixed.Select(query => $".Query({CSharpText.Literal(query.WireName)}, {CSharpText.Literal(query.Value)})"),
            .. method.Result.Accept is { } accept and not "application/json" ? [$".Accept({CSharpText.Literal(accept)})"] : Array.Empty<string>(),
            .. method.Result is JsonResult { XmlRoot: { } root } ? [$".XmlResult({XmlTypeEmission.Root(context, root)})"] : Array.Empty<string>(),
            .. method.Result is JsonResult { Type: ListType } && isPaged ? [".ListResult()"] : Array.Empty<string>(),
            .. isNullAllowed ? [".OptionalResult()"] : Array.Empty<string>(),
            .. method.Paging?.Next is NextByLink next ? [$".FollowLink({CSharpText.Identifier(next.ParameterName)})"] : Array.Empty<string>(),
        ];
    }

    private static string Send(EmittedMethod emitted, string head, IEnumerable<string> links)
    {
        List<string> all = [.. links, .. Links(emitted.Context, emitted.Method)];
        return emitted.Method.Paging is { } paging
            ? PagingCode.Send(emitted, paging, WrappedCode.Chain(head, all))
            : WrappedCode.Chain(head, [.. all, ResultCode.Send(emitted.Context, emitted.Method.Result)]);
    }
}
