using Truto.Generated.SourceGeneration.Emission.Clients;
using Truto.Generated.SourceGeneration.Emission.Json;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Emission.Types;
using Truto.Generated.SourceGeneration.Emission.Xml;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>Emits the files of units. Equal units result in the same bytes on every machine.</summary>
internal static class ApiEmission
{
    /// <summary>Returns the files of a unit.</summary>
    public static IEnumerable<(string HintName, string Text)> Emit(SourceUnit unit)
    {
        var context = new EmissionContext(unit.Header);
        if (unit is TypesUnit types)
        {
            foreach (TypesFile file in types.Files)
            {
                SourceWriter text = SourceFileHeader.BeginTypes(context);
                TypesEmission.Write(context, text, file);
                yield return (HintName.Of(context, file.Name), text.ToString());
            }

            yield break;
        }

        SourceWriter writer = unit is ResolverUnit ? SourceFileHeader.BeginTypes(context) : SourceFileHeader.BeginClient(context);
        string name;
        switch (unit)
        {
            case ResolverUnit:
                name = context.Header.JsonName;
                ResolverEmission.Write(context, writer);
                break;
            case RootClientUnit root:
                name = root.Client.Name;
                RootClientEmission.Write(context, writer, root);
                if (root.Client.Security.HasOptions)
                {
                    yield return ClientOptionsEmission.File(context, root);
                }

                if (root.Client.Servers is { } servers)
                {
                    yield return ServersEmission.File(context, root.Client, servers);
                }

                if (root.Client.HasServices)
                {
                    yield return ServicesEmission.File(context, root);
                }

                break;
            case XmlUnit xml:
                name = xml.Type.Name;
                XmlTypeEmission.Write(context, writer, xml.Type);
                break;
            case WebhooksUnit webhooks:
                name = webhooks.Webhooks.Name;
                WebhooksEmission.Write(context, writer, webhooks);
                break;
            case ClientUnit client:
                name = client.Client.Name;
                ClientEmission.Write(context, writer, client);
                break;
            default:
                throw new InvalidOperationException("Unsupported unit: " + unit.GetType().Name);
        }

        yield return (HintName.Of(context, name), writer.ToString());
    }
}
