using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes a sub-client with its interface, and their twins that are bound to a scope.</summary>
internal static class ClientEmission
{
    private const string Transport = Names.Support + "ApiTransport";

    public static void Write(SourceWriter writer, ClientUnit unit)
    {
        InterfaceEmission.Write(writer, unit.Client, scope: null, unit.Header);
        writer.BlankLine();
        WriteClass(writer, unit, scope: null);
        if (unit.Scope is { } scope)
        {
            writer.BlankLine();
            InterfaceEmission.Write(writer, unit.Client, scope, unit.Header);
            writer.BlankLine();
            WriteClass(writer, unit, scope);
        }

        ExtensionsEmission.Write(writer, unit);
        WriteResults(writer, unit);
    }

    private static void WriteClass(SourceWriter writer, ClientUnit unit, ClientScope? scope)
    {
        Client client = unit.Client;
        ApiHeader header = unit.Header;
        string plain = ClientNames.Sub(client, scope);
        string name = CSharpText.Identifier(plain);
        var errors = new ErrorListEmission("Errors", client.Operations.Select(operation => operation.Errors));
        writer.Line($"/// <inheritdoc cref=\"{Names.Global(header, ClientNames.Interface(plain))}\"/>");
        writer.Open($"{Names.GeneratedCode} {Names.Access(header)} sealed partial class {name} : {CSharpText.Identifier(ClientNames.Interface(plain))}");
        if (scope is null)
        {
            errors.Write(writer, header);
        }

        WriteConstructor(writer, name, scope, header);
        foreach (ClientOperation operation in client.Operations)
        {
            foreach (Method method in operation.Methods)
            {
                writer.BlankLine();
                string owner = scope is null ? "" : CSharpText.Identifier(client.Name) + ".";
                string? shared = IsShared(operation, unit) ? owner : null;
                MethodEmission.Write(writer, new MethodContext(header, client, operation, method, scope), shared, errors.Field(operation.Errors));
            }

            if (scope is null && IsShared(operation, unit))
            {
                writer.BlankLine();
                CallEmission.WriteShared(writer, operation, errors.Field(operation.Errors), header);
            }
        }

        writer.Close();
    }

    // Whether several methods send the same request, or nearly.
    private static bool IsShared(ClientOperation operation, ClientUnit unit) => unit.Scope is not null || operation.Methods.Count > 1;

    // What methods take and return beside types of the description.
    private static void WriteResults(SourceWriter writer, ClientUnit unit)
    {
        // An operation that takes bodies of several kinds is there once for each.
        var written = new HashSet<object>();
        foreach (ClientOperation operation in unit.Client.Operations)
        {
            foreach (ChoiceResult choice in operation.Methods.Select(method => method.Result).OfType<ChoiceResult>().Where(written.Add))
            {
                ChoiceEmission.Write(writer, choice, operation, unit.Header);
            }

            foreach (NamedData data in operation.Methods.SelectMany(method => EventsOf(method.Result)).OfType<NamedData>().Where(written.Add))
            {
                EventEmission.Write(writer, data, operation, unit.Header);
            }

            if (operation.Parameters is { } parameters && written.Add(parameters))
            {
                ParametersEmission.Write(writer, parameters, operation, unit.Header);
            }

            if (operation.Headers is { } headers && written.Add(headers))
            {
                HeadersEmission.Write(writer, headers, operation, unit.Header);
            }
        }
    }

    private static IEnumerable<EventData> EventsOf(Result result) => result switch
    {
        EventsResult events => [events.Data],
        ChoiceResult choice => choice.Cases.SelectMany(one => EventsOf(one.Result)),
        _ => [],
    };

    private static void WriteConstructor(SourceWriter writer, string name, ClientScope? scope, ApiHeader header)
    {
        writer.Line($"private readonly {Transport} transport;");
        if (scope is null)
        {
            writer.Line($"internal {name}({Transport} transport) => this.transport = transport;");
        }
        else
        {
            string value = CSharpText.Identifier(scope.Argument.Name);
            string type = TypeText.Nullable(scope.Argument.Type, header);
            writer.Line($"private readonly {type} {value};");
            writer.BlankLine();
            writer.Open($"internal {name}({Transport} transport, {type} {value})");
            writer.Line($"this.{value} = {value};");
            writer.Line("this.transport = transport;");
            writer.Close();
        }
    }
}
