using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes the root client and its interface, and those that are bound to a scope.</summary>
internal static class RootClientEmission
{

    public static void Write(EmissionContext context, SourceWriter writer, RootClientUnit unit)
    {
        WriteInterface(context, writer, unit, scope: null);
        writer.BlankLine();
        WriteClass(context, writer, unit);
        if (unit.Client.Scope is { } scope)
        {
            writer.BlankLine();
            WriteInterface(context, writer, unit, scope);
            writer.BlankLine();
            BoundClientEmission.Write(context, writer, unit, scope);
        }
    }

    /// <summary>Writes the field that passes the facts of the description to the runtime library.</summary>
    public static void WriteIdentity(EmissionContext context, SourceWriter writer, RootClient client, string name)
    {
        string address = (client.BaseAddress ?? client.BasePath) is { } described ? CSharpText.Literal(described) : "null";
        IEnumerable<string> idempotency = client.IdempotencyHeader is { } header ? ["idempotencyHeader: " + CSharpText.Literal(header)] : [];
        IEnumerable<string> account = ArbitraryRequestEmission.IsSupported(client.Scope) && client.Scope is { } scope
            ? ["accountQuery: " + CSharpText.Literal(scope.Account.Parameter.WireName)]
            : [];
        IEnumerable<string> final = client.FinalResponses.Count == 0
            ? []
            : [$"finalResponses: new[] {{ {string.Join(", ", client.FinalResponses.Select(response => FinalResponse(context, response)))} }}"];
        IEnumerable<string> arguments =
            [CSharpText.Literal(name), address, .. SecurityCode.IdentityArguments(context, client.Security), .. idempotency, .. account, .. final];
        WrappedCode.Write(writer, $"private static readonly {context.Names.ClientIdentity} identity = new", arguments, ";");
        writer.BlankLine();
    }

    /// <summary>
    /// Writes the properties with the sub-clients. Sub-clients have no state, so it does not matter that concurrent first accesses create several.
    /// </summary>
    /// <param name="writer">The writer.</param>
    /// <param name="client">The client.</param>
    /// <param name="scope">The scope of a bound client; null for the unbound one.</param>
    /// <param name="arguments">The constructor arguments of the sub-clients.</param>
    public static void WriteSubClients(SourceWriter writer, RootClient client, ClientScope? scope, string arguments)
    {
        writer.BlankLine();
        foreach (Client sub in client.Clients)
        {
            ClientName name = ClientNames.Of(sub, scope);
            string property = $"{CSharpText.Identifier(name.Interface)} {CSharpText.Identifier(sub.PropertyName)}";
            WrappedCode.WriteMember(writer, "public " + property, $"{FieldOf(sub)} ??= new {CSharpText.Identifier(name.Class)}({arguments})");
        }
    }

    /// <summary>Writes the fields with the sub-clients.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="client">The client.</param>
    /// <param name="scope">The scope of a bound client; null for the unbound one.</param>
    public static void WriteSubClientFields(SourceWriter writer, RootClient client, ClientScope? scope)
    {
        foreach (Client sub in client.Clients)
        {
            writer.Line($"private {CSharpText.Identifier(ClientNames.Of(sub, scope).Class)}? {FieldOf(sub)};");
        }

        writer.BlankLine();
    }

    private static string FieldOf(Client sub) => "_" + sub.PropertyName;

    private static string FinalResponse(EmissionContext context, FinalResponse response) =>
        $"new {context.Names.FinalResponse}({CallCode.Arguments(response)})";

    private static void DeclareSubClients(SourceWriter writer, RootClient client, ClientScope? scope)
    {
        foreach (Client sub in client.Clients)
        {
            bool isDocumented = XmlDoc.IsDocumented(sub.Doc);
            if (isDocumented)
            {
                writer.BlankLine();
            }

            XmlDoc.Declaration(writer, sub.Doc);
            string type = CSharpText.Identifier(ClientNames.Of(sub, scope).Interface);
            writer.Line($"{type} {CSharpText.Identifier(sub.PropertyName)} {{ get; }}");
            if (isDocumented)
            {
                writer.BlankLine();
            }
        }
    }

