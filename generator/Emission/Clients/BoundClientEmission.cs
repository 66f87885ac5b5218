using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes the root client that is bound to a scope. The unbound client or a public constructor creates it.</summary>
internal static class BoundClientEmission
{
    public static void Write(EmissionContext context, SourceWriter writer, RootClientUnit unit, ClientScope scope)
    {
        RootClient client = unit.Client;
        string name = CSharpText.Identifier(scope.Names.Class);
        string type = context.Types.Nullable(scope.Argument.Type);
        XmlDoc.Summary(writer, client.Doc, "The operations of the API.", Note(client, scope));
        string bases = $"{CSharpText.Identifier(scope.Names.Interface)}, {context.Names.IDisposable}";
        writer.Line(context.Names.GeneratedCode);
        writer.Open($"{context.Access} sealed partial class {name} : {bases}");
        ConstructorEmission.Write(context, writer, client, name, "this", ", null, isOwner: true");
        RootClientEmission.WriteSubClients(writer, client, scope, "this.transport, this.scope");
        ArbitraryRequestEmission.Implement(context, writer, unit, scope);
        writer.BlankLine();
        writer.Line("""
            /// <summary>
            /// Closes the connections if a public constructor created this client. Connections of another client stay open.
            /// </summary>
            public void Dispose()
            {
                if (this.isOwner)
                {
                    this.transport.Dispose();
                }
            }
            """);
        writer.BlankLine();
        RootClientEmission.WriteIdentity(context, writer, client, scope.Names.Class);
        writer.Line($$"""
            private readonly {{context.Names.ApiTransport}} transport;
            private readonly {{type}} scope;
            private readonly bool isOwner;
            """);
        writer.BlankLine();
        writer.Line($$"""
            internal {{name}}({{context.Names.ApiTransport}} transport, {{type}} scope, bool isOwner = false)
            {
                this.transport = transport;
                this.scope = scope;
                this.isOwner = isOwner;
            }
            """);
        writer.Close();
    }

    private static string Note(RootClient client, ClientScope scope) =>
        $"{XmlDoc.Code(client.Name + "." + scope.MethodName)} binds it to one {XmlDoc.Code(scope.Argument.Name)}. "
        + "A client that a public constructor creates sends none, for tokens that imply the value.";
}
