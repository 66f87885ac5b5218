using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes the servers that a user can choose from: a property for each server, or a method if it has variables.</summary>
internal static class ServersEmission
{

    public static (string HintName, string Text) File(EmissionContext context, RootClient client, ServersType servers)
    {
        SourceWriter writer = SourceFileHeader.BeginClient(context);
        XmlDoc.Element(
            writer, "summary", $"The servers that the description declares, for <c>BaseAddress</c> of the options of {XmlDoc.Code(client.Name)}.");
        writer.Line(context.Names.GeneratedCode);
        writer.Open($"{context.Access} static partial class {CSharpText.Identifier(servers.Name)}");
        foreach (ServerChoice server in servers.Servers)
        {
            Write(context, writer, server);
            writer.BlankLine();
        }

        writer.Close();
        return (HintName.Of(context, servers.Name), writer.ToString());
    }

    private static void Write(EmissionContext context, SourceWriter writer, ServerChoice server)
    {
        XmlDoc.Declaration(writer, server.Doc, XmlDoc.Code(server.Url) + ".");
        string name = CSharpText.Identifier(server.Name);
        if (server.Variables.Count == 0)
        {
            writer.Line($"public static {context.Names.Uri} {name} {{ get; }} = {context.Names.ServerAddress}.Of({CSharpText.Literal(server.Url)});");
            return;
        }

        foreach (ServerChoiceVariable variable in server.Variables)
        {
            string values = variable.Values.Count == 0 ? "" : " One of " + string.Join(", ", variable.Values.Select(XmlDoc.Code)) + ".";
            XmlDoc.Parameter(writer, variable.Name, $"The value of {XmlDoc.Code(variable.WireName)} in the URL.{values}");
        }

        XmlDoc.Exception(
            writer, context.Names.ArgumentException, "A value is not one of those that the description declares, or the URL is invalid.");
        WrappedCode.Write(writer, $"public static {context.Names.Uri} {name}", server.Variables.Select(Parameter), " =>");
        writer.Indent();
        IEnumerable<string> arguments = server.Variables.SelectMany(variable => Arguments(context, variable)).Prepend(CSharpText.Literal(server.Url));
        WrappedCode.Write(writer, context.Names.ServerAddress + ".Of", arguments, ";");
        writer.Outdent();
    }

    private static string Parameter(ServerChoiceVariable variable) =>
        $"string {CSharpText.Identifier(variable.Name)}" + (variable.Default is { } value ? " = " + CSharpText.Literal(value) : "");

    private static IEnumerable<string> Arguments(EmissionContext context, ServerChoiceVariable variable)
    {
        string value = CSharpText.Identifier(variable.Name);
        string list = string.Join(", ", variable.Values.Select(CSharpText.Literal));
        string oneOf = $"{context.Names.ServerAddress}.OneOf({value}, nameof({value}), {list})";
        return [CSharpText.Literal(variable.WireName), list.Length == 0 ? value : oneOf];
    }
}