    private static void WriteInterface(EmissionContext context, SourceWriter writer, RootClientUnit unit, ClientScope? scope)
    {
        RootClient client = unit.Client;
        string name = CSharpText.Identifier(ClientNames.Of(client, scope).Interface);
        XmlDoc.Declaration(writer, client.Doc, "The operations of the API.", ArbitraryRequestEmission.Note(scope));
        writer.Line(context.Names.GeneratedCode);
        writer.Open($"{context.Access} partial interface {name}{ArbitraryRequestEmission.Base(context, scope)}");
        DeclareSubClients(writer, client, scope);
        if (scope is null)
        {
            WriteScopeMethod(context, writer, unit, isDeclaration: true);
        }

        writer.Close();
    }

    private static void WriteClass(EmissionContext context, SourceWriter writer, RootClientUnit unit)
    {
        RootClient client = unit.Client;
        string name = CSharpText.Identifier(client.Name);
        string note = SecurityCode.CertificateNote(client.Security) + "Thread-safe: create one client and reuse it.";
        XmlDoc.Summary(writer, client.Doc, "The operations of the API.", note);
        string bases = $"{context.Names.ApiClient}, {CSharpText.Identifier(client.Names.Interface)}";
        writer.Line(context.Names.GeneratedCode);
        writer.Open($"{context.Access} sealed partial class {name} : {bases}");
        ConstructorEmission.Write(context, writer, client, name, "base", unit.Errors.Count > 0 ? ", errors" : "");
        WriteSubClients(writer, client, scope: null, "ApiTransport");
        WriteScopeMethod(context, writer, unit, isDeclaration: false);
        writer.BlankLine();
        if (client.Limits is { } limits)
        {
            RequestLimitsEmission.Write(context, writer, limits);
        }

        WriteSubClientFields(writer, client, scope: null);
        WriteIdentity(context, writer, client, client.Name);
        new ErrorListEmission("errors", [unit.Errors]).Write(context, writer);
        writer.Close();
    }

    private static void WriteScopeMethod(EmissionContext context, SourceWriter writer, RootClientUnit unit, bool isDeclaration)
    {
        if (unit.Client.Scope is not { } scope)
        {
            return;
        }

        string signature = $"{CSharpText.Identifier(scope.Names.Interface)} {scope.MethodName}";
        string[] parameters = [.. scope.Arguments.Select(argument =>
            argument.IsRequired ? "string " + CSharpText.Identifier(argument.Name) : $"string? {CSharpText.Identifier(argument.Name)} = null")];
        writer.BlankLine();
        if (isDeclaration)
        {
            string names = ScopeCode.Names(scope);
            XmlDoc.Element(writer, "summary", $"Returns a client that is bound to one {names} and shares the connections of this client.");
            foreach (ScopeArgument argument in scope.Arguments)
            {
                XmlDoc.Parameter(writer, argument.Name, XmlDoc.Line(argument.Parameter.Doc.Summary, writer.Documentation));
            }

            XmlDoc.Element(writer, "returns", "The bound client.");
            WrappedCode.Write(writer, signature, parameters, ";");
            return;
        }

        writer.Line("/// <inheritdoc/>");
        WrappedCode.Write(writer, "public " + signature, parameters, "");
        writer.Open();
        string[] values = [.. scope.Arguments.Select(static argument => CSharpText.Identifier(argument.Name))];
        foreach ((ScopeArgument argument, string value) in scope.Arguments.Zip(values, static (argument, value) => (argument, value)))
        {
            if (argument.IsRequired)
            {
                writer.Line($"{context.Names.ApiArgument}.RequireText({value}, nameof({value}));");
            }
        }

        writer.Line($"return new {CSharpText.Identifier(scope.Names.Class)}({string.Join(", ", values.Prepend("ApiTransport"))});");
        writer.Close();
    }
}
