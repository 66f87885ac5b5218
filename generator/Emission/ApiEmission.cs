using Truto.Generated.SourceGeneration.Emission.Clients;
using Truto.Generated.SourceGeneration.Emission.Json;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Emission.Types;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>Writes units. What comes out depends on the unit alone: equal units give the same bytes on every machine.</summary>
internal static class ApiEmission
{
    /// <summary>The files of a unit; none for one that holds nothing.</summary>
    public static IEnumerable<(string HintName, string Text)> Emit(SourceUnit unit)
    {
        SourceWriter writer = SourceFileText.Begin(unit.Header);
        string name;
        switch (unit)
        {
            case TypesUnit types:
                name = types.Name;
                TypesEmission.Write(writer, types);
                break;
            case ResolverUnit resolver:
                name = Names.JsonClass(unit.Header);
                ResolverEmission.Write(writer, resolver);
                break;
            case RootClientUnit root:
                name = root.Client.Name;
                RootClientEmission.Write(writer, root);
                if (root.Client.Security.HasOptions)
                {
                    yield return ClientOptionsEmission.File(root);
                }

                if (root.Client.Servers.Count > 0)
                {
                    yield return ServersEmission.File(root);
                }

                if (root.Client.HasServices)
                {
                    yield return ServicesEmission.File(root);
                }

                break;
            case WebhooksUnit webhooks:
                name = webhooks.Name;
                WebhooksEmission.Write(writer, webhooks);
                break;
            case ClientUnit client:
                name = client.Client.Name;
                ClientEmission.Write(writer, client);
                break;
            default:
                throw new InvalidOperationException("A unit of an unknown kind: " + unit.GetType().Name);
        }

        yield return (HintName.Of(unit.Header, name), writer.ToString());
    }
}
