using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>
/// Writes a unit's converters: for each class how it is read and written. One for each, so that trimming keeps the JSON code of those
/// types only that a program uses. Open enums share a converter of the runtime library.
/// </summary>
internal static class JsonEmission
{
    private const string NotNullable = "#nullable disable // What follows is called by generated code and by the serializer only.";

    public static void Write(SourceWriter writer, TypesUnit unit)
    {
        if (!unit.IsSlot && unit.Types.All(type => type is EnumType || !type.IsJson))
        {
            return;
        }

        writer.Line(NotNullable);
        foreach (ObjectType type in unit.Types.OfType<ObjectType>())
        {
            MemberEmission.Write(writer, type, unit.Header);
            writer.BlankLine();
        }

        writer.Open($"{Names.Access(unit.Header)} static partial class {Names.Converters(unit.Header)}");
        if (unit.IsSlot)
        {
            ResolverEmission.WriteFind(writer, Names.Find(unit.Name), unit.Types.Where(type => type.IsJson).Select(ResolverEmission.Reference), unit.Header);
        }

        foreach (TypeDeclaration type in unit.Types.Where(type => type.IsJson))
        {
            writer.BlankLine();
            switch (type)
            {
                case ObjectType declaration:
                    ObjectJsonEmission.Write(writer, declaration, unit.Header);
                    break;
                case TupleType declaration:
                    TupleJsonEmission.Write(writer, declaration, unit.Header);
                    break;
                case UnionType declaration:
                    UnionJsonEmission.Write(writer, declaration, unit.Header);
                    break;
            }
        }

        writer.Close();
    }
}
