using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Types;

/// <summary>Writes the types of a file.</summary>
internal static class TypesEmission
{
    public static void Write(EmissionContext context, SourceWriter writer, TypesFile file)
    {
        foreach (TypeDeclaration type in file.Types)
        {
            EmissionContext inside = context.Inside(NameConflicts.Members(type));
            switch (type)
            {
                case ObjectType declaration:
                    ObjectEmission.Write(inside, writer, declaration);
                    break;
                case TupleType declaration:
                    TupleEmission.Write(inside, writer, declaration);
                    break;
                case EnumType declaration:
                    EnumEmission.Write(inside, writer, declaration);
                    break;
                case UnionType declaration:
                    UnionEmission.Write(inside, writer, declaration);
                    break;
                case MultipartType declaration:
                    MultipartTypeEmission.Write(inside, writer, declaration);
                    break;
                default:
                    throw new InvalidOperationException("Unknown type declaration: " + type.GetType().Name);
            }

            writer.BlankLine();
        }
    }
}
