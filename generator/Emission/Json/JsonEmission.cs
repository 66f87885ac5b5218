using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Json;

/// <summary>
/// Writes how a unit's types are read and written, each by a converter of its own, so that trimming keeps the JSON code of those types only that a
/// program uses. Open enums have theirs beside their values.
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

        writer.LineWithoutBlank(NotNullable);
        foreach (TypeDeclaration type in unit.Types)
        {
            switch (type)
            {
                case ObjectType declaration:
                    MemberEmission.Write(writer, declaration, unit.Header);
                    break;
                case TupleType declaration:
                    TupleJsonEmission.Write(writer, declaration, unit.Header);
                    break;
                case UnionType declaration:
                    UnionJsonEmission.Write(writer, declaration, unit.Header);
                    break;
            }
        }

        if (unit.IsSlot)
        {
            writer.Open($"{Names.Access(unit.Header)} static partial class {Names.Converters(unit.Header)}");
            ResolverEmission.WriteFind(writer, Names.Find(unit.Name), unit.Types.Where(type => type.IsJson).Select(ResolverEmission.Reference), unit.Header);
            writer.Close();
        }
    }
}
