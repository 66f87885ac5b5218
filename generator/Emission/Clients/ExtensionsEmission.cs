using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>
/// Writes extension methods that take each of many optional arguments separately. They are no overloads of the interface's methods: the compiler
/// considers them only if the method does not fit, so that no call is ambiguous, and implementers of the interface write one method.
/// </summary>
internal static class ExtensionsEmission
{
    public static void Write(EmissionContext context, SourceWriter writer, ClientUnit unit)
    {
        if (unit.Client.ExtensionsName is not { } name)
        {
            return;
        }

        writer.BlankLine();
        string client = XmlDoc.Code(unit.Client.Name);
        XmlDoc.Element(writer, "summary", $"Extension methods of {client} that take each optional parameter separately.");
        writer.Line(context.Names.GeneratedCode);
        writer.Open($"{context.Access} static partial class {CSharpText.Identifier(name)}");
        ClientScope?[] scopes = unit.Scope is null ? [null] : [null, unit.Scope];
        foreach (ClientOperation operation in unit.Client.Operations.Where(static operation => operation.Parameters is not null))
        {
            foreach (Method method in operation.Methods)
            {
                foreach (ClientScope? scope in scopes)
                {
                    Write(writer, new EmittedMethod(context, unit.Client, operation, method, scope));
                    writer.BlankLine();
                }
            }
        }

        writer.Close();
    }

    private static void Write(SourceWriter writer, EmittedMethod emitted)
    {
        ParametersType type = emitted.Operation.Parameters!;
        string receiver = CSharpText.Identifier(type.ReceiverName);
        string client = emitted.Context.Type(ClientNames.Of(emitted.Client, emitted.Scope).Interface);
        bool isBound = emitted.Scope is not null;
        List<EmittedParameter> parameters = MethodParameters.Flat(emitted.Context, emitted.Operation, emitted.Method.Paging, isBound);
        MethodDocEmission.Write(writer, emitted, parameters, (type.ReceiverName, "The client."));
        ObsoleteEmission.Write(emitted.Context, writer, emitted.Method.Doc);
        WrappedCode.Write(
            writer,
            $"public static {MethodEmission.ReturnType(emitted)} {CSharpText.Identifier(emitted.Method.Name)}",
            [$"this {client} {receiver}", .. MethodEmission.Declarations(emitted.Context, parameters)],
            " =>");
        writer.Indent();
        WrappedCode.Write(writer, $"{receiver}.{CSharpText.Identifier(emitted.Method.Name)}", Values(emitted, type), ";");
        writer.Outdent();
    }

    private static IEnumerable<string> Values(EmittedMethod emitted, ParametersType type)
    {
        IEnumerable<string> properties = type.Arguments.Zip(
            type.ParameterNames, static (property, parameter) => $"{CSharpText.Identifier(property.Name)} = {CSharpText.Identifier(parameter)}");
        return emitted.Parameters
            .Select(parameter => parameter.Name == type.ArgumentName
                ? WrappedCode.Array("new " + emitted.Context.Type(type.Name), properties)
                : parameter.Identifier)
            .Concat(["options", "cancellationToken"]);
    }
}
