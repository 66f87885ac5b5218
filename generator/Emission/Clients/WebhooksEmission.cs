using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes the class with a property for each request that the API sends.</summary>
internal static class WebhooksEmission
{
    public static void Write(EmissionContext context, SourceWriter writer, WebhooksUnit unit)
    {
        context = context.Inside(unit.Webhooks.Webhooks.Select(webhook => webhook.Name));
        XmlDoc.Element(writer, "summary", "The requests that the API sends: webhooks and callbacks of operations.");
        writer.Line(context.Names.GeneratedCode);
        writer.Open($"{context.Access} static partial class {CSharpText.Identifier(unit.Webhooks.Name)}");
        foreach (Webhook webhook in unit.Webhooks.Webhooks)
        {
            string type = $"{context.Names.Webhook}<{context.Types.Of(webhook.Type)}>";
            string name = XmlDoc.Code(webhook.WireName);
            XmlDoc.Declaration(writer, webhook.Doc, name + ".", $"{XmlDoc.Code(webhook.HttpMethod)} of {name}.");
            ObsoleteEmission.Write(context, writer, webhook.Doc);

            writer.Line($"public static {type} {CSharpText.Identifier(webhook.Name)} {{ get; }} =");
            writer.Indent();
            string wireName = CSharpText.Literal(webhook.WireName);
            writer.Line($"new {type}({wireName}, {CSharpText.Literal(webhook.HttpMethod)}, {context.Json.Reader(webhook.Type)});");
            writer.Outdent();
            writer.BlankLine();
        }

        writer.Close();
    }
}
