using Truto.Generated.SourceGeneration.Emission.Json;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Types;

/// <summary>Writes declared types, and after them their part of the API's JSON class.</summary>
internal static class TypesEmission
{
    public static void Write(SourceWriter writer, TypesUnit unit)
    {
        foreach (TypeDeclaration type in unit.Types)
        {
            switch (type)
            {
                case ObjectType declaration:
                    ObjectEmission.Write(writer, declaration, unit.Header);
                    break;
                case TupleType declaration:
                    TupleEmission.Write(writer, declaration, unit.Header);
                    break;
                case EnumType declaration:
                    EnumEmission.Write(writer, declaration, unit.Header);
                    break;
                case UnionType declaration:
                    UnionEmission.Write(writer, declaration, unit.Header);
                    break;
                case MultipartType declaration:
                    MultipartTypeEmission.Write(writer, declaration, unit.Header);
                    break;
                default:
                    throw new InvalidOperationException("A type of an unknown kind: " + type.GetType().Name);
            }

            writer.BlankLine();
        }

        JsonEmission.Write(writer, unit);
    }
}
