using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes the interface of a sub-client, which tests can implement.</summary>
internal static class InterfaceEmission
{
    public static void Write(EmissionContext context, SourceWriter writer, Client client, ClientScope? scope)
    {
        string name = ClientNames.Of(client, scope).Interface;
        XmlDoc.Declaration(writer, client.Doc, "Operations of the API.", Note(scope));
        writer.Line(context.Names.GeneratedCode);
        writer.Open($"{context.Access} partial interface {name}");
        foreach (ClientOperation operation in client.Operations)
        {
            foreach (Method method in operation.Methods)
            {
                MethodEmission.WriteDeclaration(writer, new EmittedMethod(context, client, operation, method, scope));
                writer.BlankLine();
            }
        }

        writer.Close();
    }

    private static string Note(ClientScope? scope) =>
        scope is null ? "" : $"The client provides {ScopeCode.Names(scope)}.";
}
