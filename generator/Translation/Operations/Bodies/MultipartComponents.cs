using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.References;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Shapes;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Bodies;

/// <summary>
/// Finds component schemas that are used only for multipart bodies with files. Their names belong to the classes of these bodies, not to classes
/// that are serialized as JSON.
/// </summary>
internal static class MultipartComponents
{
    public static HashSet<Schema> Of(Document document, ShapeReader shapes, MultipartPlan plan)
    {
        IEnumerable<MediaType> multipart = document.Paths
            .SelectMany(path => path.Operations)
            .SelectMany(operation => operation.RequestBody?.Content ?? [])
            .Where(MediaTypes.IsMultipart);
        var found = new HashSet<Schema>();
        foreach (MediaType type in multipart)
        {
            if (type.Schema is { } schema && shapes.Resolve(schema) is ({ Origin: { ComponentName: not null } component }, ObjectShape shape, _)
                && plan.Of(type, shape).Any(part => !part.FitsJson))
            {
                found.Add(component);
            }
        }

        if (found.Count > 0)
        {
            HashSet<string> usedElsewhere = ComponentUses.OutsideMultipart(document);
            found.RemoveWhere(component => usedElsewhere.Contains(component.Pointer));
        }

        return found;
    }
}
