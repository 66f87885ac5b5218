using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes the root client that is bound to a scope: from the unbound one, or by constructors like its.</summary>
internal static class ScopeEmission
{
    private const string Transport = GlobalNames.Support + "ApiTransport";

    public static void Write(EmissionContext context, SourceWriter writer, RootClientUnit unit, ClientScope scope)
    {
        RootClient client = unit.Client;
        string name = CSharpText.Identifier(scope.Names.Class);
        string type = context.Types.Nullable(scope.Argument.Type);
        XmlDoc.Summary(writer, client.Doc, "The operations of an API.", Note(client, scope));
        writer.Open($"{CommonAttributes.GeneratedCode} {context.Access} sealed partial class {name} : {CSharpText.Identifier(scope.Names.Interface)}, global::System.IDisposable");
        RootClientEmission.WriteIdentity(writer, client, scope.Names.Class);
        writer.Line($$"""
            private readonly {{Transport}} transport;
            private readonly {{type}} scope;
            private readonly bool isOwner;
            """);
        writer.BlankLine();
        ConstructorEmission.Write(context, writer, client, name, "this", ", null, isOwner: true");
        writer.BlankLine();
        writer.Line($$"""
            internal {{name}}({{Transport}} transport, {{type}} scope, bool isOwner = false)
            {
                this.transport = transport;
                this.scope = scope;
                this.isOwner = isOwner;
            }
            """);
        RootClientEmission.WriteSubClients(writer, client, scope, "this.transport, this.scope");
        SendEmission.Implement(context, writer, unit, scope);
        writer.BlankLine();
        writer.Line("""
            /// <summary>Closes the connections of a client that made its own; those of the client it was taken from stay open.</summary>
            public void Dispose()
            {
                if (this.isOwner)
                {
                    this.transport.Dispose();
                }
            }
            """);
        writer.Close();
    }

    private static string Note(RootClient client, ClientScope scope) =>
        $"Bound to one {XmlDoc.Code(scope.Argument.Name)}, by {XmlDoc.Code(client.Name + "." + scope.MethodName)}. Made by a constructor, it sends none: for tokens that imply it.";
}
