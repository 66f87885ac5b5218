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
        XmlDoc.Summary(writer, client.Doc, "The operations of the API.", Note(client, scope));
        string bases = $"{CSharpText.Identifier(scope.Names.Interface)}, {context.Names.IDisposable}";
        writer.Line(context.Names.GeneratedCode);
        writer.Open($"{context.Access} sealed partial class {name} : {bases}");
        string noValues = string.Concat(scope.Arguments.Select(static _ => ", null"));
        ConstructorEmission.Write(context, writer, client, name, "this", noValues + ", isOwner: true");
        RootClientEmission.WriteSubClients(writer, client, scope, string.Join(", ", ScopeCode.Fields(scope).Prepend("this.transport")));
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
        RootClientEmission.WriteSubClientFields(writer, client, scope);
        RootClientEmission.WriteIdentity(context, writer, client, scope.Names.Class);
        writer.Line($"private readonly {context.Names.ApiTransport} transport;");
        ScopeCode.DeclareFields(writer, scope);
        writer.Line("private readonly bool isOwner;");
        writer.BlankLine();
        IEnumerable<string> parameters = [context.Names.ApiTransport + " transport", .. ScopeCode.Parameters(scope), "bool isOwner = false"];
        WrappedCode.Write(writer, "internal " + name, parameters, "");
        writer.Open();
        writer.Line("this.transport = transport;");
        ScopeCode.AssignFields(writer, scope);
        writer.Line("this.isOwner = isOwner;");
        writer.Close();
        writer.Close();
    }

    private static string Note(RootClient client, ClientScope scope) =>
        $"{XmlDoc.Code(client.Name + "." + scope.MethodName)} binds it to one {ScopeCode.Names(scope)}. "
        + "A client that a public constructor creates sends none, for tokens that imply the value.";
}
