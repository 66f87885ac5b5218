using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>
/// Writes extension methods that take many optional arguments one by one. They are no overloads: the compiler looks at them only where the method
/// itself does not fit, so that no call is ambiguous, and whoever implements the interface has one method to write.
/// </summary>
internal static class ExtensionsEmission
{
    public static void Write(SourceWriter writer, ClientUnit unit)
    {
        if (unit.Client.ExtensionsName is not { } name)
        {
            return;
        }

        writer.BlankLine();
        string client = XmlDoc.Code(unit.Client.Name);
        XmlDoc.Element(writer, "summary", $"Methods of {client} that take many optional parameters, with a parameter for each.");
        writer.Open($"{Names.GeneratedCode} {Names.Access(unit.Header)} static partial class {CSharpText.Identifier(name)}");
        ClientScope?[] scopes = unit.Scope is null ? [null] : [null, unit.Scope];
        foreach (ClientOperation operation in unit.Client.Operations.Where(static operation => operation.Parameters is not null))
        {
            foreach (Method method in operation.Methods)
            {
                foreach (ClientScope? scope in scopes)
                {
                    Write(writer, new MethodContext(unit.Header, unit.Client, operation, method, scope));
                    writer.BlankLine();
                }
            }
        }

        writer.Close();
    }

    private static void Write(SourceWriter writer, MethodContext context)
    {
        ParametersType type = context.Operation.Parameters!;
        string receiver = CSharpText.Identifier(type.ReceiverName);
        string client = Names.Global(context.Header, ClientNames.Interface(ClientNames.Sub(context.Client, context.Scope)));
        List<ParameterCode> parameters = MethodParameters.Flat(context.Operation, context.Method.Paging, context.Scope is not null, context.Header);
        MethodDocEmission.Write(writer, context with { Scope = null }, parameters, (type.ReceiverName, "The client."));
        ObsoleteEmission.Write(writer, context.Method.Doc);
        Signature.Write(
            writer,
            $"public static {MethodEmission.ReturnType(context)} {CSharpText.Identifier(context.Method.Name)}",
            [$"this {client} {receiver}", .. MethodEmission.Declarations(parameters)],
            " =>");
        writer.Indent();
        writer.Line($"{receiver}.{CSharpText.Identifier(context.Method.Name)}({string.Join(", ", Values(context, type))});");
        writer.Outdent();
    }

    private static IEnumerable<string> Values(MethodContext context, ParametersType type)
    {
        IEnumerable<string> properties = type.Arguments.Zip(
            type.ParameterNames, static (property, parameter) => $"{CSharpText.Identifier(property.Name)} = {CSharpText.Identifier(parameter)}");
        return context.Parameters
            .Select(parameter => parameter.Name == type.ArgumentName ? $"new {Names.Global(context.Header, type.Name)} {{ {string.Join(", ", properties)} }}" : parameter.Identifier)
            .Concat(["options", "cancellationToken"]);
    }
}
