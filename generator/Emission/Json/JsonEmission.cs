using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Json;

/// <summary>
/// Writes the JSON code of a unit's types. Each type has its own converter, so that trimming removes the JSON code of unused types. The converter of
/// an open enum is part of its declaration.
/// </summary>
internal static class JsonEmission
{
    private const string NotNullable = "#nullable disable // Only generated code and the serializer call the following code.";

    public static void Write(EmissionContext context, SourceWriter writer, TypesUnit unit)
    {
        if (!unit.IsSlot && unit.Types.All(type => type is EnumType || !type.IsJson))
        {
            return;
        }

        writer.LineWithoutBlank(NotNullable);
        foreach (TypeDeclaration type in unit.Types)
        {
            EmissionContext inside = context.Inside(NameConflicts.Members(type));
            switch (type)
            {
                case ObjectType declaration:
                    ObjectJsonEmission.Write(inside, writer, declaration);
                    break;
                case TupleType declaration:
                    TupleJsonEmission.Write(inside, writer, declaration);
                    break;
                case UnionType declaration:
                    UnionJsonEmission.Write(inside, writer, declaration);
                    break;
            }
        }

        if (unit.IsSlot)
        {
            writer.Open($"{context.Access} static partial class {context.Header.ConvertersName}");
            IEnumerable<NamedType> types = unit.Types.Where(type => type.IsJson).Select(ResolverEmission.Reference);
            ResolverEmission.WriteFind(context, writer, ResolverEmission.FindMethod(unit.Name), types);
            writer.Close();
        }
    }
}
