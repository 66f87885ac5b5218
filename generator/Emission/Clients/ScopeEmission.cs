using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>Writes the root client that is bound to a scope: from the unbound one, or by constructors like its.</summary>
internal static class ScopeEmission
{
    private const string Transport = Names.Support + "ApiTransport";

    public static void Write(SourceWriter writer, RootClientUnit unit, ClientScope scope)
    {
        RootClient client = unit.Client;
        string plain = ClientNames.Root(client, scope);
        string name = CSharpText.Identifier(plain);
        string value = CSharpText.Identifier(scope.Argument.Name);
        string type = TypeText.Nullable(scope.Argument.Type, unit.Header);
        XmlDoc.Summary(writer, client.Doc, "The operations of an API.", Note(client, scope));
        writer.Line(Names.GeneratedCode);
        writer.Open($"{Names.Access(unit.Header)} sealed partial class {name} : {CSharpText.Identifier(ClientNames.Interface(plain))}, global::System.IDisposable");
        RootClientEmission.WriteIdentity(writer, client, plain);
        if (SendEmission.IsIn(scope))
        {
            writer.Line($"private readonly {Transport} transport;");
            writer.Line($"private readonly {type} scope;");
        }

        writer.Line("private readonly global::System.IDisposable? owned;");
        writer.BlankLine();
        ConstructorEmission.Write(writer, client, unit.Header, name, ", isOwner: true");
        writer.BlankLine();
        writer.Open($"internal {name}({Transport} transport, {type} {value})");
        if (SendEmission.IsIn(scope))
        {
            writer.Line("this.transport = transport;");
            writer.Line($"this.scope = {value};");
        }

        WriteAssignments(writer, client, scope, value);
        writer.Close();
        writer.BlankLine();
        writer.Open($"private {name}({Transport} transport, bool isOwner)");
        if (SendEmission.IsIn(scope))
        {
            writer.Line("this.transport = transport;");
        }

        writer.Line("this.owned = isOwner ? transport : null;");
        WriteAssignments(writer, client, scope, "null");
        writer.Close();
        RootClientEmission.WriteSubClients(writer, client, scope, "public ");
        SendEmission.Implement(writer, unit, scope);
        writer.BlankLine();
        writer.Line("""
            /// <summary>Closes the connections of a client that made its own; those of the client it was taken from stay open.</summary>
            public void Dispose() => this.owned?.Dispose();
            """);
        writer.Close();
    }

    private static string Note(RootClient client, ClientScope scope) =>
        $"Bound to one {XmlDoc.Code(scope.Argument.Name)}, by {XmlDoc.Code(client.Name + ".For" + scope.Name)}. Made by a constructor, it sends none: for tokens that imply it.";

    private static void WriteAssignments(SourceWriter writer, RootClient client, ClientScope scope, string value)
    {
        foreach (Client sub in client.Clients)
        {
            writer.Line($"{CSharpText.Identifier(sub.PropertyName)} = new {CSharpText.Identifier(ClientNames.Sub(sub, scope))}(transport, {value});");
        }
    }
}
