using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes the options of a client that needs more credentials than a token: a property for each security scheme.</summary>
internal static class ClientOptionsEmission
{
    public static (string HintName, string Text) File(EmissionContext context, RootClientUnit unit)
    {
        SourceWriter writer = SourceFileHeader.BeginClient(context);
        Write(context, writer, unit);
        return (HintName.Of(context, unit.Client.OptionsName), writer.ToString());
    }

    private static void Write(EmissionContext context, SourceWriter writer, RootClientUnit unit)
    {
        RootClient client = unit.Client;
        string name = CSharpText.Identifier(client.OptionsName);
        List<Credential> schemes = client.Security.Schemes.Where(scheme => scheme.PropertyName is not null).ToList();
        XmlDoc.Element(
            writer,
            "summary",
            $"The connection options and credentials of {XmlDoc.Code(client.Name)}. They are read once, when the client is created.");
        writer.Line(context.Names.GeneratedCode);
        writer.Open($"{context.Access} sealed partial class {name} : {context.Names.ApiClientOptions}");
        foreach (Credential scheme in schemes)
        {
            XmlDoc.Declaration(writer, scheme.Doc, Description(scheme), scheme.Doc.Summary is null ? "" : Description(scheme));
            string type = scheme.Kind == CredentialKind.Basic ? context.Names.BasicCredential : context.Names.ApiCredential;
            writer.Line($"public {type}? {CSharpText.Identifier(scheme.PropertyName!)} {{ get; set; }}");
            writer.BlankLine();
        }

        writer.Line("/// <inheritdoc/>");
        writer.Open($"protected override {context.Names.ApiCredential}? CredentialFor(string scheme) => scheme switch");
        foreach (Credential scheme in schemes)
        {
            writer.Line($"{CSharpText.Literal(scheme.Name)} => {CSharpText.Identifier(scheme.PropertyName!)},");
        }

        writer.Line("_ => null,");
        writer.Close(";");
        writer.Close();
    }

    private static string Description(Credential scheme) => scheme.Kind switch
    {
        CredentialKind.Bearer => "Sent as " + XmlDoc.Code("Authorization: Bearer") + ". If null, <c>Token</c> or <c>TokenProvider</c> is used.",
        CredentialKind.Basic => "Sent as " + XmlDoc.Code("Authorization: Basic") + ".",
        CredentialKind.Http => "Sent as " + XmlDoc.Code("Authorization: " + scheme.WireName) + ".",
        CredentialKind.Header => "Sent in the header " + XmlDoc.Code(scheme.WireName) + ".",
        CredentialKind.Query => "Sent in the query parameter " + XmlDoc.Code(scheme.WireName) + ".",
        _ => "Sent in the cookie " + XmlDoc.Code(scheme.WireName) + ".",
    };
}
