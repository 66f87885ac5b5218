using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes a sub-client and its interface, and those that are bound to a scope.</summary>
internal static class ClientEmission
{

    public static void Write(EmissionContext context, SourceWriter writer, ClientUnit unit)
    {
        InterfaceEmission.Write(context, writer, unit.Client, scope: null);
        writer.BlankLine();
        WriteClass(context, writer, unit, scope: null);
        if (unit.Scope is { } scope)
        {
            writer.BlankLine();
            InterfaceEmission.Write(context, writer, unit.Client, scope);
            writer.BlankLine();
            WriteClass(context, writer, unit, scope);
        }

        ExtensionsEmission.Write(context, writer, unit);
        WriteResults(context, writer, unit);
    }

    private static void WriteClass(EmissionContext context, SourceWriter writer, ClientUnit unit, ClientScope? scope)
    {
        Client client = unit.Client;
        ClientName names = ClientNames.Of(client, scope);
        string name = CSharpText.Identifier(names.Class);
        var errors = new ErrorListEmission("Errors", client.Operations.Select(operation => operation.Errors));
        context = context.Inside(
        [
            .. client.Operations.SelectMany(operation => operation.Methods).Select(method => method.Name),
            .. client.Operations.Select(SharedCallEmission.Name),
            .. client.Operations.Select(operation => errors.Field(operation.Errors) ?? ""),
        ]);
        writer.Line($"/// <inheritdoc cref=\"{context.InExpression(names.Interface)}\"/>");
        writer.Line(context.Names.GeneratedCode);
        writer.Open($"{context.Access} sealed partial class {name} : {CSharpText.Identifier(names.Interface)}");
        foreach (ClientOperation operation in client.Operations)
        {
            foreach (Method method in operation.Methods)
            {
                string owner = scope is null ? "" : context.InExpression(client.Name) + ".";
                string? shared = IsShared(operation, unit) ? owner : null;
                MethodEmission.Write(writer, new EmittedMethod(context, client, operation, method, scope), shared, errors.Field(operation.Errors));
                writer.BlankLine();
            }
        }

        WriteConstructor(context, writer, name, scope);
        if (scope is null)
        {
            writer.BlankLine();
            errors.Write(context, writer);
            foreach (ClientOperation operation in client.Operations.Where(operation => IsShared(operation, unit)))
            {
                SharedCallEmission.Write(context, writer, operation, errors.Field(operation.Errors));
                writer.BlankLine();
            }
        }

        writer.Close();
    }

    // Whether several methods build nearly the same request.
    private static bool IsShared(ClientOperation operation, ClientUnit unit) => unit.Scope is not null || operation.Methods.Count > 1;

    // Parameter and result types that are not types of the description.
    private static void WriteResults(EmissionContext context, SourceWriter writer, ClientUnit unit)
    {
        // An operation that accepts several media types occurs once for each of them.
        var written = new HashSet<object>();
        foreach (ClientOperation operation in unit.Client.Operations)
        {
            foreach (ChoiceResult choice in operation.Methods.Select(method => method.Result).OfType<ChoiceResult>().Where(written.Add))
            {
                ChoiceEmission.Write(context, writer, choice, operation);
            }

            foreach (NamedData data in operation.Methods.SelectMany(method => EventsOf(method.Result)).OfType<NamedData>().Where(written.Add))
            {
                EventEmission.Write(context, writer, data, operation);
            }

            if (operation.Parameters is { } parameters && written.Add(parameters))
            {
                ParametersEmission.Write(context, writer, parameters, operation);
            }

            if (operation.Headers is { } headers && written.Add(headers))
            {
                HeadersEmission.Write(context, writer, headers, operation);
            }
        }
    }

    private static IEnumerable<EventData> EventsOf(Result result) => result switch
    {
        EventsResult events => [events.Data],
        ChoiceResult choice => choice.Cases.SelectMany(one => EventsOf(one.Result)),
        _ => [],
    };

    private static void WriteConstructor(EmissionContext context, SourceWriter writer, string name, ClientScope? scope)
    {
        writer.Line($"private readonly {context.Names.ApiTransport} transport;");
        if (scope is null)
        {
            writer.BlankLine();
            writer.Line($"internal {name}({context.Names.ApiTransport} transport) => this.transport = transport;");
        }
        else
        {
            ScopeCode.DeclareFields(writer, scope);
            writer.BlankLine();
            WrappedCode.Write(writer, "internal " + name, [context.Names.ApiTransport + " transport", .. ScopeCode.Parameters(scope)], "");
            writer.Open();
            ScopeCode.AssignFields(writer, scope);
            writer.Line("this.transport = transport;");
            writer.Close();
        }
    }
}
