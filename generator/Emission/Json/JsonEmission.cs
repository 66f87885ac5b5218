using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Json;

/// <summary>Writes the method that finds the converters of a slot's types.</summary>
internal static class JsonEmission
{
    public static void Write(EmissionContext context, SourceWriter writer, TypesUnit unit)
    {
        if (unit.IsSlot)
        {
            writer.Open($"{context.Access} static partial class {context.Header.ConvertersName}");
            IEnumerable<NamedType> types = unit.Types.Where(type => type.IsJson).Select(ResolverEmission.Reference);
            ResolverEmission.WriteFind(context, writer, ResolverEmission.FindMethod(unit.Name), types);
            writer.Close();
        }
    }
}
