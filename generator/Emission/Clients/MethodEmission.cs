using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>A method to write: of which operation, and for which of the two clients.</summary>
/// <param name="Header">The API.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Method">One of its methods.</param>
/// <param name="Scope">What the client is bound to; null for the unbound client.</param>
internal sealed record MethodContext(ApiHeader Header, Operation Operation, Method Method, ClientScope? Scope)
{
    public List<Parameter> Parameters => Emission.Parameters.Of(Operation, Method.Paging, Scope is not null, Header);
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
        WriteObsolete(writer, context.Method);
        WriteSignature(writer, context, access: "", ";");
    }

    /// <summary>The method as a class has it.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="context">The method.</param>
    /// <param name="call">How the class that builds calls is written before a member of it: empty within that class.</param>
    /// <param name="errors">The field with the readers of failures.</param>
    public static void Write(SourceWriter writer, MethodContext context, string call, string errors)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line(OriginText.Of(context.Operation));
        WriteObsolete(writer, context.Method);
        WriteSignature(writer, context, "public ", "");
        writer.Open();
        foreach (Parameter parameter in context.Parameters.Where(parameter => parameter.Guard is not null))
        {
            writer.Line($"{Names.Support}ApiArgument.{parameter.Guard}({parameter.Identifier}, nameof({parameter.Identifier}));");
        }

        if (context.Method.Paging is { } paging)
        {
            WritePages(writer, context, paging, call, errors);
        }
        else
        {
            WriteCall(writer, context, call);
            writer.Line($"return {ResultCode.Send(context.Method.Result, context.Header, errors + ", options, cancellationToken")};");
        }

        writer.Close();
    }

    /// <summary>The C# type that a method returns.</summary>
    public static string ReturnType(MethodContext context) => context.Method switch
    {
        { Paging: { } paging } => $"{Names.Runtime}Paged<{TypeText.Of(paging.ItemType, context.Header)}>",
        _ => ResultCode.Returned(context.Method.Result, context.Header),
    };

    private static void WriteSignature(SourceWriter writer, MethodContext context, string access, string tail)
    {
        IEnumerable<string> parameters = context.Parameters
            .Select(parameter => $"{(access.Length > 0 ? OriginText.Of(parameter) : "")}{parameter.Type} {parameter.Identifier}{(parameter.IsOptional ? " = null" : "")}")
            .Concat(Last);
        Signature.Write(writer, $"{access}{ReturnType(context)} {CSharpText.Identifier(context.Method.Name)}", parameters, tail);
    }

    private static void WriteObsolete(SourceWriter writer, Method method)
    {
        if (method.Doc.IsDeprecated)
        {
            writer.Line(Names.Obsolete);
        }
    }

    // The call that all methods of the operation share, and what this one adds.
    private static void WriteCall(SourceWriter writer, MethodContext context, string call)
    {
        IEnumerable<string> values = Parameters.Ordered(context.Operation).Select(part => part switch
        {
            Argument { Role: ArgumentRole.Scope } when context.Scope is { } scope => "this." + CSharpText.Identifier(scope.Argument.Name),
            Argument argument => CSharpText.Identifier(argument.Name),
            RequestBody body => CSharpText.Identifier(body.Name),
            ParametersType parameters => CSharpText.Identifier(parameters.ArgumentName),
            _ => throw new InvalidOperationException("A part of an unknown kind: " + part.GetType().Name),
        });
        Signature.Write(writer, $"{Names.Support}ApiCall call = {call}{CallEmission.Name(context.Operation)}", values, ";");
        foreach (FixedQuery query in context.Method.Fixed)
        {
            writer.Line($"call.Query({CSharpText.Literal(query.WireName)}, {CSharpText.Literal(query.Value)});");
        }

        if (context.Method.Result.Accept is { } accept)
        {
            writer.Line($"call.Accept({CSharpText.Literal(accept)});");
        }

        if (context.Method.Result is JsonResult { Type: ListType })
        {
            writer.Line("call.ListResult();");
        }

        if (context.Method.Result is JsonResult { IsOptional: true })
        {
            writer.Line("call.OptionalResult();");
        }
    }

    private static void WritePages(SourceWriter writer, MethodContext context, Paging paging, string call, string errors)
    {
        TypeRef page = context.Method.Result is JsonResult { Type: var type }
            ? type
            : throw new InvalidOperationException($"{context.Method.Name} goes through pages, but its result is no JSON.");
        string item = TypeText.Of(paging.ItemType, context.Header);
        string pageType = TypeText.Of(page, context.Header);
        writer.Line($"return this.transport.Pages<{pageType}, {item}>(");
        writer.Indent();
        writer.Open(CSharpText.Identifier(paging.CursorArgument) + " =>");
        WriteCall(writer, context, call);
        writer.Line("return call;");
        writer.Close(",");
        writer.Line(JsonCode.Outside(context.Header).Reader(page) + ",");
        writer.Line($"static page => new {Names.Runtime}Page<{item}>(page.{CSharpText.Identifier(paging.ItemsProperty)}, page.{CSharpText.Identifier(paging.CursorProperty)}),");
        writer.Line(errors + ",");
        writer.Line("options,");
        writer.Line("cancellationToken);");
        writer.Outdent();
    }
}
