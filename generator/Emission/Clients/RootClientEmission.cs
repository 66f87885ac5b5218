using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes the root client with its interface, and their twins that are bound to a scope.</summary>
internal static class RootClientEmission
{
    private const string Identity = GlobalNames.Support + "ClientIdentity";

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
            ScopeEmission.Write(context, writer, unit, scope);
        }
    }

    /// <summary>The field that says to the runtime library what the description says of the client.</summary>
    public static void WriteIdentity(SourceWriter writer, RootClient client, string name)
    {
        string address = (client.BaseAddress ?? client.BasePath) is { } described ? CSharpText.Literal(described) : "null";
        IEnumerable<string> idempotency = client.IdempotencyHeader is { } header ? ["idempotencyHeader: " + CSharpText.Literal(header)] : [];
        IEnumerable<string> account = SendEmission.IsIn(client.Scope) && client.Scope is { } scope ? ["accountQuery: " + CSharpText.Literal(scope.Argument.WireName)] : [];
        IEnumerable<string> final = client.FinalResponses.Count == 0 ? [] : [$"finalResponses: new[] {{ {string.Join(", ", client.FinalResponses.Select(FinalResponse))} }}"];
        IEnumerable<string> facts = [CSharpText.Literal(name), address, .. SecurityEmission.Facts(client.Security), .. idempotency, .. account, .. final];
        Signature.Write(writer, $"private static readonly {Identity} identity = new", facts, ";");
        writer.BlankLine();
    }

    /// <summary>The properties that lead to sub-clients. These hold nothing of their own, so each is made when it is asked for.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="client">The client.</param>
    /// <param name="scope">What it is bound to; null for the unbound one.</param>
    /// <param name="arguments">What the constructor of each takes.</param>
    public static void WriteSubClients(SourceWriter writer, RootClient client, ClientScope? scope, string arguments)
    {
        writer.BlankLine();
        foreach (Client sub in client.Clients)
        {
            ClientName name = ClientNames.Of(sub, scope);
            writer.Line($"public {CSharpText.Identifier(name.Interface)} {CSharpText.Identifier(sub.PropertyName)} => new {CSharpText.Identifier(name.Class)}({arguments});");
        }
    }

    private static string FinalResponse(FinalResponse response) => $"new {GlobalNames.Support}FinalResponse({CallEmission.Facts(response)})";

    private static void DeclareSubClients(SourceWriter writer, RootClient client, ClientScope? scope)
    {
        foreach (Client sub in client.Clients)
        {
            bool hasWords = XmlDoc.HasWords(sub.Doc);
            if (hasWords)
            {
                writer.BlankLine();
            }

            XmlDoc.Declaration(writer, sub.Doc);
            writer.Line($"{CSharpText.Identifier(ClientNames.Of(sub, scope).Interface)} {CSharpText.Identifier(sub.PropertyName)} {{ get; }}");
            if (hasWords)
            {
                writer.BlankLine();
            }
        }
    }

    private static void WriteInterface(EmissionContext context, SourceWriter writer, RootClientUnit unit, ClientScope? scope)
    {
        RootClient client = unit.Client;
        XmlDoc.Declaration(writer, client.Doc, "The operations of an API.", SendEmission.Note(scope));
        writer.Open($"{CommonAttributes.GeneratedCode} {context.Access} partial interface {CSharpText.Identifier(ClientNames.Of(client, scope).Interface)}{SendEmission.Base(scope)}");
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
        XmlDoc.Summary(writer, client.Doc, "The operations of an API.", SecurityEmission.CertificateNote(client.Security) + "Safe for use by several threads; make one and keep it.");
        writer.Open($"{CommonAttributes.GeneratedCode} {context.Access} sealed partial class {name} : {GlobalNames.Runtime}ApiClient, {CSharpText.Identifier(client.Names.Interface)}");
        WriteIdentity(writer, client, client.Name);
        if (client.Limits is { } limits)
        {
            RequestLimitsEmission.Write(writer, limits);
        }

        new ErrorListEmission("errors", [unit.Errors]).Write(context, writer);
        ConstructorEmission.Write(context, writer, client, name, "base", unit.Errors.Count > 0 ? ", errors" : "");
        WriteSubClients(writer, client, scope: null, "ApiTransport");
        WriteScopeMethod(context, writer, unit, isDeclaration: false);
        writer.Close();
    }

    private static void WriteScopeMethod(EmissionContext context, SourceWriter writer, RootClientUnit unit, bool isDeclaration)
    {
        if (unit.Client.Scope is not { } scope)
        {
            return;
        }

        string value = CSharpText.Identifier(scope.Argument.Name);
        string signature = $"{CSharpText.Identifier(scope.Names.Interface)} {scope.MethodName}({context.Types.NotNull(scope.Argument.Type)} {value})";
        writer.BlankLine();
        if (isDeclaration)
        {
            XmlDoc.Element(writer, "summary", $"The same operations, with {XmlDoc.Code(scope.Argument.Name)} given once. It shares this client's connections.");
            XmlDoc.Parameter(writer, scope.Argument.Name, XmlDoc.Line(scope.Argument.Doc.Summary, writer.Documentation));
            XmlDoc.Element(writer, "returns", "The bound client.");
            writer.Line(signature + ";");
            return;
        }

        writer.Line("/// <inheritdoc/>");
        writer.Open("public " + signature);
        if (scope.Argument.Type is ScalarType { Scalar: Scalar.String })
        {
            writer.Line($"{GlobalNames.Support}ApiArgument.RequireText({value}, nameof({value}));");
        }

        writer.Line($"return new {CSharpText.Identifier(scope.Names.Class)}(ApiTransport, {value});");
        writer.Close();
    }
}
