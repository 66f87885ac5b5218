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

    public static void Write(EmissionContext context, SourceWriter writer, TypesUnit unit)
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
                    MemberEmission.Write(context, writer, declaration);
                    break;
                case TupleType declaration:
                    TupleJsonEmission.Write(context, writer, declaration);
                    break;
                case UnionType declaration:
                    UnionJsonEmission.Write(context, writer, declaration);
                    break;
            }
        }

        if (unit.IsSlot)
        {
            writer.Open($"{context.Access} static partial class {context.Converters}");
            ResolverEmission.WriteFind(context, writer, ResolverEmission.FindMethod(unit.Name), unit.Types.Where(type => type.IsJson).Select(ResolverEmission.Reference));
            writer.Close();
        }
    }
}
