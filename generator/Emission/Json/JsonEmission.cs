using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>Writes a unit's part of the API's JSON class: for each type how it is read and written, and its converter.</summary>
internal static class JsonEmission
{
    public static void Write(SourceWriter writer, TypesUnit unit)
    {
        writer.Open($"{Names.Access(unit.Header)} static partial class {Names.JsonClass(unit.Header)}");
        ResolverEmission.WriteInfo(writer, unit);
        foreach (TypeDeclaration type in unit.Types)
        {
            writer.BlankLine();
            switch (type)
            {
                case ObjectType declaration:
                    ReaderEmission.Write(writer, declaration, unit.Header);
                    writer.BlankLine();
                    WriterEmission.Write(writer, declaration, unit.Header);
                    break;
                case TupleType declaration:
                    TupleJsonEmission.Write(writer, declaration, unit.Header);
                    break;
                case EnumType declaration:
                    EnumJsonEmission.Write(writer, declaration, unit.Header);
                    break;
                case UnionType declaration:
                    UnionJsonEmission.Write(writer, declaration, unit.Header);
                    break;
            }

            writer.BlankLine();
            ConverterEmission.Write(writer, type, unit.Header);
        }

        writer.Close();
    }
}
