using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.References;
using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Shapes;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Bodies;

/// <summary>Components that are multipart bodies with files and nothing else, so that their names belong to no class of JSON.</summary>
internal static class MultipartComponents
{
    public static HashSet<Schema> Of(Document document, ShapeReader shapes, MultipartPlan plan)
    {
        var found = new HashSet<Schema>();
        foreach (MediaType type in document.Paths.SelectMany(path => path.Operations).SelectMany(operation => operation.RequestBody?.Content ?? []).Where(MediaTypes.IsMultipart))
        {
            if (type.Schema is { } schema && shapes.Resolve(schema) is ({ ComponentName: not null } behind, ObjectShape members, _)
                && plan.Of(type, members).Any(part => part.IsMoreThanJson))
            {
                found.Add(behind);
            }
        }

        if (found.Count > 0)
        {
            HashSet<string> elsewhere = ComponentUses.OutsideMultipart(document);
            found.RemoveWhere(component => elsewhere.Contains(component.Pointer));
        }

        return found;
    }
}
