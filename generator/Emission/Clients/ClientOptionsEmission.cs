using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes the options of a client whose credentials are more than one token: a property for each security scheme.</summary>
internal static class ClientOptionsEmission
{
    public static (string HintName, string Text) File(EmissionContext context, RootClientUnit unit)
    {
        SourceWriter writer = SourceFileText.Begin(context);
        Write(context, writer, unit);
        return (HintName.Of(context, unit.Client.OptionsName), writer.ToString());
    }

    private static void Write(EmissionContext context, SourceWriter writer, RootClientUnit unit)
    {
        RootClient client = unit.Client;
        string name = CSharpText.Identifier(client.OptionsName);
        List<Credential> schemes = client.Security.Schemes.Where(scheme => scheme.PropertyName is not null).ToList();
        XmlDoc.Element(writer, "summary", $"How a {XmlDoc.Code(client.Name)} connects, and by which credentials. Read once, when the client is made.");
        writer.Open($"{CommonAttributes.GeneratedCode} {context.Access} sealed partial class {name} : {GlobalNames.Runtime}ApiClientOptions");
        foreach (Credential scheme in schemes)
        {
            XmlDoc.Declaration(writer, scheme.Doc, Words(scheme), scheme.Doc.Summary is null ? "" : Words(scheme));
            string type = scheme.Kind == CredentialKind.Basic ? "BasicCredential" : "ApiCredential";
            writer.Line($"public {GlobalNames.Runtime}{type}? {CSharpText.Identifier(scheme.PropertyName!)} {{ get; set; }}");
            writer.BlankLine();
        }

        writer.Line("/// <inheritdoc/>");
        writer.Line(CommonAttributes.Hidden);
        writer.Open($"protected override {GlobalNames.Runtime}ApiCredential? CredentialFor(string scheme) => scheme switch");
        foreach (Credential scheme in schemes)
        {
            writer.Line($"{CSharpText.Literal(scheme.Name)} => {CSharpText.Identifier(scheme.PropertyName!)},");
        }

        writer.Line("_ => null,");
        writer.Close(";");
        writer.Close();
    }

    private static string Words(Credential scheme) => scheme.Kind switch
    {
        CredentialKind.Bearer => "Sent as " + XmlDoc.Code("Authorization: Bearer") + ". Null takes <c>Token</c> or <c>TokenProvider</c>.",
        CredentialKind.Basic => "Sent as " + XmlDoc.Code("Authorization: Basic") + ".",
        CredentialKind.Http => "Sent as " + XmlDoc.Code("Authorization: " + scheme.WireName) + ".",
        CredentialKind.Header => "Sent in the header " + XmlDoc.Code(scheme.WireName) + ".",
        CredentialKind.Query => "Sent in the query, as " + XmlDoc.Code(scheme.WireName) + ".",
        _ => "Sent as the cookie " + XmlDoc.Code(scheme.WireName) + ".",
    };
}
